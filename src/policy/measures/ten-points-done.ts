import { measure, where } from '../../kernel/measure.ts'
import { byLearning, childAge } from '../child-groups.ts'
import { childEthnicity, childSex } from '../custody-groups.ts'
import { unitOfEpisode } from '../language-groups.ts'
import { childrensStrategy } from '../sources.ts'
import { waitBorough } from '../wait-groups.ts'

export const tenPointsDone = measure({
  kind: 'share',
  id: 'ten-points-done',
  title: 'Ten points looked at before a child looked after is charged',
  asks: 'Before a decision about a child whom a council looks after, is the list of ten points gone through?',
  source: childrensStrategy('Strategic Objective 3, pages 28 to 31, action 26'),
  owner: 'Youth justice lead',

  view: 'published.duties',
  dated: 'opened_on',
  within: where`pathway = 'outcome-decision' and step = 'tenPoints'`,
  outOf: where`state in ('met', 'met late', 'overdue', 'missed')`,
  of: 'decisions about children looked after',
  counts: where`state in ('met', 'met late')`,
  counted: 'had the ten points gone through',
  by: [childAge, childSex, childEthnicity, waitBorough, unitOfEpisode, ...byLearning],
  every: 'quarter',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['That a list was gone through does not show that it was weighed.'],
})
