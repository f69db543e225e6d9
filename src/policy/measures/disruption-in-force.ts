import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const disruptionInForce = measure({
  kind: 'share',
  id: 'disruption-in-force',
  title: 'Disruption measures that took hold',
  asks: 'When police set out to disrupt somebody who exploits a child, does it take hold?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27, action 11'),
  owner: 'Exploitation lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'child-exploitation' and step = 'disruptionDone' and question = 'result'`,
  outOf: where`answer <> ''`,
  of: 'disruption measures used',
  counts: where`answer = 'inForce'`,
  counted: 'are in force',
  by: byChild,
  every: 'quarter',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'One that was applied for and not decided is counted as not in force.',
    'It does not say whether the child was safer.',
  ],
})
