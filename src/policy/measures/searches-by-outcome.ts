import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { searchOutcome } from '../search-answer-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const searchesByOutcome = measure({
  kind: 'makeUp',
  id: 'searches-by-outcome',
  title: 'What comes of searches of children',
  asks: 'What does a search of a child lead to?',
  source: childrensStrategy('Strategic Objective 1, pages 14 to 18'),
  owner: 'Stop and search lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'stop-and-search' and step = 'outcome' and question = 'outcome' and newest = 'yes'`,
  counts: where`answer <> ''`,
  counted: 'searches of children with an outcome',
  by: [searchOutcome, ...byChild],
  every: 'month',

  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'No further action does not mean that nothing was found.',
    'What came of it at the time of the search is counted, and not what a court said later.',
  ],
})
