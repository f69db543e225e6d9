import type { Break } from '../kernel/measure.ts'
import { countedHere } from './open-data.ts'

/** Days on which the published searches, not the searching, changed. */
export const searchBreaks: readonly Break[] = [
  {
    on: '2018-04-01',
    says: 'The words for ethnicity and outcome changed between June 2016 and April 2018: people who said they were Chinese were counted with “other” before, and with “Asian” after.',
    source: countedHere('§2, oddity 6'),
  },
  {
    on: '2024-09-01',
    only: 'metropolitan',
    says: 'From September 2024 the Metropolitan files leave people out: searches of people whose ethnicity is “not stated” or “any other” are almost all gone (51% of searches in 2018 and 2019), and so is the officer’s “other”. The number of searches falls from about 9,400 to 3,400 a month. A rise or fall across this date is not real.',
    since:
      'The Metropolitan files from September 2024 leave out people whose ethnicity is “not stated” or “any other”. Counts are too low, and shares by ethnicity are of those who are left.',
    source: countedHere('§2, oddity 2'),
  },
]
