import { measure, where } from '../../kernel/measure.ts'
import { byLearning, childAge } from '../child-groups.ts'
import { childEthnicity, childSex } from '../custody-groups.ts'
import { unitOfEpisode } from '../language-groups.ts'
import { childrensStrategy } from '../sources.ts'
import { waitBorough } from '../wait-groups.ts'

export const lookedAfterCharged = measure({
  kind: 'share',
  id: 'looked-after-charged',
  title: 'Outcomes for children looked after that are charges',
  asks: 'Are children whom a council looks after taken to court?',
  source: childrensStrategy('Strategic Objective 3, pages 28 to 31, action 26'),
  owner: 'Youth justice lead',

  view: 'published.episodes',
  dated: 'ended_on',
  within: where`pathway = 'outcome-decision' and looked_after = 'yes'`,
  outOf: where`outcome in ('out of court resolution', 'prosecution deferred', 'charged')`,
  of: 'outcomes for children looked after',
  counts: where`outcome = 'charged'`,
  counted: 'were charges',
  by: [childAge, childSex, childEthnicity, waitBorough, unitOfEpisode, ...byLearning],
  every: 'month',

  better: 'down',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'Whether a child is looked after is as on the record today, and not on the day.',
    'Read it beside the same for children who are not looked after.',
  ],
})
