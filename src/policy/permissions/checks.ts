import { permission } from '../../kernel/permission.ts'
import { type Role, roles } from '../roles.ts'

const everyRole = Object.keys(roles)
const checkers: readonly Role[] = ['case-audit-team', 'video-review-team', 'quality-team']

/** Seeing which samples were announced and drawn: seeds, sizes and hashes, and nobody in particular. */
export const mayListSamples = permission({
  action: 'list samples',
  title: 'See which samples were drawn, and how',
  allows: [
    {
      rule: 'samples-are-open',
      because:
        'Whoever is checked, and whoever speaks for a child, may see that nobody chose what is checked.',
      roles: everyRole,
    },
  ],
})

/** Opening one sample. Only whoever checks, and professional standards, see of which episodes it is made. */
export const mayViewSample = permission({
  action: 'view sample',
  title: 'Open a sample',
  allows: [
    {
      rule: 'samples-are-open',
      because: 'The seed and the hash of the frame are what anybody needs to hold a drawing to its word.',
      roles: everyRole,
    },
  ],
})

/** Seeing the episodes that a sample was drawn from, and those that were drawn. */
export const mayOpenDrawn = permission({
  action: 'open drawn episodes',
  title: 'See which episodes were drawn',
  allows: [
    {
      rule: 'checkers-read',
      because: 'Whoever checks the work of police reads what was drawn, and begins the reviews.',
      roles: [...checkers, 'auditor'],
    },
  ],
})

/** Announcing a sample: the hash of its seed goes on record before anything is drawn. */
export const mayAnnounceSample = permission({
  action: 'announce sample',
  title: 'Announce a sample',
  allows: [
    {
      rule: 'checkers-sample',
      because: 'The teams that check the work of police decide of what, and how much; chance decides which.',
      roles: checkers,
    },
  ],
})

/** Drawing an announced sample, once, when its period is over. */
export const mayDrawSample = permission({
  action: 'draw sample',
  title: 'Draw a sample',
  allows: [
    {
      rule: 'checkers-sample',
      because: 'The teams that check the work of police draw what they announced.',
      roles: checkers,
    },
  ],
})

/** What is asked before somebody opens the points of a child. */
export type HarmScoreAccess = Readonly<{
  /** The record is about a child. */
  aboutChild: boolean
}>

/** Opening the points by which a child may be proposed for a violence harm review, and why each is there. */
export const mayOpenHarmScore = permission<HarmScoreAccess>({
  action: 'open harm score',
  title: 'Open the points of a violence harm assessment',
  allows: [
    {
      rule: 'safeguarding-opens',
      because:
        'Those who keep children from violence see whom to look at first, and why. Points decide nothing.',
      roles: [
        'exploitation-team',
        'hub-officer',
        'integrated-offender-team',
        'inspector',
        'superintendent',
        'quality-team',
      ],
      given: (_actor, { aboutChild }) => aboutChild,
      provided: 'The record is about a child.',
    },
  ],
})
