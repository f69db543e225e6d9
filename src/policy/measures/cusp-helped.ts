import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const cuspHelped = measure({
  kind: 'share',
  id: 'cusp-helped',
  title: 'Children on the cusp who were helped',
  asks: 'When an officer asks for help for a child on the cusp, does the child get it?',
  source: childrensStrategy('Strategic Objective 1, pages 14 to 18, action 5'),
  owner: 'Schools lead',

  view: 'published.episodes',
  dated: 'ended_on',
  within: where`pathway = 'child-referral'`,
  outOf: where`outcome <> 'open'`,
  of: 'referrals that have ended',
  counts: where`outcome = 'helped'`,
  counted: 'were helped',
  by: byChild,
  every: 'quarter',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'A child who did not want help is counted as not helped, because an offer that no child wants is no help.',
    'It does not say whether the child fared better later.',
  ],
})
