import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { countedAgain } from '../measure-words.ts'
import { childrensStrategy } from '../sources.ts'

export const treatmentAccepted = measure({
  kind: 'share',
  id: 'treatment-accepted',
  title: 'Children whom a drug treatment service took on',
  asks: 'When a child is referred for help with drugs or alcohol, does a service take the child?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27: tackling drug misuse'),
  owner: 'Drugs lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'drug-treatment-referral' and step = 'received' and question = 'answer' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'referrals answered',
  counts: where`answer = 'accepted'`,
  counted: 'were taken on',
  by: byChild,
  every: 'quarter',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['Whether the child came is another matter.', countedAgain],
})
