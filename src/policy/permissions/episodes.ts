import { permission } from '../../kernel/permission.ts'
import { owesStep, owesStepInWords, type StepFacts } from '../owes-step.ts'
import { officeRoles, partnerRoles } from '../role-groups.ts'
import { roles, rolesOf } from '../roles.ts'

/** What is asked before somebody sees an episode. */
export type EpisodeAccess = Readonly<{
  restricted: boolean
  /** The actor leads for the child, or the episode is the actor's unit's. */
  mine: boolean
  /** The episode, or an entry in it, has been shared with the actor's agency. */
  shared: boolean
}>

const police = rolesOf('police').filter(role => !officeRoles.includes(role))
const everyRole = Object.keys(roles)
const partners = partnerRoles

/** Starting an episode, which records its first step. */
export const mayStartEpisode = permission<StepFacts>({
  action: 'start episode',
  title: 'Start an episode',
  allows: [
    {
      rule: 'owes-first-step',
      because: 'The rule names this role for the step that starts the episode.',
      roles: everyRole,
      given: owesStep,
      provided: owesStepInWords,
    },
  ],
})

/** Reading an episode: its duties and its entries. */
export const mayViewEpisode = permission<EpisodeAccess>({
  action: 'view episode',
  title: 'Read an episode',
  allows: [
    {
      rule: 'police-read',
      because: 'Police who may meet the child see what is owed and what has been done.',
      roles: police,
      given: (_actor, { restricted }) => !restricted,
      provided: 'The episode is not restricted.',
    },
    {
      rule: 'own-restricted-episode',
      because: "This restricted episode is open to the child's own team.",
      roles: police,
      given: (_actor, { mine }) => mine,
      provided: 'They lead for the child, or the episode belongs to their unit.',
    },
    {
      rule: 'shared-with-agency',
      because: "The episode has been shared with the reader's agency.",
      roles: partners,
      given: (_actor, { shared }) => shared,
      provided: 'The episode, or an entry in it, has been shared with their agency.',
    },
  ],
})

/** Listing what is owed now. Each agency sees what it owes; police see what is owed in their force. */
export const mayListOwed = permission({
  action: 'list what is owed',
  title: 'See what is owed now',
  allows: [
    {
      rule: 'everyone-sees-their-own',
      because: 'Everybody who owes something to a child sees what they owe.',
      roles: everyRole.filter(role => !['auditor', ...officeRoles].includes(role)),
    },
  ],
})

/** Reading the custody board: every child in detention. */
export const mayViewBoard = permission({
  action: 'view custody board',
  title: 'See the custody board',
  allows: [
    {
      rule: 'police-board',
      because: 'Police keep the children in detention in sight, the next duty first.',
      roles: police,
    },
  ],
})
