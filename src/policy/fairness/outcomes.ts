import type { Comparison } from '../../kernel/comparison.ts'
import { measure, where } from '../../kernel/measure.ts'
import { mostMissing, ownGroups } from '../fairness-groups.ts'
import { suspected as alikeIn } from '../fairness-strata.ts'
import { benchmarkCaveat, repeatsCaveat } from '../fairness-words.ts'
import { gravityMatrix, londonResolutions } from '../sources.ts'

const common = {
  kind: 'share',
  view: 'published.decision_points',
  dated: 'decided_on',
  every: 'year',
  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  owner: 'Youth justice lead',
  outOf: where`pathway = 'outcome-decision' and step = 'decided' and turn = 1`,
  of: 'decisions about an offence',
  by: ownGroups.map(one => one.split),
  caveats: [
    benchmarkCaveat,
    'Where children suspected of the same offence are compared, whether the child admitted it is not taken into account. Departures from the decision table stand on their own page.',
    'A child who trusts nobody enough to admit anything is shut out of cautions. Trust differs between groups.',
    repeatsCaveat,
  ],
} as const
const shape = { subject: 'outcomes', kind: 'treatment', against: ownGroups, mostMissing, alikeIn } as const

/** Of the children about whose offence police decide, who is charged, or sent to a prosecutor. */
export const chargedOrReferred: Comparison = {
  ...shape,
  measure: measure({
    ...common,
    id: 'charged-or-referred',
    title: 'Charged, or referred to a prosecutor',
    asks: 'When police decide about an offence, which children go towards a court?',
    source: gravityMatrix('Final score and outcomes', 'unverified'),
    counts: where`answer in ('charge', 'refer to a prosecutor')`,
    counted: 'went towards a court',
  }),
}

/** Of the same children, who is diverted, or dealt with without a caution. */
export const diverted: Comparison = {
  ...shape,
  measure: measure({
    ...common,
    id: 'diverted',
    title: 'Diverted, or resolved in the community',
    asks: 'When police decide about an offence, which children are diverted?',
    source: londonResolutions('Diversion considered first in every case'),
    counts: where`answer in ('no further action', 'deferred prosecution', 'community resolution')`,
    counted: 'were diverted, resolved in the community, or ended in no further action',
  }),
}
