import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { answerLeavesOwed } from '../measure-words.ts'
import { childrensStrategy } from '../sources.ts'

export const returnInterviewOffered = measure({
  kind: 'share',
  id: 'return-interview-offered',
  title: 'Return interviews offered within 72 hours',
  asks: 'Is a child who was missing offered somebody independent to talk to within 72 hours?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27, action 12'),
  owner: 'Missing children lead',

  view: 'published.duties',
  dated: 'opened_on',
  within: where`pathway = 'missing-child' and step = 'returnInterviewOffered'`,
  outOf: where`state in ('met', 'met late', 'overdue', 'missed')`,
  of: 'children found',
  counts: where`state = 'met'`,
  counted: 'were offered a return interview within 72 hours',
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'An interview that was offered need not have been held.',
    'A duty whose time is still running is not counted yet. One that was never done is counted as not done in time.',
    answerLeavesOwed('“the child could not be reached”'),
  ],
})
