import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const searchesToldSafeguarding = measure({
  kind: 'share',
  id: 'searches-told-safeguarding',
  title: 'Searches of children after which safeguarding was decided on',
  asks: 'After a child is searched, does an officer decide in time what the child needs to be safe?',
  source: childrensStrategy('Strategic Objective 1, pages 14 to 18, action 6'),
  owner: 'Stop and search lead',

  view: 'published.duties',
  dated: 'opened_on',
  within: where`pathway = 'stop-and-search' and step = 'safeguardingConsidered'`,
  outOf: where`state in ('met', 'met late', 'overdue', 'missed')`,
  of: 'searches of children',
  counts: where`state = 'met'`,
  counted: 'had safeguarding decided on in time',
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'It says that something was decided, and not that it was the right thing.',
    'A duty whose time is still running is not counted yet.',
  ],
})
