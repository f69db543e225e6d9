import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const intimateSearchesThatFound = measure({
  kind: 'share',
  id: 'intimate-searches-that-found',
  title: 'Searches exposing intimate parts that found something',
  asks: 'Is anything found when a child is made to undress?',
  source: childrensStrategy('Strategic Objective 4, pages 32 to 36: searches exposing intimate parts'),
  owner: 'Custody lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'search-exposing-intimate-parts' and step = 'found' and question = 'item' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'searches made',
  counts: where`answer <> 'nothing'`,
  counted: 'found something',
  by: byChild,
  every: 'quarter',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['What was found need not be what was looked for.'],
})
