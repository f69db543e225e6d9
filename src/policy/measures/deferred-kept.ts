import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const deferredKept = measure({
  kind: 'share',
  id: 'deferred-kept',
  title: 'Deferred prosecutions that the child kept to',
  asks: 'When a prosecution is put off, does the child keep to the contract?',
  source: childrensStrategy('Strategic Objective 3, pages 28 to 31, action 23'),
  owner: 'Youth justice lead',

  view: 'published.episodes',
  dated: 'ended_on',
  within: where`pathway = 'deferred-prosecution'`,
  outOf: where`outcome in ('completed: no further action', 'no further action', 'back to the decision', 'withdrawn')`,
  of: 'contracts that have ended',
  counts: where`outcome in ('completed: no further action', 'no further action')`,
  counted: 'ended without prosecution',
  by: byChild,
  every: 'quarter',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'Only contracts that have ended are counted: the easy ones end first.',
    'Those that the child or the service did not take up are left out.',
  ],
})
