import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const reviewsFindingDiscrimination = measure({
  kind: 'share',
  id: 'reviews-finding-discrimination',
  title: 'Video reviews that found discriminatory practice',
  asks: 'When video of an officer with a child is reviewed, how often is discriminatory practice found?',
  source: childrensStrategy('Strategic Objective 1, pages 14 to 18, action 6'),
  owner: 'Stop and search lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'video-review' and step = 'found' and question = 'finding' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'reviews decided on',
  counts: where`answer = 'found'`,
  counted: 'found discriminatory practice',
  by: byChild,
  every: 'quarter',

  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'A rise may mean more discrimination, or better reviews.',
    'Some videos are chosen because somebody was worried: they do not speak for the rest.',
    'Only reviews in which the first person saw a sign, or was unsure, are decided on here.',
  ],
})
