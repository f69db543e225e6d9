import type { Comparison } from '../../kernel/comparison.ts'
import { measure, where } from '../../kernel/measure.ts'
import { mostMissing, ownGroups } from '../fairness-groups.ts'
import { benchmarkCaveat, metCaveat, outcomeTestCaveat, repeatsCaveat } from '../fairness-words.ts'
import { exploitationProtocol, londonMissingProcedure, proposal, violenceAssessment } from '../sources.ts'

const common = { every: 'year', better: 'neither', hideBelow: 5, noShareBelow: 10 } as const
const by = ownGroups.map(one => one.split)
const shape = { subject: 'safeguarding', against: ownGroups, mostMissing } as const
const decisions = { view: 'published.decision_points', dated: 'decided_on' } as const

/** Of the children reported missing, whose first grade was high. */
export const gradedHigh: Comparison = {
  ...shape,
  kind: 'treatment',
  measure: measure({
    ...common,
    ...decisions,
    kind: 'share',
    id: 'missing-graded-high',
    title: 'Missing child graded high',
    asks: 'Which missing children are looked for as if the danger were high?',
    source: londonMissingProcedure('Grading of a missing child', 'unverified'),
    owner: 'Missing lead',
    outOf: where`pathway = 'missing-child' and step = 'graded' and turn = 1`,
    of: 'missing episodes with a first grade',
    counts: where`answer = 'high'`,
    counted: 'were graded high',
    by,
    caveats: [
      'A low share may mean that children of a group are taken to be less at risk, or older than they are. It may also mean that they are reported sooner.',
      repeatsCaveat,
    ],
  }),
}

/** Of the children about whom exploitation is feared, whose first level was the highest. */
export const levelledSignificant: Comparison = {
  ...shape,
  kind: 'treatment',
  measure: measure({
    ...common,
    ...decisions,
    kind: 'share',
    id: 'exploitation-significant',
    title: 'Exploitation at the highest level',
    asks: 'For which children is exploitation put at the highest level?',
    source: exploitationProtocol('Levels of exploitation', 'unverified'),
    owner: 'Exploitation lead',
    outOf: where`pathway = 'child-exploitation' and step = 'levelled' and turn = 1`,
    of: 'children with a first level',
    counts: where`answer = 'significant'`,
    counted: 'were put at the highest level',
    by,
    caveats: [
      benchmarkCaveat,
      'A low share may mean that children of a group are seen as choosing what is done to them.',
      repeatsCaveat,
    ],
  }),
}

/** Of the children whom police met, for whom a violence harm review was begun. */
export const pickedForReview: Comparison = {
  ...shape,
  kind: 'picked',
  measure: measure({
    ...common,
    kind: 'share',
    id: 'picked-for-violence-review',
    title: 'Picked for a violence harm review',
    asks: 'Of the children whom police met, who is picked for a violence harm review?',
    source: violenceAssessment('Quarterly breakdown of whom it picks'),
    owner: 'Violence lead',
    view: 'published.children_met',
    dated: 'met_in',
    outOf: where`met_in is not null`,
    of: 'children met, each once a quarter',
    counts: where`reviewed = 'yes'`,
    counted: 'were picked',
    by,
    caveats: [
      metCaveat,
      'A group that police meet more often has more on record, and so more points. The points cannot put that right, and nor can this.',
    ],
  }),
}

/** Of the reviews that were decided, which found that help is needed. */
export const reviewLedToHelp: Comparison = {
  ...shape,
  kind: 'outcome',
  measure: measure({
    ...common,
    ...decisions,
    kind: 'share',
    id: 'violence-review-led-to-help',
    title: 'Violence harm review led to help',
    asks: 'When a child is picked, does a person find that help is needed?',
    source: proposal('A group picked without need shows as a lower share', 'proposal'),
    owner: 'Violence lead',
    outOf: where`pathway = 'violence-harm-review' and step = 'decided' and turn = 1`,
    of: 'reviews that were decided',
    counts: where`answer = 'help'`,
    counted: 'led to help',
    by,
    caveats: [
      outcomeTestCaveat,
      'Whoever decides has seen the points, so the two are not independent of each other.',
    ],
  }),
}
