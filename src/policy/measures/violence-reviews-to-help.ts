import { measure, where } from '../../kernel/measure.ts'
import { byLearning, childAge } from '../child-groups.ts'
import { childEthnicity, childSex, lookedAfter } from '../custody-groups.ts'
import { unitOfEpisode } from '../language-groups.ts'
import { proposal } from '../sources.ts'
import { waitBorough } from '../wait-groups.ts'

export const violenceReviewsToHelp = measure({
  kind: 'share',
  id: 'violence-reviews-to-help',
  title: 'Violence harm reviews that led to help',
  asks: 'When a child is picked for a violence harm review, does a person find that help is needed?',
  source: proposal('A group picked without need shows as a lower share', 'proposal'),
  owner: 'Violence lead',

  view: 'published.violence_reviews',
  dated: 'begun_on',
  outOf: where`decided in ('help', 'none')`,
  of: 'reviews that were decided',
  counts: where`decided = 'help'`,
  counted: 'led to help',
  by: [childEthnicity, childAge, childSex, lookedAfter, waitBorough, unitOfEpisode, ...byLearning],
  every: 'quarter',

  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'If fewer reviews of one group lead to help, that group may be picked too readily. It may also be refused help too readily.',
    'Whoever decides has seen the points, so the two are not independent of each other.',
    'Reviews that are not decided yet are not counted.',
  ],
})
