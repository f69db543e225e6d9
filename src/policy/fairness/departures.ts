import type { Comparison } from '../../kernel/comparison.ts'
import { type Measure, measure, type Where } from '../../kernel/measure.ts'
import { type DepartureOrder, departureOrders, directionOf } from '../departure-orders.ts'
import { byCommand, byOffence, mostMissing, ownGroups } from '../fairness-groups.ts'
import { repeatsCaveat } from '../fairness-words.ts'
import { proposal } from '../sources.ts'

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

const decidedWith = ({ steps }: DepartureOrder): string =>
  steps.map(({ pathway, step }) => `pathway = ${quoted(pathway)} and step = ${quoted(step)}`).join(' or ')

/** The pairs of a suggestion and a choice that go one way, in the order of policy. */
function goes(one: DepartureOrder, way: 'up' | 'down'): Where {
  const answers = one.order.flat()
  const pairs = answers.flatMap(suggested =>
    answers
      .filter(chosen => directionOf(one, suggested, chosen) === way)
      .map(chosen => `(${quoted(suggested)}, ${quoted(chosen)})`),
  )
  return { sql: `(suggested, answer) in (${pairs.join(', ')})` }
}

const ways = (one: DepartureOrder) =>
  [
    { id: 'any', counts: { sql: 'suggested <> answer' }, says: 'departed from', title: 'departures' },
    {
      id: 'up',
      counts: goes(one, 'up'),
      says: `departed, to ${one.up}, from`,
      title: `departures to ${one.up}`,
    },
    {
      id: 'down',
      counts: goes(one, 'down'),
      says: `departed, to ${one.down}, from`,
      title: `departures to ${one.down}`,
    },
  ] as const

function comparisonOf(one: DepartureOrder, way: ReturnType<typeof ways>[number]): Comparison {
  const isAboutOffence = one.table === 'outcome' || one.table === 'gravity-score'
  const against = [byCommand, ...(isAboutOffence ? [byOffence] : []), ...ownGroups]
  const definition: Measure = {
    kind: 'share',
    id: `departures-${one.table}-${way.id}`,
    title: `${one.title}: ${way.title}`,
    asks: `How often does somebody decide otherwise than the table suggests${way.id === 'any' ? '' : `, to ${one[way.id]}`}, and for whom?`,
    source: proposal('Every departure is recorded with a reason that can be counted', 'proposal'),
    owner: 'Child First lead',
    view: 'published.decision_points',
    dated: 'decided_on',
    outOf: { sql: `suggested <> 'none' and (${decidedWith(one)})` },
    of: 'decisions with a suggestion',
    counts: way.counts,
    counted: `${way.says} the suggestion`,
    by: against.map(each => each.split),
    every: 'year',
    better: 'neither',
    hideBelow: 5,
    noShareBelow: 5,
    caveats: [
      'A departure is not a mistake: a person decides, and the table does not know the child. It is a reason to look.',
      'That a table is followed does not make it fair: a table may itself treat groups differently.',
      'Where few depart, a handful of decisions moves the share a long way.',
      repeatsCaveat,
    ],
  }
  return { subject: 'departures', kind: 'treatment', against, mostMissing, measure: measure(definition) }
}

/** Of the decisions with a suggestion, which departed from it, in any direction and in each: one of each for every table. */
export const departures: readonly Comparison[] = departureOrders.flatMap(one =>
  ways(one).map(way => comparisonOf(one, way)),
)
