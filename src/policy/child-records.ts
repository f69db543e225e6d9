import { proposal } from './sources.ts'

/** When somebody may be on record already: names and days of birth are compared, and the score goes up to 4. A proposal of this project. */
export const sameChild = {
  source: proposal('From which likeness on somebody must say that it is another child', 'proposal'),
  /** A likeness from which nobody is added before it has been looked at. */
  likely: 1.4,
} as const

/** How old whom a record is about can be at most: a day of birth before that is a slip of the year. A proposal of this project. */
export const oldestOnRecord = {
  source: proposal('How old somebody on record can be', 'proposal'),
  /** What followed a child until they were 25 stays on the record of the child. */
  child: 25,
  adult: 110,
} as const

/** For how long something stands as new, or is still told, in lists of what is done already. A proposal of this project. */
export const toldFor = {
  source: proposal('For how long lists tell what has changed', 'proposal'),
  /** A child whom somebody was given to lead for is new to them. */
  newToLeadDays: 7,
  /** Whoever led for a child is told that another does now. */
  takenFromDays: 28,
  /** What an agency was asked for, and has been settled. */
  settledReferralDays: 14,
} as const
