import { measure, where } from '../../kernel/measure.ts'
import { harmKind } from '../answer-groups.ts'
import { byChild } from '../child-groups.ts'
import { childrensStrategy } from '../sources.ts'

export const harmByKind = measure({
  kind: 'makeUp',
  id: 'harm-by-kind',
  title: 'What children who come to police as victims or witnesses met with',
  asks: 'What kinds of crime harm children?',
  source: childrensStrategy('Data picture, page 11'),
  owner: 'Victims lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'victim-or-witness' and step = 'reported' and question = 'offence' and newest = 'yes'`,
  counts: where`answer <> ''`,
  counted: 'reports of a child harmed, or a witness',
  by: [harmKind, ...byChild],
  every: 'month',

  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'Children who saw it and were not harmed are counted too.',
    'One kind is chosen for each report, the gravest that the officer saw.',
  ],
})
