import { measure, where } from '../../kernel/measure.ts'
import { byChild } from '../child-groups.ts'
import { countedAgain } from '../measure-words.ts'
import { childrensStrategy } from '../sources.ts'

export const missingGradedHigh = measure({
  kind: 'share',
  id: 'missing-graded-high',
  title: 'Missing children graded as at high risk',
  asks: 'When a child is missing, how often is the risk seen as high?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27, action 9: since the inspection'),
  owner: 'Missing children lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'missing-child' and step = 'graded' and question = 'grade' and newest = 'yes'`,
  outOf: where`answer <> ''`,
  of: 'grades given to missing episodes',
  counts: where`answer = 'high'`,
  counted: 'were high',
  by: byChild,
  every: 'month',

  better: 'neither',
  baseline: {
    says: 'The number graded high almost doubled since the inspection. No number is printed.',
    source: childrensStrategy('Strategic Objective 2, pages 19 to 27'),
  },
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['A higher share may mean better grading or greater danger.', countedAgain],
})
