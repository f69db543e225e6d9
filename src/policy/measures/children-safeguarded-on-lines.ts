import { measure, where } from '../../kernel/measure.ts'
import { lineKind } from '../line-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const childrenSafeguardedOnLines = measure({
  kind: 'count',
  id: 'children-safeguarded-on-lines',
  title: 'Children safeguarded when county lines are closed',
  asks: 'How many children are brought to safety when drug lines are closed?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27: county lines'),
  owner: 'Exploitation lead',

  view: 'published.lines',
  dated: 'ended_on',
  counts: where`outcome = 'line closed'`,
  counted: 'children safeguarded',
  adds: where`children_safeguarded`,
  by: [lineKind],
  every: 'month',

  better: 'up',
  baseline: {
    says: '102 children were rescued and safeguarded since 1 April 2022. The text does not say until when, so there is no number a month.',
    source: childrensStrategy('Pursue perpetrators: county lines'),
  },
  hideBelow: 5,
  caveats: [
    'A line is counted when its closing was recorded. One that comes back is a line of its own.',
    'Lines that turned out not to be lines, or went to another force, are not counted.',
    'It is the number that the team wrote down. It is not counted from the children’s own records.',
  ],
})
