import { measure, where } from '../../kernel/measure.ts'
import { lineKind } from '../line-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const lineCharges = measure({
  kind: 'count',
  id: 'line-charges',
  title: 'Charges when county lines are closed',
  asks: 'How many charges follow when drug lines are closed?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27: county lines'),
  owner: 'Exploitation lead',

  view: 'published.lines',
  dated: 'ended_on',
  counts: where`outcome = 'line closed'`,
  counted: 'charges',
  adds: where`charges`,
  by: [lineKind],
  every: 'month',

  better: 'neither',
  baseline: {
    says: '7,630 charges from November 2019 to the end of July 2024: about 134 a month over 57 months.',
    value: 133.9,
    source: childrensStrategy('Pursue perpetrators: county lines'),
  },
  hideBelow: 5,
  caveats: [
    'A line is counted when its closing was recorded. One that comes back is a line of its own.',
    'Lines that turned out not to be lines, or went to another force, are not counted.',
    'Charges are counted, and not people.',
  ],
})
