import { permission } from '../../kernel/permission.ts'
import { officeRoles, partnerRoles } from '../role-groups.ts'
import { roles, rolesOf } from '../roles.ts'

/** What is asked before somebody gives a child a receipt, or keeps what the child says. */
export type VoiceAccess = Readonly<{
  restricted: boolean
  /** The actor leads for the child, or the episode is the actor's unit's. */
  mine: boolean
  /** The episode, or an entry in it, has been shared with the actor's agency. */
  shared: boolean
}>

const police = rolesOf('police').filter(role => !['auditor', ...officeRoles].includes(role))
const partners = partnerRoles

/** Whoever sees the episode in order to act for the child. */
const whoeverActs = [
  {
    rule: 'police-for-child',
    because: 'Police who may meet the child tell the child their rights, and hear the child.',
    roles: police,
    given: (_actor: unknown, { restricted }: VoiceAccess) => !restricted,
    provided: 'The episode is not restricted.',
  },
  {
    rule: 'own-team-for-child',
    because: "This restricted episode is open to the child's own team.",
    roles: police,
    given: (_actor: unknown, { mine }: VoiceAccess) => mine,
    provided: 'They lead for the child, or the episode belongs to their unit.',
  },
  {
    rule: 'partner-for-child',
    because:
      'Whoever helps the child in this episode may hand over the receipt and write down what the child says.',
    roles: partners,
    given: (_actor: unknown, { shared }: VoiceAccess) => shared,
    provided: 'The episode, or an entry in it, has been shared with their agency.',
  },
]

/** Reading the receipt of an episode before it is given. */
export const mayViewReceipt = permission<VoiceAccess>({
  action: 'view receipt',
  title: "Read a child's receipt",
  allows: whoeverActs,
})

/** Recording that a child was given a receipt. */
export const mayGiveReceipt = permission<VoiceAccess>({
  action: 'give receipt',
  title: 'Give a child a receipt',
  allows: whoeverActs,
})

/** Making a link by which the child can add their side once. */
export const mayMakeLink = permission<VoiceAccess>({
  action: 'make account link',
  title: 'Make a one-time link for the child to add their side',
  allows: whoeverActs,
})

/** Taking such a link back before it was used. */
export const mayEndLink = permission<VoiceAccess>({
  action: 'end account link',
  title: 'Take back a one-time link',
  allows: whoeverActs,
})

/** Opening the page on which the child's own account is written down. */
export const mayOpenAccount = permission<VoiceAccess>({
  action: 'open own account',
  title: "Open the page for a child's own account",
  allows: whoeverActs,
})

/** Writing down the child's own account for the child. */
export const mayAddAccount = permission<VoiceAccess>({
  action: 'add own account',
  title: "Write down a child's own account",
  allows: whoeverActs,
})

/** Seeing the texts of the receipt in every language, and who signed them. Nothing of a child is in it. */
export const mayViewTranslations = permission({
  action: 'view receipt translations',
  title: 'See the translations of the receipt',
  allows: [
    {
      rule: 'everyone-reads-translations',
      because: 'Everybody who gives a receipt may know how far its translation was checked.',
      roles: Object.keys(roles),
    },
  ],
})

/** Signing that a person who knows the language has read a translation and found it right. */
export const maySignTranslation = permission({
  action: 'sign receipt translation',
  title: 'Sign a translation of the receipt',
  allows: [
    {
      rule: 'quality-team-signs',
      because: 'The central quality team has a text read by a translator, and answers for it with a name.',
      roles: ['quality-team'],
    },
  ],
})
