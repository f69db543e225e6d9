import { measure, where } from '../../kernel/measure.ts'
import { byLearning } from '../child-groups.ts'
import { ageOnArrival, childEthnicity, childSex, lookedAfter } from '../custody-groups.ts'
import { unitOfEpisode } from '../language-groups.ts'
import { childrensStrategy } from '../sources.ts'
import { waitBorough } from '../wait-groups.ts'

export const detailsSharedWithinTheHour = measure({
  kind: 'share',
  id: 'details-shared-within-the-hour',
  title: "Children's services told within an hour of arrival",
  asks: "When a child is brought into custody, do children's services know within the hour?",
  source: childrensStrategy('Custody: details shared within one hour'),
  owner: 'Custody lead',

  view: 'published.custody_episodes',
  dated: 'arrived_on',
  outOf: where`details_shared in ('met', 'met late', 'overdue', 'missed')`,
  of: 'stays of children in custody',
  counts: where`details_shared = 'met'`,
  counted: "had details with children's services within the hour",
  by: [lookedAfter, ageOnArrival, childSex, childEthnicity, waitBorough, unitOfEpisode, ...byLearning],
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'A child brought in twice is counted twice.',
    'A child whose hour is still running is not counted yet; one whose details were never shared is counted as not told.',
    'The hour runs from when the child arrived, as recorded and corrected, not from when it was typed in.',
  ],
})
