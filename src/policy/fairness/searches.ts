import type { Comparison } from '../../kernel/comparison.ts'
import { measure, where } from '../../kernel/measure.ts'
import { mostMissing, officersEthnicity, ownGroups, publishedEthnicity } from '../fairness-groups.ts'
import { benchmarkCaveat, metCaveat, outcomeTestCaveat, repeatsCaveat } from '../fairness-words.ts'
import { publishedSearches } from '../open-data.ts'
import { searchBreaks } from '../search-breaks.ts'
import { publishedBy } from '../search-groups.ts'
import { childrensStrategy, proposal } from '../sources.ts'

const common = { every: 'year', better: 'neither', hideBelow: 5, noShareBelow: 10 } as const
const ownBy = ownGroups.map(one => one.split)
const lead = { owner: 'Stop and search lead' } as const

/** Of the children stopped to be searched, who was searched. */
export const searchedWhenStopped: Comparison = {
  subject: 'searches',
  kind: 'treatment',
  against: ownGroups,
  mostMissing,
  measure: measure({
    ...common,
    ...lead,
    kind: 'share',
    id: 'searched-when-stopped',
    title: 'Searched, of children stopped',
    asks: 'When a child has been stopped and heard, who is searched all the same?',
    source: childrensStrategy('Action 6: precise and fair stop and search'),
    view: 'published.decision_points',
    dated: 'decided_on',
    outOf: where`pathway = 'stop-and-search' and step = 'searchDecided' and turn = 1`,
    of: 'children stopped',
    counts: where`answer = 'search'`,
    counted: 'were searched',
    by: ownBy,
    caveats: [benchmarkCaveat, repeatsCaveat],
  }),
}

/** Of the children searched, for whom it led to nothing. */
export const searchLedToNothing: Comparison = {
  subject: 'searches',
  kind: 'outcome',
  against: ownGroups,
  mostMissing,
  measure: measure({
    ...common,
    ...lead,
    kind: 'share',
    id: 'search-led-to-nothing',
    title: 'Search led to nothing',
    asks: 'Whose searches end in no further action?',
    source: proposal('If searches of one group lead to less, the grounds may have been weaker', 'proposal'),
    view: 'published.decision_points',
    dated: 'decided_on',
    outOf: where`pathway = 'stop-and-search' and step = 'outcome' and turn = 1`,
    of: 'searches of children with an outcome',
    counts: where`answer = 'none'`,
    counted: 'ended in no further action',
    by: ownBy,
    caveats: [outcomeTestCaveat, repeatsCaveat],
  }),
}

/** The same in the published files of every force, by both kinds of ethnicity. */
export const publishedLedToNothing: Comparison = {
  subject: 'searches',
  kind: 'outcome',
  against: [officersEthnicity, publishedEthnicity],
  mostMissing,
  measure: measure({
    ...common,
    ...lead,
    kind: 'share',
    id: 'published-search-led-to-nothing',
    title: 'Published search led to nothing',
    asks: 'In the published files, whose searches end in no further action?',
    source: publishedSearches('Outcome, Officer-defined ethnicity and Self-defined ethnicity'),
    view: 'published.stop_searches',
    dated: 'searched_on',
    reach: 'published.stop_search_months',
    basis: 'published.stop_search_files',
    outOf: where`age_band in ('under 10', '10-17') and outcome <> 'blank'`,
    of: 'searches of children with an outcome',
    counts: where`outcome = 'no further action'`,
    counted: 'ended in no further action',
    keepApart: publishedBy,
    by: [officersEthnicity.split, publishedEthnicity.split],
    caveats: [
      outcomeTestCaveat,
      'No further action does not always mean that nothing was found: the files do not say.',
      'A search with no outcome recorded is left out.',
      repeatsCaveat,
    ],
    breaks: searchBreaks,
    every: 'month',
  }),
}

/** Of the searches exposing intimate parts that were asked for, which were allowed. */
export const intimateAllowed: Comparison = {
  subject: 'searches',
  kind: 'treatment',
  against: ownGroups,
  mostMissing,
  measure: measure({
    ...common,
    ...lead,
    kind: 'share',
    id: 'intimate-search-allowed',
    title: 'Search exposing intimate parts allowed',
    asks: 'When an inspector is asked for a search exposing intimate parts, for which children is it allowed?',
    source: childrensStrategy('More thorough searches of children'),
    view: 'published.decision_points',
    dated: 'decided_on',
    outOf: where`pathway = 'search-exposing-intimate-parts' and step = 'decision' and turn = 1`,
    of: 'requests put to an inspector',
    counts: where`answer = 'granted'`,
    counted: 'were allowed',
    by: ownBy,
    caveats: [
      benchmarkCaveat,
      'A search made without asking anybody is not among these requests.',
      repeatsCaveat,
    ],
  }),
}

/** Of the children searched or stopped in a quarter, who was searched exposing intimate parts. */
export const intimatelySearched: Comparison = {
  subject: 'searches',
  kind: 'picked',
  against: ownGroups,
  mostMissing,
  measure: measure({
    ...common,
    ...lead,
    kind: 'share',
    id: 'intimately-searched',
    title: 'Searched exposing intimate parts',
    asks: 'Of the children whom police stopped or brought in, who was searched exposing intimate parts?',
    source: childrensStrategy('More thorough searches of children'),
    view: 'published.children_met',
    dated: 'met_in',
    outOf: where`stopped = 'yes' or brought_in = 'yes' or strip_searched = 'yes'`,
    of: 'children stopped or brought in, each once a quarter',
    counts: where`strip_searched = 'yes'`,
    counted: 'were searched exposing intimate parts',
    by: ownBy,
    caveats: [benchmarkCaveat, 'Searches with and without authority both count.', metCaveat],
  }),
}
