import { measure, where } from '../../kernel/measure.ts'
import { childrensStrategy } from '../sources.ts'

export const recommendationsClosed = measure({
  kind: 'share',
  id: 'recommendations-closed',
  title: 'Recommendations of inspections and reviews that are closed',
  asks: 'Was what inspections and reviews asked for done?',
  source: childrensStrategy('Action 27'),
  owner: 'Delivery lead',

  view: 'published.register_rows',
  dated: 'dated_on',
  rowsAt: '/registers/recommendations',
  within: where`register = 'recommendations'`,
  outOf: where`state <> ''`,
  of: 'recommendations',
  counts: where`state = 'closed'`,
  counted: 'are closed',
  by: [],
  every: 'year',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'By the year in which they were made. Those of this year have had less time.',
    'The force closes them itself: whether the inspectorate agrees is not in it.',
  ],
})
