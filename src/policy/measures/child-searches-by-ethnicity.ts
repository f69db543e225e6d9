import { measure, where } from '../../kernel/measure.ts'
import { publishedSearches } from '../open-data.ts'
import { searchBreaks } from '../search-breaks.ts'
import { officerDefined, publishedBy, selfDefined } from '../search-groups.ts'

export const childSearchesByEthnicity = measure({
  kind: 'makeUp',
  id: 'child-searches-by-ethnicity',
  title: 'Searches of children by ethnicity',
  asks: 'Which children are searched?',
  source: publishedSearches('Officer-defined ethnicity and Self-defined ethnicity'),
  owner: 'Stop and search lead',

  view: 'published.stop_searches',
  dated: 'searched_on',
  reach: 'published.stop_search_months',
  basis: 'published.stop_search_files',
  counts: where`age_band in ('under 10', '10-17')`,
  counted: 'searches of children',
  keepApart: publishedBy,
  by: [officerDefined, selfDefined],
  every: 'month',

  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'This is how searches divide, not a rate: there is no published count of London’s children by ethnic group here to divide by, and that of all ages must not stand in for it, because London’s children are more diverse than its adults.',
    'The officer chooses one of five words on sight; the child may choose, or decline to say. The two do not agree, and neither corrects the other.',
    'Searches are counted, not children.',
  ],
  breaks: searchBreaks,
})
