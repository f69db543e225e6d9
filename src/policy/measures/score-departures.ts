import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { countedAgain } from '../measure-words.ts'
import { childrensStrategy } from '../sources.ts'

export const scoreDepartures = measure({
  kind: 'share',
  id: 'score-departures',
  title: 'Gravity scores that depart from the matrix',
  asks: 'How often is an offence of a child scored otherwise than the matrix suggests?',
  source: childrensStrategy('Strategic Objective 3, pages 28 to 31, action 22'),
  owner: 'Youth justice lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'outcome-decision' and step = 'scored' and question = 'finalScore' and newest = 'yes'`,
  outOf: where`departed in ('yes', 'no')`,
  of: 'scores with a suggestion',
  counts: where`departed = 'yes'`,
  counted: 'depart from what the matrix suggests',
  by: byChild,
  every: 'month',

  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'A score from the sample matrix counts like any other: it is for practice.',
    'Whether the departure was graver or lighter is not said here.',
    countedAgain,
  ],
})
