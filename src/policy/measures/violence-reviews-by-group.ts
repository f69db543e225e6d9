import { measure, where } from '../../kernel/measure.ts'
import { byLearning, childAge } from '../child-groups.ts'
import { childEthnicity, childSex, lookedAfter } from '../custody-groups.ts'
import { unitOfEpisode } from '../language-groups.ts'
import { violenceAssessment } from '../sources.ts'
import { waitBorough } from '../wait-groups.ts'

export const violenceReviewsByGroup = measure({
  kind: 'makeUp',
  id: 'violence-reviews-by-group',
  title: 'Whom violence harm reviews are begun for',
  asks: 'Which children are picked for a violence harm review?',
  source: violenceAssessment('Quarterly breakdown of whom it picks'),
  owner: 'Violence lead',

  view: 'published.violence_reviews',
  dated: 'begun_on',
  counts: where`decided <> ''`,
  counted: 'reviews begun',
  by: [childEthnicity, childAge, childSex, lookedAfter, waitBorough, unitOfEpisode, ...byLearning],
  every: 'quarter',

  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: [
    'This is how reviews divide, not a rate: there is no count of London’s children by ethnic group here to divide by.',
    'A group that police meet more often has more on record, and so more points. The points cannot put that right.',
    'A child reviewed twice is counted twice.',
  ],
})
