import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const childVictims = measure({
  kind: 'count',
  id: 'child-victims',
  title: 'Children who were victims of crime',
  asks: 'How many children are victims of crime?',
  source: childrensStrategy('Foreword, page 4'),
  owner: 'Victims lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'victim-or-witness' and step = 'reported' and question = 'part' and newest = 'yes'`,
  counts: where`answer = 'victim' and first_in_year = 'yes'`,
  counted: 'children who were victims of crime',
  by: byChild,
  every: 'year',

  better: 'down',
  baseline: {
    says: 'About 61,000 child victims of crime in 2023. The strategy does not say whether a child harmed twice was counted twice.',
    value: 61000,
    source: childrensStrategy('Foreword, page 4'),
  },
  hideBelow: 5,
  caveats: [
    'A child is counted once a calendar year, in the year of the first report.',
    'A rise may mean that more children told somebody, which is good.',
    'The newest year is not over until it is over.',
    'A child first named as a witness in a year, and as a victim later in it, is not counted.',
  ],
})
