import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'
import { waitKind } from '../wait-groups.ts'

export const shareGiven = measure({
  kind: 'share',
  id: 'share-given',
  title: 'Children who had what was asked for',
  asks: 'When an agency is asked for a place, or for an appropriate adult, does the child get one?',
  source: childrensStrategy(
    'Objective 5: quicker placement and appropriate adults, and enough secure places',
  ),
  owner: 'Partnerships lead',

  view: 'published.partner_waits',
  dated: 'asked_on',
  outOf: where`standing <> 'waiting'`,
  of: 'requests that are settled',
  counts: where`standing = 'given'`,
  counted: 'were met',
  keepApart: waitKind,
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'A request is settled when the child has it, or when the episode has ended without.',
    'It does not say whether the place was near, or the right one.',
    'A child whose need ended first counts as not having had it.',
  ],
})
