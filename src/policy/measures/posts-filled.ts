import { measure, where } from '../../kernel/measure.ts'
import { rowUnit } from '../register-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const postsFilled = measure({
  kind: 'rate',
  id: 'posts-filled',
  title: 'Promised posts that somebody is in',
  asks: 'Are the officers there who were promised to protect children?',
  source: childrensStrategy('Actions 9 and 18'),
  owner: 'Delivery lead',

  view: 'published.register_rows',
  dated: 'dated_on',
  rowsAt: '/registers/posts',
  within: where`register = 'posts'`,
  counts: where`promised > 0`,
  counted: 'posts filled',
  adds: where`filled`,
  outOf: where`promised`,
  of: 'posts promised',
  per: 100,
  by: [rowUnit],
  every: 'year',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'It is what was there on the day it was counted: a register keeps the newest count of each post.',
  ],
})
