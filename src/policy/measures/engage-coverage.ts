import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const engageCoverage = measure({
  kind: 'share',
  id: 'engage-coverage',
  title: 'Stays in custody suites that Engage covers',
  asks: 'Is there a youth worker where children are held?',
  source: childrensStrategy('Strategic Objective 4, pages 32 to 36, action 32'),
  owner: 'Custody lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'custody' and step = 'arrived' and question = 'engage' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'stays of children in custody',
  counts: where`answer = 'yes'`,
  counted: 'were in a suite that Engage covers',
  by: byChild,
  every: 'month',

  better: 'up',
  baseline: {
    says: 'Engage is in 10 of 12 basic command units. Units are not stays, so the numbers do not compare.',
    source: childrensStrategy('Detain children in custody appropriately'),
  },
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['It is what the custody officer answered on arrival.', 'Covered does not mean met.'],
})
