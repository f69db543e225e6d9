import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const abuseAtHome = measure({
  kind: 'count',
  id: 'abuse-at-home',
  title: 'Reports of domestic abuse in the home of a child',
  asks: 'How often does a child live through domestic abuse?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27, action 21'),
  owner: 'Safeguarding lead',

  view: 'published.episodes',
  dated: 'begun_on',
  within: where`pathway = 'domestic-abuse-desk'`,
  counts: where`outcome <> ''`,
  counted: 'reports, for each child of the home',
  by: byChild,
  every: 'month',

  better: 'down',
  hideBelow: 5,
  caveats: ['Each child of a home is counted.', 'A fall may mean that fewer tell.'],
})
