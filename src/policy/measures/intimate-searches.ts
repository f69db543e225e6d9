import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const intimateSearches = measure({
  kind: 'count',
  id: 'intimate-searches',
  title: 'Searches of children that exposed intimate parts',
  asks: 'How often is a child made to undress by police?',
  source: childrensStrategy('Strategic Objective 4, pages 32 to 36: searches exposing intimate parts'),
  owner: 'Custody lead',

  view: 'published.episodes',
  dated: 'begun_on',
  within: where`pathway = 'search-exposing-intimate-parts'`,
  counts: where`outcome = 'searched'`,
  counted: 'searches that exposed intimate parts',
  by: byChild,
  every: 'month',

  better: 'down',
  hideBelow: 5,
  caveats: [
    'Searches that an inspector refused, and those not made in the end, are not counted.',
    'One whose record is not closed yet is not counted, so that the newest months look better than they were.',
  ],
})
