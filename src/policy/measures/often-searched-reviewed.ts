import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const oftenSearchedReviewed = measure({
  kind: 'share',
  id: 'often-searched-reviewed',
  title: 'Children searched often whose searches were reviewed',
  asks: 'When a child is searched again and again, does somebody ask why?',
  source: childrensStrategy('Strategic Objective 1, pages 14 to 18, action 6'),
  owner: 'Stop and search lead',

  view: 'published.duties',
  dated: 'opened_on',
  within: where`pathway = 'stop-and-search' and step = 'oftenReviewed'`,
  outOf: where`state in ('met', 'met late', 'overdue', 'missed')`,
  of: 'searches of a child who was searched often',
  counts: where`state in ('met', 'met late')`,
  counted: 'were reviewed',
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'How often is often is set in the pathway, and is a proposal of this project.',
    'A child counted twice on the pathway is counted twice.',
  ],
})
