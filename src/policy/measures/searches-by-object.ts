import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { searchObject } from '../search-answer-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const searchesByObject = measure({
  kind: 'makeUp',
  id: 'searches-by-object',
  title: 'Searches of children by what was looked for',
  asks: 'What are children searched for?',
  source: childrensStrategy('Strategic Objective 1, pages 14 to 18'),
  owner: 'Stop and search lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'stop-and-search' and step = 'stopped' and question = 'object' and newest = 'yes'`,
  counts: where`answer <> ''`,
  counted: 'stops to search a child',
  by: [searchObject, ...byChild],
  every: 'month',

  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'It is what was looked for, and not what was found.',
    'A stop that ended without a search is counted too.',
    'Searches are counted, not children.',
  ],
})
