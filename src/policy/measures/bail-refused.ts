import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const bailRefused = measure({
  kind: 'share',
  id: 'bail-refused',
  title: 'Children refused bail after charge',
  asks: 'When a child is charged, is bail refused?',
  source: childrensStrategy('Strategic Objective 4, pages 32 to 36'),
  owner: 'Custody lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'custody' and step = 'bailDecision' and question = 'bail' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'decisions on bail',
  counts: where`answer = 'refused'`,
  counted: 'were refused bail',
  by: byChild,
  every: 'month',

  better: 'down',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['The grounds are not shown. Some offences leave little choice.'],
})
