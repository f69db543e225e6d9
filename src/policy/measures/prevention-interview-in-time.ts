import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { answerLeavesOwed } from '../measure-words.ts'
import { childrensStrategy } from '../sources.ts'

export const preventionInterviewInTime = measure({
  kind: 'share',
  id: 'prevention-interview-in-time',
  title: 'Prevention interviews held in time',
  asks: 'After a child is found, do police ask soon what happened?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27, action 12'),
  owner: 'Missing children lead',

  view: 'published.duties',
  dated: 'opened_on',
  within: where`pathway = 'missing-child' and step = 'preventionInterview'`,
  outOf: where`state in ('met', 'met late', 'overdue', 'missed')`,
  of: 'children found',
  counts: where`state = 'met'`,
  counted: 'had a prevention interview in time',
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'The time depends on the grade of risk: an hour if it was high, a day if not.',
    'A duty whose time is still running is not counted yet. One that was never done is counted as not done in time.',
    answerLeavesOwed('“the child could not be seen”'),
  ],
})
