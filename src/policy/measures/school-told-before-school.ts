import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { answerLeavesOwed } from '../measure-words.ts'
import { childrensStrategy } from '../sources.ts'

export const schoolToldBeforeSchool = measure({
  kind: 'share',
  id: 'school-told-before-school',
  title: 'Schools told of domestic abuse before the next school day',
  asks: 'When a child has lived through domestic abuse at home, does the school know before the child comes in?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27, action 20: Operation Encompass'),
  owner: 'Safeguarding lead',

  view: 'published.duties',
  dated: 'opened_on',
  within: where`pathway = 'operation-encompass' and step = 'arrived'`,
  outOf: where`state in ('met', 'met late', 'overdue', 'missed')`,
  of: 'children of whom a school was to be told',
  counts: where`state = 'met'`,
  counted: 'had it recorded before the next school day whether the school knew',
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'Children without a school, and those of whom a school must not be told, are not in it.',
    'It says that somebody made sure in time whether the school knew, and not what the school did.',
    'A duty whose time is still running is not counted yet. One that was never done is counted as not done in time.',
    answerLeavesOwed('“the message did not arrive”'),
  ],
})
