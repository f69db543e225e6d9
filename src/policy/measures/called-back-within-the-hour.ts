import { measure, where } from '../../kernel/measure.ts'
import { byLearning } from '../child-groups.ts'
import { ageOnArrival, childEthnicity, childSex, lookedAfter } from '../custody-groups.ts'
import { unitOfEpisode } from '../language-groups.ts'
import { childrensStrategy } from '../sources.ts'
import { waitBorough } from '../wait-groups.ts'

export const calledBackWithinTheHour = measure({
  kind: 'share',
  id: 'called-back-within-the-hour',
  title: "Children's services called back within an hour",
  asks: "Once children's services are told of a child in custody, do they call back within the hour?",
  source: childrensStrategy('Custody: call back within one hour'),
  owner: 'Custody lead',

  view: 'published.custody_episodes',
  dated: 'arrived_on',
  outOf: where`called_back in ('met', 'met late', 'overdue', 'missed')`,
  of: "stays of which children's services were told",
  counts: where`called_back = 'met'`,
  counted: 'had a call back within the hour',
  by: [lookedAfter, ageOnArrival, childSex, childEthnicity, waitBorough, unitOfEpisode, ...byLearning],
  every: 'month',

  better: 'up',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    "The hour runs from when the police shared the details, however late that was: read it beside “Children's services told within an hour of arrival”.",
    'A child brought in twice is counted twice.',
    'A stay whose hour is still running is not counted yet.',
  ],
})
