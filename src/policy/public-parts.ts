import type { Source } from '../kernel/source.ts'
import { childrensStrategy } from './sources.ts'

/** A table divided by one of these columns stands in the data picture of the public site. */
export const pictureColumns: readonly string[] = ['age_band', 'age', 'age_group']

/** A table divided by one of these columns stands on its page about fairness. */
export const fairnessColumns: readonly string[] = [
  'ethnicity',
  'self_defined',
  'officer_defined',
  'sex',
  'looked_after',
  'send',
  'disability',
]

/** What the strategy's own data picture shows of 2023, by age group. The text prints headings; its numbers are drawings. */
export const strategyPicture: Readonly<{ topics: readonly string[]; source: Source }> = {
  topics: [
    'Homicide victims',
    'People proceeded against for homicide',
    'Victims of violence against the person',
    'People proceeded against for violence against the person',
    'People proceeded against for knife offences',
    'People stopped and searched',
    'Missing people, and missing incidents',
  ],
  source: childrensStrategy('Data picture of children involved with the MPS in 2023, from page 11'),
}
