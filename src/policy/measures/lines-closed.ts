import { measure, where } from '../../kernel/measure.ts'
import { lineKind } from '../line-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const linesClosed = measure({
  kind: 'count',
  id: 'lines-closed',
  title: 'County lines closed',
  asks: 'How many drug lines that use children are closed?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27: county lines'),
  owner: 'Exploitation lead',

  view: 'published.lines',
  dated: 'ended_on',
  counts: where`outcome = 'line closed'`,
  counted: 'lines closed',
  by: [lineKind],
  every: 'month',

  better: 'up',
  baseline: {
    says: '3,663 lines were closed from November 2019 to the end of July 2024: about 64 a month over 57 months.',
    value: 64.3,
    source: childrensStrategy('Pursue perpetrators: county lines'),
  },
  hideBelow: 5,
  caveats: [
    'A line is counted when its closing was recorded. One that comes back is a line of its own.',
    'Lines that turned out not to be lines, or went to another force, are not counted.',
    'More lines closed may mean more lines.',
  ],
})
