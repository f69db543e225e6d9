import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const voluntaryShare = measure({
  kind: 'share',
  id: 'voluntary-share',
  title: 'Children interviewed by appointment instead of being arrested',
  asks: 'Are children asked to come, where they need not be arrested?',
  source: childrensStrategy('Strategic Objective 4, pages 32 to 36: voluntary attendance'),
  owner: 'Custody lead',

  view: 'published.episodes',
  dated: 'begun_on',
  within: where`pathway in ('voluntary-attendance', 'custody')`,
  outOf: where`outcome <> ''`,
  of: 'arrests of children and appointments with them',
  counts: where`pathway = 'voluntary-attendance'`,
  counted: 'were by appointment',
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'Children arrested on a warrant, or for another force, are counted as arrested: nobody could choose.',
    'An appointment that came to nothing is counted.',
  ],
})
