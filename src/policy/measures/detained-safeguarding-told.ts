import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const detainedSafeguardingTold = measure({
  kind: 'share',
  id: 'detained-safeguarding-told',
  title: 'Stays in custody with a safeguarding notification',
  asks: 'When a child is in custody, is the safeguarding hub told?',
  source: childrensStrategy('Strategic Objective 4, pages 32 to 36'),
  owner: 'Custody lead',

  view: 'published.duties',
  dated: 'opened_on',
  within: where`pathway = 'custody' and step = 'safeguardingNotified'`,
  outOf: where`state in ('met', 'met late', 'overdue', 'missed')`,
  of: 'stays of children in custody',
  counts: where`state in ('met', 'met late')`,
  counted: 'had a notification',
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['It says that the hub was told, and not what it did.'],
})
