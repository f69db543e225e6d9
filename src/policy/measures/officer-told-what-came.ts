import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const officerToldWhatCame = measure({
  kind: 'share',
  id: 'officer-told-what-came',
  title: 'Officers told what came of their worry',
  asks: 'When an officer is worried about a child and says so, does the officer hear what came of it?',
  source: childrensStrategy('Strategic Objective 5, pages 37 to 38: multi-agency safeguarding hub, feedback'),
  owner: 'Safeguarding lead',

  view: 'published.duties',
  dated: 'opened_on',
  within: where`pathway = 'safeguarding-notification' and step = 'officerTold'`,
  outOf: where`state in ('met', 'met late', 'overdue', 'missed')`,
  of: 'notifications decided',
  counts: where`state = 'met'`,
  counted: 'were answered to the officer in time',
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'It is a sign of whether officers will write again, and not of what the child got.',
    'A duty whose time is still running is not counted yet. One that was never done is counted as not done in time.',
  ],
})
