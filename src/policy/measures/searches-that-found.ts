import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const searchesThatFound = measure({
  kind: 'share',
  id: 'searches-that-found',
  title: 'Searches of children that found something',
  asks: 'How often is something found on a child who is searched?',
  source: childrensStrategy('Strategic Objective 1, pages 14 to 18'),
  owner: 'Stop and search lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'stop-and-search' and step = 'outcome' and question = 'item' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'searches of children with an outcome',
  counts: where`answer <> 'nothing'`,
  counted: 'found something',
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'What was found need not be what was looked for.',
    'A higher share in one group may come of fewer searches on weak grounds, or of something else: it does not show by itself that a search was fair.',
  ],
})
