import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { countedAgain } from '../measure-words.ts'
import { childrensStrategy } from '../sources.ts'

export const slaveryRecognised = measure({
  kind: 'share',
  id: 'slavery-recognised',
  title: 'Children recognised at the first decision as victims of slavery',
  asks: 'When a child is referred as a victim of modern slavery, is the child believed?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27, action 13'),
  owner: 'Exploitation lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'modern-slavery-referral' and step = 'reasonableGrounds' and question = 'decision' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'first decisions',
  counts: where`answer = 'positive'`,
  counted: 'were positive',
  by: byChild,
  every: 'quarter',

  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'Others decide than the police.',
    'Referrals that are not decided yet are not counted.',
    countedAgain,
  ],
})
