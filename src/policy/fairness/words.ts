import type { Comparison } from '../../kernel/comparison.ts'
import { measure, where } from '../../kernel/measure.ts'
import { mostMissing, ownGroups } from '../fairness-groups.ts'
import { childrensStrategy } from '../sources.ts'

/** How often what is written about a child uses words that blame the child, or make the child sound older. */
export const calledByWords: Comparison = {
  subject: 'words',
  kind: 'words',
  against: ownGroups,
  mostMissing,
  measure: measure({
    kind: 'rate',
    id: 'words-by-group',
    title: 'Words that blame or adultify',
    asks: 'About which children do records use words that blame the child, doubt the child, or make the child sound older?',
    source: childrensStrategy('Adultification bias and victim-blaming language'),
    owner: 'Child First lead',
    view: 'published.words_about_children',
    dated: 'recorded_on',
    counts: where`words > 0`,
    counted: 'marked words and phrases',
    adds: where`flagged`,
    outOf: where`words`,
    of: 'words',
    per: 1000,
    by: ownGroups.map(one => one.split),
    every: 'year',
    better: 'down',
    hideBelow: 5,
    noShareBelow: 5,
    caveats: [
      'A list of words is counted, not what was meant: some that are marked are harmless, and blame can be written without any of them.',
      "The child's own words and whatever stands in quotation marks are left out.",
      'What is written depends on the kind of meeting, and groups differ in the kinds of meeting they have.',
      'The range takes every word for a chance of its own. Words come in texts by the same writer, so the true range is much wider.',
    ],
  }),
}
