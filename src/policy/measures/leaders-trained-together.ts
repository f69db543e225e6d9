import { measure, where } from '../../kernel/measure.ts'
import { rowUnit } from '../register-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const leadersTrainedTogether = measure({
  kind: 'share',
  id: 'leaders-trained-together',
  title: 'Leaders who completed safeguarding training with other agencies',
  asks: 'Have superintendents and chief inspectors learned to safeguard children together with partners?',
  source: childrensStrategy('Strategic Objective 5, how success is measured'),
  owner: 'Learning and development',

  view: 'published.register_rows',
  dated: 'dated_on',
  rowsAt: '/registers/training',
  within: where`register = 'training' and subject = 'safeguarding' and rank in ('chiefInspector', 'superintendent')`,
  outOf: where`state <> ''`,
  of: 'places of superintendents and chief inspectors on these courses',
  counts: where`state = 'completed'`,
  counted: 'were completed',
  by: [rowUnit],
  every: 'year',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'A leader who was never given a place is not counted: it is a share of places, not of all leaders.',
    'A leader with two places is counted twice.',
  ],
})
