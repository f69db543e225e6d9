import type { Split } from '../kernel/measure.ts'
import { childEthnicity, childSex, lookedAfter } from './custody-groups.ts'
import { unitOfEpisode } from './language-groups.ts'
import { waitBorough } from './wait-groups.ts'

/** Age on the day on which the episode began. Somebody treated as a child may turn out to be older. */
export const childAge: Split = {
  column: 'age_band',
  title: 'Age',
  groups: {
    'under 10': 'Under 10',
    '10-13': '10 to 13',
    '14-15': '14 or 15',
    '16-17': '16 or 17',
    '18 and over': '18 or over',
    'not known': 'Not known',
  },
}

/** What is known of every child on a record, by which a figure worked out from records may be divided. */
export const byChild: readonly Split[] = [
  childAge,
  childSex,
  childEthnicity,
  lookedAfter,
  waitBorough,
  unitOfEpisode,
]

/** Groups that people will look for in these figures, and why they are not there. */
export const notDivided: readonly Readonly<{ title: string; because: string }>[] = [
  {
    title: 'Special educational needs and disability',
    because:
      'A record says in words what a child needs in order to understand and be understood. It has no mark that could be counted, and words are not turned into one here.',
  },
  {
    title: 'Ethnicity as an officer saw it',
    because:
      'A record holds what the child, or somebody for the child, said. What the officer saw stands only in the published searches, and is shown there, apart from what the child said.',
  },
  {
    title: 'School',
    because:
      'A school stands on a record as its name in words. Few children of one school are met in a quarter, so that numbers by school would point to a child. What kind of place a child learns at is shown where it is asked.',
  },
]
