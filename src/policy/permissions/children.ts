import { permission } from '../../kernel/permission.ts'
import { officeRoles, partnerRoles } from '../role-groups.ts'
import { rolesOf } from '../roles.ts'

/** What is asked before somebody sees a child's record. */
export type ChildAccess = Readonly<{
  /** Only the child's own team may see the record. */
  restricted: boolean
  /** The actor, or the actor's unit, leads for the child or has an episode of the child. */
  mine: boolean
  /** The record, or an entry in it, has been shared with the actor's agency. */
  shared: boolean
}>

const police = rolesOf('police').filter(role => !officeRoles.includes(role))
const operational = police.filter(role => role !== 'auditor')
const partners = partnerRoles

/** Reading a child's record. */
export const mayViewChild = permission<ChildAccess>({
  action: 'view child',
  title: "Read a child's record",
  allows: [
    {
      rule: 'police-read',
      because: 'Police who may meet the child read the record, so that nobody asks the child twice.',
      roles: police,
      given: (_actor, { restricted }) => !restricted,
      provided: 'The record is not restricted.',
    },
    {
      rule: 'own-restricted-child',
      because: "This restricted record is open to the child's own team.",
      roles: operational,
      given: (_actor, { mine }) => mine,
      provided: 'They, or their unit, lead for the child or have an episode of the child.',
    },
    {
      rule: 'shared-with-agency',
      because: "The record has been shared with the reader's agency.",
      roles: partners,
      given: (_actor, { shared }) => shared,
      provided: 'The record, or an entry in it, has been shared with their agency.',
    },
  ],
})

/** Searching for a child by name or date of birth. What is found is only what the reader may see. */
export const mayFindChild = permission({
  action: 'find child',
  title: 'Search for a child',
  allows: [
    {
      rule: 'police-search',
      because: 'Police look for the record before they make a second one.',
      roles: police,
    },
    {
      rule: 'partner-search',
      because: 'Partners search among the records shared with their agency.',
      roles: partners,
    },
  ],
})

/** Adding a child who has no record yet. */
export const mayAddChild = permission({
  action: 'add child',
  title: 'Add a child',
  allows: [
    {
      rule: 'police-add',
      because: 'Police meet children who have no record yet.',
      roles: operational,
    },
  ],
})

/** Changing what is known of a child: names, needs, family, flags. */
export const mayChangeChild = permission<ChildAccess>({
  action: 'change child',
  title: "Change a child's record",
  allows: [
    {
      rule: 'police-change',
      because: 'Whoever learns something of the child keeps the record right.',
      roles: operational,
      given: (_actor, { restricted, mine }) => !restricted || mine,
      provided: 'The record is not restricted, or they belong to the team of the child.',
    },
  ],
})
