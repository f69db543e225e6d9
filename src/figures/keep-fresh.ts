import { inPasses, type Passes } from '../access/passes.ts'
import { unasked } from '../access/unasked.ts'
import type { Measure } from '../kernel/measure.ts'
import { figureTimes } from '../policy/figure-times.ts'
import { countWholes } from './count-measure.ts'
import { countsAlone } from './keep-fresh.store.ts'
import type { KeptWhole } from './kept.store.ts'
import { keptWholes } from './kept-figures.ts'

// 1. What is kept and has grown old, and what was never worked out, is worked out as whoever opens the measure would have it.
//    What is fresh is left alone.
// 2. One measure in one transaction, with a rest after it, and one at a time however many processes watch: whoever may count
//    looks again whether somebody else has done it meanwhile.
// 3. A measure that fails keeps what it had, stops no other, and is tried again in the next round.
// 4. Nobody asked: no person's right is used, no row of a person is seen, nothing is on the trail, and what is said of a
//    failure holds nothing that was read.

/** Which figures are kept fresh, and how unhurriedly. */
export type Freshening = Readonly<{
  forceId: number
  measures: readonly Measure[]
  now(): Date
  /** Milliseconds to rest after each measure, so that those who work are not slowed. */
  rest?: number
  /** Milliseconds to rest when nothing is old. */
  round?: number
  onFault?(fault: unknown): void
}>

/** A measure that could not be counted. The database's own words are left out: they may repeat what stands in a record. */
class NotCounted extends Error {
  constructor({ id }: Measure, fault: unknown) {
    const { code } = fault as Readonly<{ code?: unknown }>
    super(`${id} could not be counted${typeof code === 'string' ? ` (${code})` : ''}.`)
  }
}

const hour = 3_600_000

function isOld(kept: readonly KeptWhole[], now: Date): boolean {
  const since = now.getTime() - figureTimes.keptHours * hour
  return kept.length === 0 || kept.some(({ at }) => at.getTime() < since)
}

async function oldOnes({ forceId, measures, now }: Freshening): Promise<readonly Measure[]> {
  const kept = await unasked(forceId, tx => keptWholes(tx, forceId, measures))
  return measures.filter(({ id }) =>
    isOld(
      kept.filter(({ measure }) => measure === id),
      now(),
    ),
  )
}

const freshen = (measure: Measure, { forceId, now }: Freshening): Promise<void> =>
  unasked(forceId, async tx => {
    if (!(await countsAlone(tx))) return
    const kept = await keptWholes(tx, forceId, [measure])
    if (!isOld(kept, now())) return
    const sources = kept.map(({ source }) => source)
    await countWholes(tx, { measure, forceId, now: now() }, sources)
  })

/** Keeps figures fresh until stopped. */
export function startKeepingFresh(wanted: Freshening): Passes {
  const { rest = 5_000, round = 600_000, onFault = () => {} } = wanted
  let waiting: readonly Measure[] = []
  const pass = async (): Promise<number> => {
    if (waiting.length === 0) waiting = await oldOnes(wanted)
    const [next, ...others] = waiting
    waiting = others
    if (next) await freshen(next, wanted).catch(fault => onFault(new NotCounted(next, fault)))
    return others.length > 0 ? rest : round
  }
  return inPasses(pass, { longest: round, onFault })
}
