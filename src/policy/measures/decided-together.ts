import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { countedAgain } from '../measure-words.ts'
import { childrensStrategy } from '../sources.ts'

export const decidedTogether = measure({
  kind: 'share',
  id: 'decided-together',
  title: 'Outcomes decided together with the youth justice service',
  asks: 'Do police and the youth justice service decide together about a child?',
  source: childrensStrategy('Strategic Objective 3, pages 28 to 31, action 22'),
  owner: 'Youth justice lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'outcome-decision' and step = 'decided' and question = 'jointly' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'decisions about an offence of a child',
  counts: where`answer = 'together'`,
  counted: 'were decided together',
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['Both may agree on the wrong thing.', countedAgain],
})
