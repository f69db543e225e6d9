import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const childrenMissing = measure({
  kind: 'count',
  id: 'children-missing',
  title: 'Children who were missing',
  asks: 'How many children are missing in a year?',
  source: childrensStrategy('Data picture, page 11: missing people'),
  owner: 'Missing children lead',

  view: 'published.episodes',
  dated: 'begun_on',
  within: where`pathway = 'missing-child'`,
  counts: where`first_in_year = 'yes'`,
  counted: 'children who were missing',
  by: byChild,
  every: 'year',

  better: 'down',
  hideBelow: 5,
  caveats: [
    'A child is counted once a calendar year.',
    'The newest year is not over until it is over.',
    'The strategy’s chart of missing people has no number in its text, so there is no baseline here.',
  ],
})
