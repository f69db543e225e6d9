import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'
import { waitKind } from '../wait-groups.ts'

export const hoursUntilAnswered = measure({
  kind: 'median',
  id: 'hours-until-answered',
  title: 'Hours until an agency answers',
  asks: 'When an agency is asked for something a child needs at once, how long is it until it answers?',
  source: childrensStrategy(
    'Objective 5: quicker placement and appropriate adults, and enough secure places',
  ),
  owner: 'Partnerships lead',

  view: 'published.partner_waits',
  dated: 'asked_on',
  counts: where`hours_to_answer >= 0`,
  counted: 'requests that were answered',
  value: where`hours_to_answer`,
  unit: 'hours',
  decimals: 1,
  keepApart: waitKind,
  by: byChild,
  every: 'month',

  better: 'down',
  hideBelow: 5,
  caveats: [
    'An answer may be no. Read it beside how long it was until the child had what was asked for.',
    'A request that nobody answered is not counted here: it makes the median look better than it is.',
    'The first request for each child and episode counts, also where it was asked again.',
  ],
})
