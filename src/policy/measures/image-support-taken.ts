import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { countedAgain } from '../measure-words.ts'
import { childrensStrategy } from '../sources.ts'

export const imageSupportTaken = measure({
  kind: 'share',
  id: 'image-support-taken',
  title: 'Support taken up after an image was shared',
  asks: 'When an intimate image of a child was shared, does the child get the support that was offered?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27, action 16'),
  owner: 'Victims lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'image-support' and step = 'offered' and question = 'answer' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'children offered support',
  counts: where`answer in ('yes', 'some')`,
  counted: 'took up support, or some of it',
  by: byChild,
  every: 'quarter',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'A child may say no and be right. It says whether the offer fits, and not whether the child did.',
    countedAgain,
  ],
})
