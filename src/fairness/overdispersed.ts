import type { Funnel } from '../statistics/funnel.ts'

/** What must be known where places vary more than chance would make them. */
export const overdispersedSaid = ({ beyond }: Pick<Funnel, 'beyond'>): string =>
  `All of them together vary ${beyond.toFixed(1)} times as much as chance would make them. Something divides them that is not counted here, and one that stands outside the limits need not be the odd one out.`
