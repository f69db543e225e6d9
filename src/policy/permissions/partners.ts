import { permission } from '../../kernel/permission.ts'
import { officeRoles, partnerRoles } from '../role-groups.ts'
import { roles, rolesOf } from '../roles.ts'

/** What is asked before somebody sees or changes what is known of an agency. */
export type AgencyAccess = Readonly<{
  /** The agency is the actor's own. */
  own: boolean
}>

/** What is asked before somebody signs an agreement, or ends one. */
export type SigningAccess = AgencyAccess &
  Readonly<{
    /** The actor would put their name to terms that they wrote down themselves. Ending puts it to none. */
    toOwnTerms: boolean
  }>

/** What is asked before somebody answers for an agency. */
export type ReferralAccess = Readonly<{
  /** The actor's agency owes what was asked for. */
  owing: boolean
}>

/** What is asked before an entry is disputed, or a dispute is answered. */
export type DisputeAccess = Readonly<{
  /** The entry was shared with the actor's agency, which did not make it. */
  sharedWithActor: boolean
  /** The actor's agency made the entry. */
  madeByActor: boolean
}>

const everyRole = Object.keys(roles)
const police = rolesOf('police')
const partners = partnerRoles
const operational = everyRole.filter(role => !['auditor', ...officeRoles].includes(role))

const ownAgency = {
  rule: 'own-agency',
  because: 'Everybody may know what was agreed with their own agency, and what is sent to it.',
  roles: partners,
  given: (_actor: unknown, { own }: AgencyAccess) => own,
  provided: 'The agency is their own.',
}

/** Seeing an agency: what it serves, what was agreed with it, and where notices go. No child is in it. */
export const mayViewAgency = permission<AgencyAccess>({
  action: 'view agency',
  title: 'See an agency and what was agreed with it',
  allows: [
    {
      rule: 'police-see',
      because: 'Police see with whom a record may be shared, and why not.',
      roles: police,
    },
    ownAgency,
    {
      rule: 'sharing-lead-sees',
      because: 'Whoever answers for what is shared sees what was agreed.',
      roles: ['sharing-lead'],
      given: (actor, { own }) => own || actor.agency === 'police',
      provided: 'They belong to the police, or the agency is their own.',
    },
  ],
})

/** Saying which part of the force an agency serves. */
export const mayChangeAgency = permission<AgencyAccess>({
  action: 'change agency',
  title: 'Change which boroughs an agency serves',
  allows: [
    {
      rule: 'account-lead-changes',
      because: 'Whoever looks after accounts knows which agency serves which borough.',
      roles: ['account-lead'],
    },
  ],
})

/** Registering where an agency is told, and trying again what could not be delivered. */
export const mayChangeChannels = permission<AgencyAccess>({
  action: 'change channels',
  title: 'Say where notices to an agency go',
  allows: [
    {
      rule: 'account-lead-changes',
      because: 'Whoever looks after accounts lets systems in, and lets them be told.',
      roles: ['account-lead'],
    },
    { ...ownAgency, because: 'An agency knows best where it wants to be told.' },
  ],
})

/** Proposing what may be shared with an agency, and for what. */
export const mayProposeAgreement = permission<AgencyAccess>({
  action: 'propose agreement',
  title: 'Propose a sharing agreement',
  allows: [
    {
      rule: 'account-lead-proposes',
      because: 'Whoever looks after accounts puts on record what the force and the agency have agreed.',
      roles: ['account-lead'],
    },
  ],
})

/** Signing an agreement for one's own side, or ending it. It is in force only when both sides have signed. */
export const maySignAgreement = permission<SigningAccess>({
  action: 'sign agreement',
  title: 'Sign or end a sharing agreement',
  allows: [
    {
      rule: 'force-signs',
      because: 'The force signs through its lead for information sharing, who did not write the terms down.',
      roles: ['sharing-lead'],
      given: (actor, { toOwnTerms }) => actor.agency === 'police' && !toOwnTerms,
      provided: 'They belong to the police, and do not sign terms that they wrote down themselves.',
    },
    {
      rule: 'own-agency-signs',
      because: 'An agency signs for itself, through its lead for information sharing.',
      roles: ['sharing-lead'],
      given: (_actor, { own }) => own,
      provided: 'The agency is their own.',
    },
  ],
})

/** Listing what agencies were asked for, and what came of it. Each agency sees what it was given. */
export const mayListReferrals = permission({
  action: 'list referrals',
  title: 'See what agencies were asked for, and what came of it',
  allows: [
    {
      rule: 'everyone-sees-their-own',
      because: 'Whoever asked sees the answer, and whoever was asked sees what they were given.',
      roles: everyRole.filter(role => !officeRoles.includes(role)),
    },
  ],
})

/** Opening one of them. Only what the actor may know of is found at all. */
export const mayViewReferral = permission<ReferralAccess>({
  action: 'view referral',
  title: 'Open what an agency was asked for',
  allows: [
    {
      rule: 'police-see',
      because: 'Police see what became of what was asked for a child they may meet.',
      roles: police.filter(role => !officeRoles.includes(role)),
    },
    {
      rule: 'owing-agency-sees',
      because: 'Whoever was asked sees what they were given.',
      roles: partners,
      given: (_actor, { owing }) => owing,
      provided: 'Their agency owes it.',
    },
  ],
})

/** Accepting or declining what one's agency was asked for. */
export const mayReply = permission<ReferralAccess>({
  action: 'reply to referral',
  title: 'Accept or decline what an agency was asked for',
  allows: [
    {
      rule: 'owing-agency-replies',
      because:
        'The agency that was asked says whether it will do it, so that whoever asked can look elsewhere.',
      roles: partners,
      given: (_actor, { owing }) => owing,
      provided: 'Their agency owes it.',
    },
  ],
})

/** Saying that what another agency recorded is not right. */
export const mayDispute = permission<DisputeAccess>({
  action: 'dispute entry',
  title: 'Dispute what another agency recorded',
  allows: [
    {
      rule: 'told-agency-disputes',
      because: 'Whoever was told something that is not right says so, and both views stay on the record.',
      roles: operational,
      given: (_actor, { sharedWithActor }) => sharedWithActor,
      provided: 'The entry was shared with their agency, which did not make it.',
    },
  ],
})

/** Opening an entry to dispute it. On the trail it is not taken for having disputed it. */
export const mayOpenDispute = permission<DisputeAccess>({
  ...mayDispute,
  action: 'open dispute',
  title: 'Open an entry to dispute it',
})

/** Answering what another agency disputes. */
export const mayAnswerDispute = permission<DisputeAccess>({
  action: 'answer dispute',
  title: 'Answer a dispute',
  allows: [
    {
      rule: 'maker-answers',
      because: 'The agency that made the entry answers for it.',
      roles: operational,
      given: (_actor, { madeByActor }) => madeByActor,
      provided: 'Their agency made the entry.',
    },
  ],
})

/** Reading a dispute: both sides of it, and the police where the entry was shared with them. */
export const mayViewDispute = permission({
  action: 'view dispute',
  title: 'Read a dispute',
  allows: [
    {
      rule: 'told-of-dispute',
      because: 'Whoever was told of the entry and of the dispute sees both views.',
      roles: operational,
    },
  ],
})

/** Reading what was shared of a child's record. A partner is shown only what was shared with it, or by it. */
export const mayViewDisclosures = permission({
  action: 'view disclosures',
  title: "See what was shared of a child's record",
  allows: [
    {
      rule: 'police-see',
      because: 'Police who may know of the child see with whom the record was shared, and on what ground.',
      roles: police.filter(role => !officeRoles.includes(role)),
    },
    {
      rule: 'partner-sees-own',
      because: 'An agency sees what it was told, and what it told.',
      roles: partners,
    },
  ],
})

/** Opening a notice. Only those to one's own agency are found at all. */
export const mayReadNotice = permission({
  action: 'read notice',
  title: 'Open a notice',
  allows: [
    {
      rule: 'own-agency-reads',
      because: 'A notice is to everybody of the agency who can do something about it.',
      roles: everyRole.filter(role => role !== 'analyst'),
    },
  ],
})

/** Listing the notices to oneself: to one's agency, unit and role. */
export const mayListNotices = permission({
  action: 'list notices',
  title: 'See the notices to you',
  allows: [
    {
      rule: 'own-notices',
      because: 'Everybody sees what their agency, unit and role were told.',
      roles: everyRole.filter(role => role !== 'analyst'),
    },
  ],
})
