import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { countedAgain, owedAnswerGivesWay } from '../measure-words.ts'
import { childrensStrategy } from '../sources.ts'

export const victimsViewsHeard = measure({
  kind: 'share',
  id: 'victims-views-heard',
  title: 'Decisions for which the victim was heard',
  asks: 'Before it is decided what happens to a child, is the victim heard?',
  source: childrensStrategy('Strategic Objective 3, pages 28 to 31, action 22'),
  owner: 'Youth justice lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'outcome-decision' and step = 'victimViews' and question = 'heard' and newest = 'yes'`,
  outOf: where`answer in ('yes', 'declined', 'unreachable')`,
  of: 'answers to whether the victim could be heard',
  counts: where`answer = 'yes'`,
  counted: 'were yes',
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'Victims who declined or were not to be reached are counted as not heard.',
    'Offences without a victim are not in it.',
    '“Not yet” is not counted, also where it was decided without the victim.',
    countedAgain,
    owedAnswerGivesWay,
  ],
})
