import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const strategyDiscussionInTime = measure({
  kind: 'share',
  id: 'strategy-discussion-in-time',
  title: 'Strategy discussions held in time',
  asks: 'When a child may be suffering significant harm, do agencies talk in time?',
  source: childrensStrategy('Strategic Objective 5, pages 37 to 38'),
  owner: 'Safeguarding lead',

  view: 'published.duties',
  dated: 'opened_on',
  within: where`pathway = 'safeguarding-notification' and step = 'strategyHeld'`,
  outOf: where`state in ('met', 'met late', 'overdue', 'missed')`,
  of: 'strategy discussions owed',
  counts: where`state = 'met'`,
  counted: 'were held in time',
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'It says that they talked, and not what came of it.',
    'A duty whose time is still running is not counted yet. One that was never done is counted as not done in time.',
  ],
})
