import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { countedAgain, owedAnswerGivesWay } from '../measure-words.ts'
import { childrensStrategy } from '../sources.ts'

export const engageMet = measure({
  kind: 'share',
  id: 'engage-met',
  title: 'Children in custody met by a youth worker',
  asks: 'Does a youth worker meet the child in custody?',
  source: childrensStrategy('Strategic Objective 4, pages 32 to 36, action 32'),
  owner: 'Custody lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'custody' and step = 'youthWorkerContact' and question = 'met' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'answers to whether a youth worker met the child',
  counts: where`answer = 'yes'`,
  counted: 'were yes',
  by: byChild,
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'Only suites that Engage covers are in it.',
    'A child who did not want to be met is counted as not met.',
    'A child of whom nobody wrote down whether a youth worker came is not counted.',
    countedAgain,
    owedAnswerGivesWay,
  ],
})
