import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const outOfCourtShare = measure({
  kind: 'share',
  id: 'out-of-court-share',
  title: 'Outcomes for children that are out of court resolutions or deferred prosecutions',
  asks: 'Are children kept out of court when that is the right thing?',
  source: childrensStrategy('Strategic Objective 3, pages 28 to 31: how success is measured'),
  owner: 'Youth justice lead',

  view: 'published.episodes',
  dated: 'ended_on',
  within: where`pathway = 'outcome-decision'`,
  outOf: where`outcome in ('out of court resolution', 'prosecution deferred', 'charged')`,
  of: 'outcomes for children',
  counts: where`outcome in ('out of court resolution', 'prosecution deferred')`,
  counted: 'were resolved out of court, or deferred',
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'A decision of no further action is in neither number.',
    'Counted when decided, and not when the child has done what was agreed.',
    'A child with two decisions is counted twice.',
  ],
})
