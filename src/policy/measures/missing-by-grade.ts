import { measure, where } from '../../kernel/measure.ts'
import { missingGrade } from '../answer-groups.ts'
import { byChild } from '../child-groups.ts'
import { countedAgain } from '../measure-words.ts'
import { childrensStrategy } from '../sources.ts'

export const missingByGrade = measure({
  kind: 'makeUp',
  id: 'missing-by-grade',
  title: 'Missing episodes by grade of risk',
  asks: 'How great is the risk to children who are missing?',
  source: childrensStrategy('Strategic Objective 2, pages 19 to 27, action 12'),
  owner: 'Missing children lead',

  view: 'published.answers',
  dated: 'answered_on',
  within: where`pathway = 'missing-child' and step = 'graded' and question = 'grade' and newest = 'yes'`,
  counts: where`answer <> ''`,
  counted: 'grades given to missing episodes',
  by: [missingGrade, ...byChild],
  every: 'month',

  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['A grade is a judgement in the first hours, and not a finding of what happened.', countedAgain],
})
