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

export const childrenSearched = measure({
  kind: 'count',
  id: 'children-searched',
  title: 'Stop and searches of children',
  asks: 'How often are children stopped and searched?',
  source: publishedSearches('Age range'),
  owner: 'Stop and search lead',

  view: 'published.stop_searches',
  dated: 'searched_on',
  reach: 'published.stop_search_months',
  basis: 'published.stop_search_files',
  counts: where`age_band in ('under 10', '10-17')`,
  counted: 'searches of children',
  keepApart: publishedBy,
  by: [searchLaw, searchedSex, officerDefined, selfDefined, childBand],
  every: 'month',

  better: 'neither',
  hideBelow: 5,
  caveats: [
    'Searches are counted, not children: a child searched three times is counted three times, and the files have no way to tell.',
    'Where the age was not recorded (8% of Metropolitan searches in 2018 and 2019), the person may have been a child and is not counted.',
    'Age is in the eye of the officer, or as the person said it. A child of 10 and one of 17 cannot be told apart.',
  ],
  breaks: searchBreaks,
})
