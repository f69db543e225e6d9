import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const knivesFound = measure({
  kind: 'count',
  id: 'knives-found',
  title: 'Knives and weapons found with children',
  asks: 'How often is a knife found with a child?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27: prevent serious violence'),
  owner: 'Violence lead',

  view: 'published.episodes',
  dated: 'begun_on',
  within: where`pathway = 'knife-possession'`,
  counts: where`outcome <> ''`,
  counted: 'times a knife or weapon was found with a child',
  by: byChild,
  every: 'month',

  better: 'down',
  hideBelow: 5,
  caveats: [
    'More searches find more knives: read it beside the number of searches.',
    'Times are counted, and not children.',
  ],
})
