import { measure, where } from '../../kernel/measure.ts'
import { publishedSearches } from '../open-data.ts'
import { searchBreaks } from '../search-breaks.ts'
import {
  childBand,
  officerDefined,
  publishedBy,
  searchedSex,
  searchLaw,
  selfDefined,
} from '../search-groups.ts'

export const childSearchesNoFurtherAction = measure({
  kind: 'share',
  id: 'child-searches-no-further-action',
  title: 'Searches of children that end in no further action',
  asks: 'How many searches of children lead to nothing?',
  source: publishedSearches('Outcome'),
  owner: 'Stop and search lead',

  view: 'published.stop_searches',
  dated: 'searched_on',
  reach: 'published.stop_search_months',
  basis: 'published.stop_search_files',
  outOf: where`age_band in ('under 10', '10-17') and outcome <> 'blank'`,
  of: 'searches of children with an outcome',
  counts: where`outcome = 'no further action'`,
  counted: 'ended in no further action',
  keepApart: publishedBy,
  by: [officerDefined, selfDefined, searchLaw, searchedSex, childBand],
  every: 'month',

  better: 'down',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'No further action does not always mean that nothing was found: the files do not say, because the column that would is empty or always false.',
    'A search with no outcome recorded is left out. Some forces leave the outcome blank for most searches.',
    'Searches are counted, not children.',
  ],
  breaks: searchBreaks,
})
