import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const returnToCustody = measure({
  kind: 'share',
  id: 'return-to-custody',
  title: 'Stays in custody within 90 days of another',
  asks: 'How often does a child come back to custody soon?',
  source: childrensStrategy('Strategic Objective 4, pages 32 to 36'),
  owner: 'Custody lead',

  view: 'published.episodes',
  dated: 'begun_on',
  within: where`pathway = 'custody'`,
  outOf: where`outcome <> ''`,
  of: 'stays of children in custody',
  counts: where`days_since <= 90`,
  counted: 'began within 90 days of one before',
  by: byChild,
  every: 'month',

  better: 'down',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'A child arrested on a warrant for the same matter counts as back.',
    'Only stays that this service knows are compared, so that its first months look better than they were.',
  ],
})
