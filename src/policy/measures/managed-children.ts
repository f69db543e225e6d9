import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const managedChildren = measure({
  kind: 'count',
  id: 'managed-children',
  title: 'Children taken into integrated offender management',
  asks: 'How many children are proposed for integrated offender management?',
  source: childrensStrategy('Strategic Objective 3, pages 28 to 31, action 24'),
  owner: 'Youth justice lead',

  view: 'published.episodes',
  dated: 'begun_on',
  within: where`pathway = 'child-integrated-offender-management'`,
  counts: where`outcome <> ''`,
  counted: 'children proposed',
  by: byChild,
  every: 'quarter',

  better: 'neither',
  hideBelow: 5,
  caveats: ['Some are not taken on.'],
})
