import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'
import { waitKind } from '../wait-groups.ts'

export const hoursUntilGiven = measure({
  kind: 'median',
  id: 'hours-until-given',
  title: 'Hours until the child has it',
  asks: 'How long does a child wait for a place, or for an appropriate adult?',
  source: childrensStrategy(
    'Objective 5: quicker placement and appropriate adults, and enough secure places',
  ),
  owner: 'Partnerships lead',

  view: 'published.partner_waits',
  dated: 'asked_on',
  counts: where`hours_to_given >= 0`,
  counted: 'requests after which the child had it',
  value: where`hours_to_given`,
  unit: 'hours',
  decimals: 1,
  keepApart: waitKind,
  by: byChild,
  every: 'month',

  better: 'down',
  hideBelow: 5,
  caveats: [
    'A child who never had it is not counted here. Read it beside the share of requests that were met.',
    'Elapsed hours from the first request in an episode, nights and weekends included.',
    'A borough is where the child lives, which need not be where the child was.',
  ],
})
