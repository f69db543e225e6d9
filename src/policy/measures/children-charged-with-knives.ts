import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const childrenChargedWithKnives = measure({
  kind: 'count',
  id: 'children-charged-with-knives',
  title: 'Children charged with having a knife or weapon',
  asks: 'How many children go to court for carrying a knife?',
  source: childrensStrategy('Strategic Objective 1, pages 14 to 18: stop and search'),
  owner: 'Youth justice lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'outcome-decision' and step = 'putForward' and question = 'offence' and newest = 'yes'`,
  counts: where`answer in ('blade', 'blade-school', 'weapon', 'weapon-threat') and outcome = 'charged'`,
  counted: 'charges of having a knife or weapon',
  by: byChild,
  every: 'year',

  better: 'down',
  baseline: {
    says: '583 children were proceeded against for knife offences in 2023, 30% of all. Proceeded against takes in more than charges, so the numbers do not compare.',
    source: childrensStrategy('Build trust: deliver precise and fair stop and search'),
  },
  hideBelow: 5,
  caveats: [
    'Counted in the year in which the offence was put forward, and not in which it was charged.',
    'Decisions are counted, and not children.',
    'The newest year is not over until it is over.',
  ],
})
