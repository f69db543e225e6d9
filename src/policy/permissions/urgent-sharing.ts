import { permission } from '../../kernel/permission.ts'
import type { Role } from '../roles.ts'

/** What is asked before somebody shares an episode. */
export type SharingAccess = Readonly<{
  restricted: boolean
  /** The actor leads for the child, or the episode is the actor's unit's. */
  mine: boolean
}>

const named: readonly Role[] = [
  'sergeant',
  'custody-officer',
  'inspector',
  'designated-officer',
  'superintendent',
  'missing-team',
  'hub-officer',
  'referrals-desk',
  'exploitation-team',
  'online-team',
  'investigator',
]

/** Sharing with an agency, without an agreement, what it needs to protect a child from serious harm now. */
export const mayShareUrgently = permission<SharingAccess>({
  action: 'share urgently',
  title: 'Share without an agreement, to protect a child from serious harm now',
  allows: [
    {
      rule: 'safeguarding-shares',
      because: 'A child in danger does not wait for a signature. Somebody answers for it by name.',
      roles: named,
      given: (_actor, { restricted, mine }) => !restricted || mine,
      provided: "The episode is not restricted, or they belong to the child's own team.",
    },
  ],
})

/** Opening the page on which somebody shares. On the trail it is not taken for having shared. */
export const mayOpenUrgent = permission<SharingAccess>({
  ...mayShareUrgently,
  action: 'open urgent sharing',
  title: 'Open the page to share without an agreement',
})

/** Seeing everything that was shared without an agreement. */
export const mayListUrgent = permission({
  action: 'list urgent sharings',
  title: 'See what was shared without an agreement',
  allows: [
    {
      rule: 'sharing-lead-looks',
      because: 'Whoever answers for what the force shares sees what was shared without an agreement.',
      roles: ['sharing-lead'],
      given: actor => actor.agency === 'police',
      provided: 'They belong to the police.',
    },
  ],
})

/** What is asked before somebody looks at what was shared. */
export type UrgentAccess = Readonly<{
  /** The actor shared it. */
  own: boolean
}>

/** Saying whether it was right, once. */
export const mayReviewUrgent = permission<UrgentAccess>({
  action: 'review urgent sharing',
  title: 'Say whether sharing without an agreement was right',
  allows: [
    {
      rule: 'sharing-lead-reviews',
      because: 'Somebody looks at it who did not do it, within a working day.',
      roles: ['sharing-lead'],
      given: (actor, { own }) => actor.agency === 'police' && !own,
      provided: 'They belong to the police, and somebody else shared it.',
    },
  ],
})

/** Opening one to look at it: also for whoever shared it, who cannot say whether it was right. */
export const mayOpenUrgentReview = permission({
  ...mayListUrgent,
  action: 'open urgent sharing for review',
  title: 'Open what was shared without an agreement',
})
