import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const deferredShare = measure({
  kind: 'share',
  id: 'deferred-share',
  title: 'Outcomes for children that are deferred prosecutions',
  asks: 'How often is a prosecution of a child put off for a contract with the youth justice service?',
  source: childrensStrategy('Strategic Objective 3, pages 28 to 31, action 23'),
  owner: 'Youth justice lead',

  view: 'published.episodes',
  dated: 'ended_on',
  within: where`pathway = 'outcome-decision'`,
  outOf: where`outcome in ('out of court resolution', 'prosecution deferred', 'charged')`,
  of: 'outcomes for children',
  counts: where`outcome = 'prosecution deferred'`,
  counted: 'were deferred',
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['Counted when decided, and not when the contract is kept.'],
})
