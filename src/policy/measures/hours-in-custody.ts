import { measure, where } from '../../kernel/measure.ts'
import { byLearning } from '../child-groups.ts'
import { ageOnArrival, childEthnicity, childSex, lookedAfter } from '../custody-groups.ts'
import { unitOfEpisode } from '../language-groups.ts'
import { childrensStrategy } from '../sources.ts'
import { waitBorough } from '../wait-groups.ts'

export const hoursInCustody = measure({
  kind: 'median',
  id: 'hours-in-custody',
  title: 'Hours that children spend in custody',
  asks: 'How long is a child in a police station?',
  source: childrensStrategy('Strategic Objective 4, how success is measured: less time in custody'),
  owner: 'Custody lead',

  view: 'published.custody_episodes',
  dated: 'arrived_on',
  counts: where`hours_in_custody >= 0`,
  counted: 'stays of children in custody that have ended',
  value: where`hours_in_custody`,
  unit: 'hours',
  decimals: 1,
  by: [lookedAfter, ageOnArrival, childSex, childEthnicity, waitBorough, unitOfEpisode, ...byLearning],
  every: 'month',

  better: 'down',
  hideBelow: 5,
  caveats: [
    'Half of the stays were shorter than the median and half were longer: it says nothing of the longest, which matter most.',
    'A child who is still there is not counted, so the newest month looks shorter than it will.',
    'Elapsed hours from arrival to leaving. Time in hospital in between is not taken off.',
    'A child handed to another force is counted until then: how long the child was kept there is not known.',
  ],
})
