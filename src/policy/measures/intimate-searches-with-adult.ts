import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const intimateSearchesWithAdult = measure({
  kind: 'share',
  id: 'intimate-searches-with-adult',
  title: 'Searches exposing intimate parts with an appropriate adult there',
  asks: 'When a child is made to undress, is an adult there for the child?',
  source: childrensStrategy('Strategic Objective 4, pages 32 to 36: searches exposing intimate parts'),
  owner: 'Custody lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'search-exposing-intimate-parts' and step = 'searched' and question = 'adultPresent' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'searches made',
  counts: where`answer = 'yes'`,
  counted: 'had an appropriate adult there',
  by: byChild,
  every: 'quarter',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['A child who did not want one there is counted as without.'],
})
