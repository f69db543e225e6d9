import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const intimateSearchesSound = measure({
  kind: 'share',
  id: 'intimate-searches-sound',
  title: 'Searches exposing intimate parts that the check found good',
  asks: 'When the central team checks such a search, was it done well?',
  source: childrensStrategy('Strategic Objective 4, pages 32 to 36: searches exposing intimate parts'),
  owner: 'Quality lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'search-exposing-intimate-parts' and step = 'qualityChecked' and question = 'grade' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'searches checked',
  counts: where`answer = 'good'`,
  counted: 'were found good',
  by: byChild,
  every: 'quarter',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['The check reads the record. It was not there.'],
})
