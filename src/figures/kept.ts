import type { Measure } from '../kernel/measure.ts'
import type { Span } from '../kernel/measure-question.ts'
import { periodOf, spansOf } from '../kernel/measure-spans.ts'
import { versionOfMeasure } from '../kernel/measure-text.ts'
import type { Tx } from '../store/database.ts'
import type { CountedRow } from './figure.ts'
import { type Kept, keep, type Part, readKept, touchedDays } from './kept.store.ts'

// 1. What is kept is what counting everything anew would give: the same numbers, period by period and group by group.
// 2. Where nothing is kept, everything is counted once, over all the data reach, and kept by period.
// 3. A period is counted again where its imported files are others than those it was counted from; and, for records, where
//    a child was touched since, or something fell due, whose entries or duties speak of a day in it.
// 4. Where nothing has changed, the mark moves on from time to time, so that the trail to be read stays short.
// 5. Of two who count at once, one keeps. Both answer rightly.

/** What a period was counted from, by period: another basis, other data. */
export type Basis = Readonly<Record<string, string>>

/** Something that is counted by period, and may be kept. */
export type Counting = Readonly<{
  measure: Measure
  forceId: number
  /** What tells it from the other counts of the measure. */
  part: string
  count(span: Span): Promise<readonly CountedRow[]>
  /** The stretches in which everything is counted where nothing is kept. */
  first: readonly Span[]
  /** Of imported data. */
  basis?: Basis
  /** The pathways on which something may fall due. */
  pathways: readonly string[]
}>

const partOf = ({ measure, forceId, part }: Counting): Part => ({
  forceId,
  measure: measure.id,
  definition: versionOfMeasure(measure),
  view: measure.view,
  part,
})

/** The periods that must be counted again. */
async function stalePeriods(tx: Tx, one: Counting, kept: Kept): Promise<readonly string[]> {
  const { basis, measure } = one
  if (!basis) {
    const days = await touchedDays(tx, kept, one.pathways)
    return [...new Set(days.map(day => periodOf(measure.every, day)))]
  }
  const periods = new Set([...Object.keys(basis), ...Object.keys(kept.basis)])
  return [...periods].filter(period => basis[period] !== kept.basis[period])
}

async function counted(one: Counting, spans: readonly Span[]): Promise<readonly CountedRow[]> {
  const rows: CountedRow[] = []
  for (const span of spans) rows.push(...(await one.count(span)))
  return rows
}

/** Every row of what is counted, from what is kept as far as it holds. */
export async function rowsOf(tx: Tx, one: Counting): Promise<readonly CountedRow[]> {
  const part = partOf(one)
  const standing = await readKept(tx, part)
  const { kept } = standing
  const basis = one.basis ?? {}
  if (!kept) {
    const cells = await counted(one, one.first)
    const periods = [...new Set(cells.map(({ period }) => period))]
    await keep(tx, { part, standing, basis, periods, cells })
    return cells
  }
  const periods = await stalePeriods(tx, one, kept)
  if (periods.length === 0) {
    if (kept.isOld) await keep(tx, { part, standing, basis, periods, cells: [] })
    return kept.cells
  }
  const cells = await counted(one, spansOf(one.measure.every, periods))
  await keep(tx, { part, standing, basis, periods, cells })
  return [...kept.cells.filter(({ period }) => !periods.includes(period)), ...cells]
}
