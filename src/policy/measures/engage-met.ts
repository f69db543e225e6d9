import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const engageMet = measure({
  kind: 'share',
  id: 'engage-met',
  title: 'Children in custody met by a youth worker',
  asks: 'Does a youth worker meet the child in custody?',
  source: childrensStrategy('Strategic Objective 4, pages 32 to 36, action 32'),
  owner: 'Custody lead',

  view: 'published.duties',
  dated: 'opened_on',
  within: where`pathway = 'custody' and step = 'youthWorkerContact'`,
  outOf: where`state in ('met', 'met late', 'overdue', 'missed')`,
  of: 'children owed a meeting with a youth worker',
  counts: where`state in ('met', 'met late')`,
  counted: 'were met',
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'Only suites that Engage covers are in it.',
    'A child who did not want to be met is counted as it was recorded.',
  ],
})
