import { measure, where } from '../../kernel/measure.ts'
import { rowRank, rowSubject, rowUnit } from '../register-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const trainingCompleted = measure({
  kind: 'count',
  id: 'training-completed',
  title: 'Places on courses that were completed',
  asks: 'Have officers learned what the strategy says they will learn?',
  source: childrensStrategy('Actions 1, 2, 28, 30, 31 and 33'),
  owner: 'Learning and development',

  view: 'published.register_rows',
  dated: 'dated_on',
  rowsAt: '/registers/training',
  within: where`register = 'training'`,
  counts: where`state = 'completed'`,
  counted: 'places on courses, completed',
  by: [rowSubject, rowUnit, rowRank],
  every: 'month',

  better: 'up',
  hideBelow: 5,
  caveats: [
    'Somebody who took two courses is counted twice.',
    'That a course was completed does not say that anything was learned.',
  ],
})
