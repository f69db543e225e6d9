import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const missingEpisodes = measure({
  kind: 'count',
  id: 'missing-episodes',
  title: 'Missing episodes',
  asks: 'How often are children missing?',
  source: childrensStrategy('Data picture, page 11: missing incidents'),
  owner: 'Missing children lead',

  view: 'published.episodes',
  dated: 'begun_on',
  within: where`pathway = 'missing-child'`,
  counts: where`outcome <> ''`,
  counted: 'missing episodes',
  by: byChild,
  every: 'month',

  better: 'down',
  hideBelow: 5,
  caveats: [
    'Episodes are counted, and not children: a few children are missing many times.',
    'A fall may mean that fewer are reported.',
  ],
})
