import { askPublished } from '../figures/figure.store.ts'
import { keptFigures } from '../figures/kept-figures.ts'
import type { Context } from '../kernel/context.ts'
import type { Measure } from '../kernel/measure.ts'
import { reachOf } from '../kernel/measure-question.ts'
import { evidenceOf } from '../kernel/plan-standing.ts'
import { measureCalled } from '../policy/index.ts'
import type { Tx } from '../store/database.ts'
import { type PlannedAction, plannedActions, type Stand } from './action.ts'
import { type Shows, showsOf } from './newest-figure.ts'

/** What the measures of an action show of late, by title, as they were last worked out; `unfiled` waits for a file to be taken in. */
export type Signals = Readonly<Record<Shows | 'unfiled' | 'unknown', readonly string[]>>

type Plan<One> = Readonly<{ today: string; actions: readonly One[] }>
type One = PlannedAction & Readonly<{ stand: Stand }>
type Kept = Awaited<ReturnType<typeof keptFigures>>

const measuresOf = ({ action }: PlannedAction): readonly Measure[] =>
  (action.measures ?? []).flatMap(id => measureCalled(id) ?? [])

/** Every measure that says something of an action of the strategy, once. */
export const strategyMeasures = (
  actions: readonly PlannedAction[] = plannedActions(),
): readonly Measure[] => [...new Map(actions.flatMap(measuresOf).map(one => [one.id, one])).values()]

/** Those that count files, of which none has been taken in: they cannot be worked out, however long anybody waits. */
async function waitingForFiles(
  tx: Tx,
  forceId: number,
  measures: readonly Measure[],
): Promise<ReadonlySet<string>> {
  const waiting = new Set<string>()
  for (const measure of measures)
    if (measure.reach && (await askPublished(tx, reachOf(measure, forceId))).length === 0)
      waiting.add(measure.id)
  return waiting
}

function signalsOf(one: PlannedAction, kept: Kept, unfiled: ReadonlySet<string>): Signals {
  const signals: Record<keyof Signals, string[]> = {
    ...{ worse: [], better: [], other: [] },
    ...{ chance: [], short: [], groups: [], unfiled: [], unknown: [] },
  }
  for (const measure of measuresOf(one)) {
    const found = kept.get(measure.id)
    const without = unfiled.has(measure.id) ? 'unfiled' : 'unknown'
    signals[found ? showsOf(measure, found.figure) : without].push(measure.title)
  }
  return signals
}

/** The first and the last day on which what is kept was worked out; nothing where nothing is. */
function spanOf(kept: Kept) {
  const times = [...kept.values()].map(({ at }) => +at)
  if (times.length === 0) return undefined
  return { from: new Date(Math.min(...times)), last: new Date(Math.max(...times)) }
}

/**
 * The plan with what its measures show. Nothing is counted for it: what was kept when a measure was last worked out, for
 * somebody or by the clock, is read with its day, and of what never was, that is said. A measure that grew worse keeps an action from
 * being done.
 */
export async function withSignals<Planned extends One>(
  tx: Tx,
  { actor, now }: Context,
  { today, actions }: Plan<Planned>,
) {
  const measures = strategyMeasures(actions)
  const kept = await keptFigures(tx, { forceId: actor.forceId, now }, measures)
  const without = measures.filter(one => !kept.has(one.id))
  const unfiled = await waitingForFiles(tx, actor.forceId, without)
  return {
    today,
    workedOut: spanOf(kept),
    actions: actions.map(one => {
      const signals = signalsOf(one, kept, unfiled)
      const evidence = evidenceOf(one.stand.milestones, { today, worse: signals.worse })
      return { ...one, signals, stand: { ...one.stand, evidence } }
    }),
  }
}
