import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const referralQuality = measure({
  kind: 'share',
  id: 'referral-quality',
  title: 'Notifications to the hub that reach the standard',
  asks: 'Is what police write to the multi-agency hub good enough to act on?',
  source: childrensStrategy('Strategic Objective 5, pages 37 to 38: quality of referrals, assessed by audit'),
  owner: 'Safeguarding lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'safeguarding-notification' and step = 'qualityScored' and question = 'result' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'notifications scored',
  counts: where`answer = 'reached'`,
  counted: 'reached the standard',
  by: byChild,
  every: 'quarter',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'The standard and its points are a proposal of this project.',
    'Who scores works in the same hub.',
  ],
})
