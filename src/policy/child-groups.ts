import type { Split } from '../kernel/measure.ts'
import type { Source } from '../kernel/source.ts'
import { sendSource } from './child-learning.ts'
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

/** Special educational needs or disability, as it stands on the record now. */
const childSend: Split = {
  column: 'send',
  title: 'SEND',
  groups: {
    none: 'None known',
    support: 'SEN support',
    plan: 'EHC plan',
    'not known': 'Not known',
  },
}

/** Where the child learns now. Schools that have people in this system are named, each a group of its own. */
const childSchool: Split = {
  column: 'school',
  title: 'School',
  groups: {
    'another school': 'Another school or college',
    elsewhere: 'Educated elsewhere',
    none: 'Not at school',
    'not known': 'Not known',
  },
  namesMore: true,
  notReleased:
    'Few children of one school are met in a quarter, so that numbers by school would point to a child.',
}

/** How a child learns. */
export const byLearning: readonly Split[] = [childSend, childSchool]

/** What is known of every child on a record, by which a figure worked out from records may be divided. */
export const byChild: readonly Split[] = [
  childAge,
  childSex,
  childEthnicity,
  lookedAfter,
  waitBorough,
  unitOfEpisode,
  ...byLearning,
]

type Said = Readonly<{ title: string; because: string; source?: Source }>

/** Groups that people will look for in these figures, and why they are not there. */
export const notDivided: readonly Said[] = [
  {
    title: 'Ethnicity as an officer saw it',
    because:
      'A record holds what the child, or somebody for the child, said. What the officer saw stands only in the published searches, and is shown there, apart from what the child said.',
  },
]

/** Groups that are there, and that mislead whoever does not know what they are. */
export const dividedWithCare: readonly Said[] = [
  {
    title: 'SEND: special educational needs or disability',
    because:
      'What somebody told police, in the codes of the school census, and as it stands on the record now. Police are told of few: “not known” is not “none”. A disability without special educational needs is not in it.',
    source: sendSource,
  },
  {
    title: 'School',
    because: `The school on the record now, if it has people in this system; any other is not named. Police see it, partners do not, and no release is divided by it. ${childSchool.notReleased}`,
  },
]
