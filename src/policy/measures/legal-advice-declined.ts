import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { countedAgain } from '../measure-words.ts'
import { childrensStrategy } from '../sources.ts'

export const legalAdviceDeclined = measure({
  kind: 'share',
  id: 'legal-advice-declined',
  title: 'Children in custody who declined legal advice',
  asks: 'When every child is presumed to want a lawyer, how many decline?',
  source: childrensStrategy('Strategic Objective 4, pages 32 to 36, action 33'),
  owner: 'Custody lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'custody' and step = 'legalAdviceChoice' and question = 'choice' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'times a child in custody was asked',
  counts: where`answer = 'declines'`,
  counted: 'ended in declining legal advice',
  by: byChild,
  every: 'month',

  better: 'down',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['A child may decline because it takes long: read it beside the hours in custody.', countedAgain],
})
