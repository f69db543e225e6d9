import type { Comparison } from '../kernel/comparison.ts'
import { bailRefused, charged, detained } from './fairness/custody.ts'
import { departures } from './fairness/departures.ts'
import { chargedOrReferred, diverted } from './fairness/outcomes.ts'
import { gradedHigh, levelledSignificant, pickedForReview, reviewLedToHelp } from './fairness/safeguarding.ts'
import {
  intimateAllowed,
  intimatelySearched,
  publishedLedToNothing,
  searchedWhenStopped,
  searchLedToNothing,
} from './fairness/searches.ts'
import { calledByWords } from './fairness/words.ts'

/** What comparisons are about, in the order in which they are shown. */
export const fairnessSubjects = {
  searches: 'Searches',
  custody: 'Custody',
  outcomes: 'Decisions about an offence',
  safeguarding: 'Safeguarding',
  words: 'Words',
  departures: 'Departures from decision tables',
} as const

/** Every comparison of groups of children, in the order in which they are shown. */
export const comparisons: readonly Comparison[] = [
  searchedWhenStopped,
  searchLedToNothing,
  publishedLedToNothing,
  intimateAllowed,
  intimatelySearched,
  detained,
  charged,
  bailRefused,
  chargedOrReferred,
  diverted,
  gradedHigh,
  levelledSignificant,
  pickedForReview,
  reviewLedToHelp,
  calledByWords,
  ...departures,
]

/** A comparison by the id of its measure, as it stands in an address. */
export const comparisonCalled = (id: string): Comparison | undefined =>
  comparisons.find(one => one.measure.id === id)
