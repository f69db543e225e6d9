import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { searchPower } from '../search-answer-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const searchesByPower = measure({
  kind: 'makeUp',
  id: 'searches-by-power',
  title: 'Searches of children by power',
  asks: 'Under which powers are children stopped to be searched?',
  source: childrensStrategy('Strategic Objective 1, pages 14 to 18'),
  owner: 'Stop and search lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'stop-and-search' and step = 'stopped' and question = 'power' and newest = 'yes'`,
  counts: where`answer <> ''`,
  counted: 'stops to search a child',
  by: [searchPower, ...byChild],
  every: 'month',

  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'This service’s own records. The published files, which go further back, are counted apart from them.',
    'A stop that ended without a search is counted too.',
    'Searches are counted, not children.',
  ],
})
