import { permission } from '../../kernel/permission.ts'
import { officeRoles } from '../role-groups.ts'
import { roles, rolesOf } from '../roles.ts'

const police = rolesOf('police').filter(role => !officeRoles.includes(role))
const operational = police.filter(role => role !== 'auditor')
const everyRole = Object.keys(roles)

/** What is asked before something is written on a record: whether only its own team may, and whether that is the actor's. */
export type RecordAccess = Readonly<{ restricted: boolean; mine: boolean }>

/** What is asked before two records are linked: what is asked of each of them. */
export type LinkAccess = Readonly<{ from: RecordAccess; to: RecordAccess }>

const isOpen = ({ restricted, mine }: RecordAccess): boolean => !restricted || mine

/** Reading the boards for the whole force. */
export const mayViewBoards = permission({
  action: 'view boards',
  title: 'See the boards for the whole force',
  allows: [
    {
      rule: 'police-boards',
      because: 'Police keep what is owed to every child in sight, the next duty first.',
      roles: police,
    },
  ],
})

/** Reading what meetings have before them, and what they agreed. */
export const mayListMeetings = permission({
  action: 'list meetings',
  title: 'See what is before meetings, and what they agreed',
  allows: [
    {
      rule: 'everyone-sees-their-own',
      because: 'Everybody who holds a meeting about a child, or agreed to do something there, sees it.',
      roles: everyRole.filter(role => !officeRoles.includes(role)),
    },
  ],
})

/** Taking the lead for a child, or handing it over. */
export const mayChangeLead = permission<RecordAccess>({
  action: 'change lead',
  title: 'Take the lead for a child, or hand it over',
  allows: [
    {
      rule: 'police-change',
      because: 'One person leads for each child, so that nobody thinks somebody else does.',
      roles: operational,
      given: (_actor, access) => isOpen(access),
      provided: 'The record is not restricted, or they belong to the team of the child.',
    },
  ],
})

/** Listing the children somebody leads for. */
export const mayListLed = permission({
  action: 'list children led',
  title: 'See the children one leads for, and what was handed over',
  allows: [
    {
      rule: 'police-own-children',
      because: 'Whoever leads for a child is told so, and whoever did is told who does now.',
      roles: operational,
    },
  ],
})

/** Linking two records: who poses a risk to whom, or who is exploited by which line. */
export const mayLinkRecords = permission<LinkAccess>({
  action: 'link records',
  title: 'Link two records, or end a link',
  allows: [
    {
      rule: 'police-link',
      because: 'Whoever learns how people are connected writes it down once, where all who may know find it.',
      roles: operational,
      given: (_actor, { from, to }) => isOpen(from) && isOpen(to),
      provided: 'Neither record is restricted, or they belong to the team.',
    },
  ],
})
