import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { countedAgain } from '../measure-words.ts'
import { childrensStrategy } from '../sources.ts'

export const childrenFoundOnline = measure({
  kind: 'share',
  id: 'children-found-online',
  title: 'Children harmed online who were found',
  asks: 'When somebody harms a child online, do police find out who the child is?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27, action 14'),
  owner: 'Online harm lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'online-harm' and step = 'childIdentified' and question = 'result' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'searches for a child',
  counts: where`answer in ('london', 'elsewhere')`,
  counted: 'found the child',
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'A child not found yet may be found later.',
    'A child found elsewhere is counted as found.',
    countedAgain,
  ],
})
