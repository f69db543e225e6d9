import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const offencesAgainstChildren = measure({
  kind: 'count',
  id: 'offences-against-children',
  title: 'Reports of offences against children',
  asks: 'How often are children harmed by crime?',
  source: childrensStrategy('Foreword, page 4'),
  owner: 'Victims lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'victim-or-witness' and step = 'reported' and question = 'part' and newest = 'yes'`,
  counts: where`answer = 'victim'`,
  counted: 'reports of a child harmed by an offence',
  by: byChild,
  every: 'month',

  better: 'down',
  hideBelow: 5,
  caveats: [
    'Reports are counted, and not children: a child harmed twice is counted twice.',
    'A rise may mean that more was told, and not that more was done.',
  ],
})
