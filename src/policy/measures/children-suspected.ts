import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const childrenSuspected = measure({
  kind: 'count',
  id: 'children-suspected',
  title: 'Children put forward as suspects',
  asks: 'How many children are suspected of a crime?',
  source: childrensStrategy('Foreword, page 4'),
  owner: 'Youth justice lead',

  view: 'published.episodes',
  dated: 'begun_on',
  within: where`pathway = 'outcome-decision'`,
  counts: where`first_in_year = 'yes'`,
  counted: 'children put forward for a decision about an offence',
  by: byChild,
  every: 'year',

  better: 'down',
  baseline: {
    says: 'About 51,000 children were suspected of a crime in 2023. Suspected on a crime report is more than put forward for a decision, so the numbers do not compare.',
    source: childrensStrategy('Foreword, page 4'),
  },
  hideBelow: 5,
  caveats: [
    'A child is counted once a calendar year.',
    'The newest year is not over until it is over.',
    'A child suspected whom nobody put forward for a decision is not counted.',
  ],
})
