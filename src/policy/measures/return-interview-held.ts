import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const returnInterviewHeld = measure({
  kind: 'share',
  id: 'return-interview-held',
  title: 'Return interviews held within 72 hours',
  asks: 'When a child who was missing wants to talk, is it within 72 hours?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27, action 12'),
  owner: 'Missing children lead',

  view: 'published.duties',
  dated: 'opened_on',
  within: where`pathway = 'missing-child' and step = 'returnInterviewHeld'`,
  outOf: where`state in ('met', 'met late', 'overdue', 'missed')`,
  of: 'return interviews that the child accepted',
  counts: where`state = 'met'`,
  counted: 'were held within 72 hours',
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'Children who declined are not in it. Read it beside how many accepted.',
    'A duty whose time is still running is not counted yet. One that was never done is counted as not done in time.',
  ],
})
