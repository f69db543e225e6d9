import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const preventSupport = measure({
  kind: 'share',
  id: 'prevent-support',
  title: 'Prevent referrals that ended after support',
  asks: 'When a child is referred to Prevent and it ends, was there support?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27, action 19'),
  owner: 'Prevent lead',

  view: 'published.episodes',
  dated: 'ended_on',
  within: where`pathway = 'prevent-referral'`,
  outOf: where`outcome <> 'open'`,
  of: 'Prevent referrals that have ended',
  counts: where`outcome in ('left Channel after support', 'other help instead of Channel', 'Prevent officers ended their part')`,
  counted: 'ended after support',
  by: byChild,
  every: 'quarter',

  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['Many referrals are not for Prevent, and another help is the right one.'],
})
