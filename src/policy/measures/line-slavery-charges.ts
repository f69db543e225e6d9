import { measure, where } from '../../kernel/measure.ts'
import { lineKind } from '../line-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const lineSlaveryCharges = measure({
  kind: 'count',
  id: 'line-slavery-charges',
  title: 'Slavery charges when county lines are closed',
  asks: 'How many charges of slavery follow when drug lines are closed?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27: county lines'),
  owner: 'Exploitation lead',

  view: 'published.lines',
  dated: 'ended_on',
  counts: where`outcome = 'line closed'`,
  counted: 'charges of modern slavery',
  adds: where`slavery_charges`,
  by: [lineKind],
  every: 'month',

  better: 'up',
  baseline: {
    says: '70 people were charged with modern slavery since 1 April 2022. People are not charges, so the numbers do not compare.',
    source: childrensStrategy('Pursue perpetrators: county lines'),
  },
  hideBelow: 5,
  caveats: [
    'A line is counted when its closing was recorded. One that comes back is a line of its own.',
    'Lines that turned out not to be lines, or went to another force, are not counted.',
    'Charges are counted. The strategy prints people charged, which is another number.',
  ],
})
