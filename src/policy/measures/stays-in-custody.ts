import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const staysInCustody = measure({
  kind: 'count',
  id: 'stays-in-custody',
  title: 'Stays of children in custody',
  asks: 'How often is a child brought to a police station under arrest?',
  source: childrensStrategy('Strategic Objective 4, pages 32 to 36'),
  owner: 'Custody lead',

  view: 'published.episodes',
  dated: 'begun_on',
  within: where`pathway = 'custody'`,
  counts: where`outcome <> 'not a child'`,
  counted: 'stays of children in custody',
  by: byChild,
  every: 'month',

  better: 'down',
  hideBelow: 5,
  caveats: [
    'Stays are counted, and not children.',
    'It says nothing of how long they were.',
    'Somebody who turned out to be 18 or over is left out.',
  ],
})
