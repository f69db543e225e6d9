import { measure, where } from '../../kernel/measure.ts'
import { rowRank, rowSubject } from '../register-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const learnedMore = measure({
  kind: 'median',
  id: 'learned-more',
  title: 'How much more was known after a course than before',
  asks: 'Does the training change anything?',
  source: childrensStrategy('Action 30'),
  owner: 'Learning and development',

  view: 'published.register_rows',
  dated: 'dated_on',
  rowsAt: '/registers/training',
  within: where`register = 'training'`,
  counts: where`state = 'completed' and score_before is not null and score_after is not null`,
  counted: 'people who were asked before and after',
  value: where`score_after - score_before`,
  unit: 'points of 100',
  decimals: 0,
  by: [rowSubject, rowRank],
  every: 'year',

  better: 'up',
  hideBelow: 5,
  caveats: [
    'Who answered twice is not like who did not answer.',
    'More known on the day says little of what is done a year later.',
  ],
})
