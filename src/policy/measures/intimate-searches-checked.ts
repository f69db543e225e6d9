import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const intimateSearchesChecked = measure({
  kind: 'share',
  id: 'intimate-searches-checked',
  title: 'Searches exposing intimate parts checked by the central team in time',
  asks: 'Does somebody look at every search in which a child was made to undress?',
  source: childrensStrategy('Strategic Objective 4, pages 32 to 36: searches exposing intimate parts'),
  owner: 'Quality lead',

  view: 'published.duties',
  dated: 'opened_on',
  within: where`pathway = 'search-exposing-intimate-parts' and step = 'qualityChecked'`,
  outOf: where`state in ('met', 'met late', 'overdue', 'missed')`,
  of: 'searches to be checked',
  counts: where`state = 'met'`,
  counted: 'were checked in time',
  by: byChild,
  every: 'quarter',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'Checked says nothing of what the check found.',
    'A duty whose time is still running is not counted yet. One that was never done is counted as not done in time.',
  ],
})
