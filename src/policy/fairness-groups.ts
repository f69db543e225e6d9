import type { Against } from '../kernel/comparison.ts'
import { childAge } from './child-groups.ts'
import { childEthnicity, childSex, lookedAfter } from './custody-groups.ts'
import { unitOfEpisode } from './language-groups.ts'
import { officerDefined, selfDefined } from './search-groups.ts'
import { waitBorough } from './wait-groups.ts'

/** Above this share of children whose group nobody knows, groups are not compared. This project's own choice. */
export const mostMissing = 0.2

const notPeople =
  'A group is not a cause. Children of one group differ in where they live, how often police meet them, and what they are suspected of.'

/** Ethnicity as the child described it, on the child's own record. */
const ownEthnicity: Against = {
  split: childEthnicity,
  reference: 'white',
  missing: ['not stated', 'blank'],
  caveats: [
    'This is ethnicity as the child described it. How an officer saw the child is not on these records, and never stands in for it.',
    'Children whose ethnicity is missing may differ from the others. A comparison that leaves them out may mislead.',
    'Five broad groups hide differences inside them, such as between Caribbean and African, or among White children between Gypsy or Traveller children and others.',
    notPeople,
  ],
}

/** Ethnicity in one of five words, as the officer who searched saw it. */
export const officersEthnicity: Against = {
  split: officerDefined,
  reference: 'white',
  missing: ['blank', 'unknown'],
  caveats: [
    'This is what an officer saw: one of five words, without “mixed” in most files. It is kept apart from what the child said, and neither corrects the other.',
    notPeople,
  ],
}

/** Ethnicity in the words of whoever was searched, as published. */
export const publishedEthnicity: Against = {
  split: selfDefined,
  reference: 'white',
  missing: ['not stated', 'chinese or other', 'blank', 'unknown'],
  caveats: [
    'This is what the person searched said, or declined to say. It is kept apart from what the officer saw.',
    'Somebody who declines to say may differ from the others. A comparison that leaves them out may mislead.',
    notPeople,
  ],
}

/** Boys with girls. */
const bySex: Against = {
  split: childSex,
  reference: 'female',
  missing: ['not known'],
  caveats: ['Sex is as on the record. Boys and girls are met by police in different situations.'],
}

/** Children looked after with all others. */
const byCare: Against = {
  split: lookedAfter,
  reference: 'no',
  missing: [],
  caveats: [
    'Whether a child is looked after is as on the record today, not on the day. Where nobody wrote it down, it counts as no, which makes differences look smaller.',
  ],
}

/** Age bands with the oldest children. */
const byAge: Against = {
  split: childAge,
  reference: '16-17',
  missing: ['not known'],
  caveats: [
    'Somebody treated as a child may turn out to be 18 or older. They are shown, so that it can be seen.',
  ],
}

/** Each borough with all the others together. */
const byBorough: Against = {
  split: waitBorough,
  reference: 'rest',
  missing: ['elsewhere'],
  caveats: [
    'A borough is where the child lives, which need not be where it happened.',
    'Thirty-two boroughs are compared at once, and one or two would stand out by chance alone. One is named only where it lies outside limits that chance passes twice in a thousand times.',
  ],
}

/** Every way in which this force's own records divide children. */
export const ownGroups: readonly Against[] = [ownEthnicity, bySex, byCare, byAge, byBorough]

const together =
  'All places are compared at once. One is named only where it lies outside limits that chance passes twice in a thousand times.'

/** Each basic command unit with all the others together. */
export const byCommand: Against = {
  split: unitOfEpisode,
  reference: 'rest',
  missing: ['none'],
  caveats: [
    'The command is that of the unit that has the episode. Commands differ in the children they meet.',
    together,
  ],
}

/** Each group of offences with all the others together. */
export const byOffence: Against = {
  split: {
    column: 'offence_group',
    title: 'Group of offences',
    groups: {
      violence: 'Violence',
      robbery: 'Robbery and blackmail',
      theft: 'Theft, burglary and fraud',
      vehicle: 'Vehicles',
      damage: 'Damage and fire',
      drugs: 'Drugs',
      weapons: 'Weapons',
      order: 'Public order and threats',
      sexual: 'Sexual offences',
      justice: 'Justice and orders of courts',
      other: 'Something else',
      none: 'Not recorded',
    },
  },
  reference: 'rest',
  missing: ['none'],
  caveats: ['The groups of offences are this project’s own.', together],
}
