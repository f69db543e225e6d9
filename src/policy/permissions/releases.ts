import { permission } from '../../kernel/permission.ts'
import { type Role, rolesOf } from '../roles.ts'

/** Those who make a release, check it, answer for it or watch over it: they see it before anybody else. */
const makers: readonly Role[] = ['analyst', 'quality-team', 'superintendent', 'auditor']
const police = rolesOf('police')
const because =
  'Figures are for everybody at the same moment: before it, only those see them who make, check and answer for them.'

/** Seeing which releases there are. What is not published yet is left out for whoever may not see it. */
export const mayListReleases = permission({
  action: 'list releases',
  title: 'See which releases of figures there are',
  allows: [
    {
      rule: 'releases-are-open',
      because:
        'Everybody in the force may see what it has told the public; the list leaves out what it has not.',
      roles: police,
    },
  ],
})

/** What is asked before somebody opens a release, or takes its bundle. */
export type ReleaseAccess = Readonly<{
  /** It is published: signed by two, past its embargo, and not withdrawn. */
  isPublished: boolean
}>

/** Opening one release: its tables, what is hidden in them, and who signed. */
export const mayViewRelease = permission<ReleaseAccess>({
  action: 'view release',
  title: 'Open a release of figures',
  allows: [
    { rule: 'makers-see-before', because, roles: makers },
    {
      rule: 'published-is-open',
      because: 'What is published is for everybody; outside the force it is read on the public site.',
      roles: police,
      given: (_actor, { isPublished }) => isPublished,
      provided: 'The release is published.',
    },
  ],
})

/** Proposing a release: its figures are worked out and frozen. */
export const mayProposeRelease = permission({
  action: 'propose release',
  title: 'Propose a release of figures',
  allows: [
    {
      rule: 'analyst-proposes',
      because: 'Whoever works figures out says what is ready to be told, and leaves it to others to sign.',
      roles: ['analyst'],
    },
  ],
})

/** What is asked before somebody signs a release. */
export type SigningAccess = Readonly<{
  proposedBy: string
  /** The roles that may sign the part that is asked for. */
  signers: readonly string[]
  /** Who has signed another part. */
  signedBy: readonly string[]
}>

/** Signing a part of a release. */
export const maySignRelease = permission<SigningAccess>({
  action: 'sign release',
  title: 'Sign off a release of figures',
  allows: [
    {
      rule: 'two-others-sign',
      because: 'A release takes two people besides the one who proposed it: one who checks, one who answers.',
      roles: ['quality-team', 'superintendent'],
      given: (actor, { proposedBy, signers, signedBy }) =>
        actor.id !== proposedBy &&
        !signedBy.includes(actor.id) &&
        actor.roles.some(role => signers.includes(role)),
      provided: 'They hold the role for this part, did not propose the release, and signed no other part.',
    },
  ],
})

/** Taking a release back before anybody outside has seen it. */
export const mayWithdrawRelease = permission({
  action: 'withdraw release',
  title: 'Withdraw a release before it is published',
  allows: [
    {
      rule: 'makers-withdraw',
      because: 'Whoever makes, checks or answers for a release may stop it while nobody outside has seen it.',
      roles: ['analyst', 'quality-team', 'superintendent'],
    },
  ],
})
