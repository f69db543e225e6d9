import type { Comparison } from '../../kernel/comparison.ts'
import { measure, where } from '../../kernel/measure.ts'
import { mostMissing, ownGroups } from '../fairness-groups.ts'
import { suspected as alikeIn } from '../fairness-strata.ts'
import { benchmarkCaveat, repeatsCaveat } from '../fairness-words.ts'
import { pace } from '../sources.ts'

const common = {
  kind: 'share',
  view: 'published.decision_points',
  dated: 'decided_on',
  every: 'year',
  better: 'neither',
  hideBelow: 5,
  noShareBelow: 10,
  owner: 'Custody lead',
  by: ownGroups.map(one => one.split),
  caveats: [
    benchmarkCaveat,
    'Where children suspected of the same kind of offence are compared, nothing else about the child or the offence is taken into account.',
    repeatsCaveat,
  ],
} as const
const shape = { subject: 'custody', kind: 'treatment', against: ownGroups, mostMissing, alikeIn } as const

/** Of the children brought to a police station, who was kept. */
export const detained: Comparison = {
  ...shape,
  measure: measure({
    ...common,
    id: 'detained',
    title: 'Detention authorised',
    asks: 'Of the children brought to a police station, who is kept there?',
    source: pace('s.37'),
    outOf: where`pathway = 'custody' and step = 'authorised' and turn = 1`,
    of: 'children brought in',
    counts: where`answer = 'authorised'`,
    counted: 'were kept',
  }),
}

/** Of the decisions that end a stay in custody, which were a charge. */
export const charged: Comparison = {
  ...shape,
  measure: measure({
    ...common,
    id: 'charged-in-custody',
    title: 'Charged in custody',
    asks: 'Of the children in custody, who is charged?',
    source: pace('ss.37 and 41'),
    outOf: where`pathway = 'custody' and step = 'outcome' and turn = 1`,
    of: 'stays in custody with a decision',
    counts: where`answer = 'charged'`,
    counted: 'ended in a charge',
  }),
}

/** Of the children charged in custody, who was refused bail. */
export const bailRefused: Comparison = {
  ...shape,
  measure: measure({
    ...common,
    id: 'bail-refused',
    title: 'Bail refused after charge',
    asks: 'Of the children charged, who is refused bail and stays?',
    source: pace('s.38(1)'),
    outOf: where`pathway = 'custody' and step = 'bailDecision' and turn = 1`,
    of: 'children charged in custody',
    counts: where`answer = 'refused'`,
    counted: 'were refused bail',
  }),
}
