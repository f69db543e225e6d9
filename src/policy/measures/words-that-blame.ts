import { measure, where } from '../../kernel/measure.ts'
import { unitOfEpisode, writtenBy } from '../language-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const wordsThatBlame = measure({
  kind: 'rate',
  id: 'words-that-blame',
  title: 'Words that blame or adultify a child',
  asks: 'How often do records about children use words that blame the child, doubt the child, or make the child sound older?',
  source: childrensStrategy('Adultification bias and victim-blaming language'),
  owner: 'Child First lead',

  view: 'published.language_entries',
  dated: 'recorded_on',
  counts: where`words > 0`,
  counted: 'marked words and phrases',
  adds: where`flagged`,
  outOf: where`words`,
  of: 'words',
  per: 1000,
  by: [unitOfEpisode, writtenBy],
  every: 'month',

  better: 'down',
  hideBelow: 5,
  noShareBelow: 5,
  caveats: [
    'A list of words is counted, not what was meant: some that are marked are harmless, and blame can be written without any of them.',
    "The child's own words and whatever stands in quotation marks are left out.",
    'An entry and its correction are both counted, because both were written.',
    'The range takes every word for a chance of its own. Words come in texts by the same writer, so the true range is wider.',
    'It is counted for units of hundreds of people and never for a person. It is for learning, not for ranking.',
  ],
})
