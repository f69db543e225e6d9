import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { countedAgain } from '../measure-words.ts'
import { childrensStrategy } from '../sources.ts'

export const decisionDepartures = measure({
  kind: 'share',
  id: 'decision-departures',
  title: 'Outcomes for children that depart from the table',
  asks: 'How often is an offence of a child dealt with otherwise than the table suggests?',
  source: childrensStrategy('Strategic Objective 3, pages 28 to 31, action 22'),
  owner: 'Youth justice lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'outcome-decision' and step = 'decided' and question = 'outcome' and newest = 'yes'`,
  outOf: where`departed in ('yes', 'no')`,
  of: 'decisions with a suggestion',
  counts: where`departed = 'yes'`,
  counted: 'depart from what the table suggests',
  by: byChild,
  every: 'month',

  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'A person decides, and may be right to depart. The reasons are counted elsewhere.',
    'Whether the departure was harsher or milder is not said here.',
    countedAgain,
  ],
})
