import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const preventReferrals = measure({
  kind: 'count',
  id: 'prevent-referrals',
  title: 'Prevent referrals of children',
  asks: 'How many children are seen as being drawn into terrorism?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27, action 19'),
  owner: 'Prevent lead',

  view: 'published.episodes',
  dated: 'begun_on',
  within: where`pathway = 'prevent-referral'`,
  counts: where`outcome <> ''`,
  counted: 'Prevent referrals of children',
  by: byChild,
  every: 'quarter',

  better: 'neither',
  hideBelow: 5,
  caveats: [
    'A referral is a worry, and no finding.',
    'Arrests for terrorism, which the strategy prints for the whole country, are not counted here.',
  ],
})
