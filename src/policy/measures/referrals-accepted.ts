import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { countedAgain } from '../measure-words.ts'
import { childrensStrategy } from '../sources.ts'

export const referralsAccepted = measure({
  kind: 'share',
  id: 'referrals-accepted',
  title: 'Notifications that the hub accepted',
  asks: 'When police tell the hub of a child, does the hub take it up?',
  source: childrensStrategy('Strategic Objective 5, pages 37 to 38: multi-agency safeguarding hub'),
  owner: 'Safeguarding lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'safeguarding-notification' and step = 'received' and question = 'answer' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'notifications answered',
  counts: where`answer = 'accepted'`,
  counted: 'were accepted',
  by: byChild,
  every: 'month',

  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'A hub that declines may be right.',
    'A threshold that differs between councils shows here.',
    countedAgain,
  ],
})
