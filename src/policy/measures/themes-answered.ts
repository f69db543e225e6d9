import { measure, where } from '../../kernel/measure.ts'
import { childrensStrategy } from '../sources.ts'

export const themesAnswered = measure({
  kind: 'share',
  id: 'themes-answered',
  title: 'What children said that was answered, and the answer told to them',
  asks: 'When children say something, do they hear back?',
  source: childrensStrategy('Action 4'),
  owner: 'Delivery lead',

  view: 'published.register_rows',
  dated: 'dated_on',
  rowsAt: '/registers/themes',
  within: where`register = 'themes'`,
  outOf: where`state <> ''`,
  of: 'themes from children',
  counts: where`state in ('answered', 'done', 'cannot') and told = 'yes'`,
  counted: 'were answered, and the children told',
  by: [],
  every: 'year',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'By the year in which an answer was due.',
    'It does not say whether the children thought it a good answer.',
  ],
})
