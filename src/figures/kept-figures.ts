import { londonDay } from '../kernel/calendar.ts'
import type { Break, Measure } from '../kernel/measure.ts'
import { splitOf } from '../kernel/measure-question.ts'
import { versionOfMeasure } from '../kernel/measure-text.ts'
import type { Tx } from '../store/database.ts'
import { type Counted, withoutGaps } from './count-measure.ts'
import { type CountedRow, type Figure, figureOf } from './figure.ts'
import { answerable, type Reach } from './figure-question.ts'
import { type KeptWhole, readKeptWholes } from './kept.store.ts'
import { withFoundBreaks } from './with-found.ts'

/** A measure as it was last worked out, and when that was. No figure where there was nothing to count. */
export type KeptFigure = Readonly<{ at: Date; figure: Figure | undefined }>

/** What a kept count reaches: of imported files the periods they were counted from, of our own records every period. */
function reachOf(one: Counted, { source, basis, cells }: KeptWhole): readonly Reach[] {
  const periods = new Set([...cells.map(({ period }) => period), ...Object.keys(basis)])
  const found = [...periods].sort().map(period => ({ source, period, rows: 1 }))
  return one.measure.reach ? found : withoutGaps(one, found)
}

function figureFrom(one: Counted, kept: KeptWhole, breaks: readonly Break[]): Figure | undefined {
  const { measure } = one
  const reach = reachOf(one, kept)
  const question = answerable(measure, reach, {})
  if (!question) return undefined
  const { from, until } = question
  const rows = kept.cells.filter(({ period }) => from <= period && period < until)
  return figureOf({ measure, question, rows, reach, breaks, today: londonDay(one.now) })
}

const weightOf = (cells: readonly CountedRow[]): number => cells.reduce((sum, { out_of }) => sum + out_of, 0)

/** Where sources are kept apart, the one that counts most speaks. */
const heaviest = (all: readonly KeptWhole[]): KeptWhole | undefined =>
  all.toSorted((a, b) => weightOf(b.cells) - weightOf(a.cells))[0]

/** What divides a measure when nothing is asked: only what a whole is made up of is divided from the first. */
const columnOf = (measure: Measure): string | undefined => splitOf(measure, {})?.column

/** What is kept of some measures as they are first seen, by source. */
export const keptWholes = (
  tx: Tx,
  forceId: number,
  measures: readonly Measure[],
): Promise<readonly KeptWhole[]> =>
  readKeptWholes(
    tx,
    forceId,
    measures.map(one => ({
      ...{ measure: one.id, definition: versionOfMeasure(one), view: one.view },
      column: columnOf(one) ?? '',
    })),
  )

/** Some measures as they were last worked out. What was never worked out, or is defined anew since, is not among them. */
export async function keptFigures(
  tx: Tx,
  { forceId, now }: Readonly<{ forceId: number; now: Date }>,
  measures: readonly Measure[],
): Promise<ReadonlyMap<string, KeptFigure>> {
  const kept = await keptWholes(tx, forceId, measures)
  const figures = new Map<string, KeptFigure>()
  for (const measure of measures) {
    const found = heaviest(kept.filter(one => one.measure === measure.id))
    if (!found) continue
    const column = columnOf(measure)
    const { breaks = [] } = await withFoundBreaks(tx, forceId, { measure, column })
    figures.set(measure.id, { at: found.at, figure: figureFrom({ measure, forceId, now }, found, breaks) })
  }
  return figures
}
