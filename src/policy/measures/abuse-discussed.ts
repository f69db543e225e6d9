import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { countedAgain } from '../measure-words.ts'
import { childrensStrategy } from '../sources.ts'

export const abuseDiscussed = measure({
  kind: 'share',
  id: 'abuse-discussed',
  title: 'Children living with domestic abuse whom agencies talk about',
  asks: 'When a child lives with domestic abuse, do agencies sit down together about the child?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27, action 21'),
  owner: 'Safeguarding lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'domestic-abuse-desk' and step = 'discussionDecided' and question = 'decision' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'children on whom the desk decided',
  counts: where`answer in ('discussion', 'hub')`,
  counted: 'were to be talked about, or went to the hub',
  by: byChild,
  every: 'month',

  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['It is what the desk decided. Whether agencies met is a duty of its own.', countedAgain],
})
