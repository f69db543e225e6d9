import { withFoundBreaks } from '../figures/with-found.ts'
import { type Day, londonDay } from '../kernel/calendar.ts'
import type { Context } from '../kernel/context.ts'
import type { Measure, Split } from '../kernel/measure.ts'
import { breaksIn } from '../kernel/measure-question.ts'
import type { FromMeasure, PicturePart } from '../kernel/picture-part.ts'
import { aboutMeasure, groupsByAge, kindOf } from '../picture/measured.ts'
import { numbersOfMeasure, partOfYear, startOf } from '../picture/part-years.ts'
import { madeBands, type PartYear } from '../picture/worked-part.ts'
import { measureCalled } from '../policy/index.ts'
import type { Tx } from '../store/database.ts'
import type { Basis, Span } from './basis.ts'
import type { CountedPart } from './counted-part.ts'
import { groupsOf } from './groups.ts'
import { partName } from './public-part.ts'
import { inNoGroupKey, type Worked } from './released-rows.ts'
import { workOut } from './work-out.ts'

/** A part that is counted from the records of the force, and for which days. */
export type WantedPart = Readonly<{
  part: PicturePart & Readonly<{ from: FromMeasure }>
  from: Day
  last: Day
}>

/** The measure and the split of a part. Its counts stand for themselves: nothing is released of what they are out of. */
function dividedBy({ measure: id, split: column }: FromMeasure) {
  const measure = measureCalled(id)
  const split = measure?.by.find(one => one.column === column)
  if (!measure || !split) throw new Error(`There is no measure ${id} by ${column}`)
  return { measure, split }
}

/** The days of each year that the release reaches. */
const spansOf = (years: readonly PartYear[], part: PicturePart, { from, until }: Basis): readonly Span[] =>
  years.map(({ key }) => {
    const [start, end] = [startOf(key, kindOf(part)), startOf(String(Number(key) + 1), kindOf(part))]
    return { from: start < from ? from : start, until: end > until ? until : end }
  })

/** A year of which the release holds a part says so. */
const noted = (year: PartYear, span: Span | undefined, part: PicturePart): PartYear => {
  const notes = [span && partOfYear(year.key, kindOf(part), span), year.note].filter(Boolean)
  return notes.length > 0 ? { ...year, note: notes.join(', ') } : year
}

type Laid = Readonly<{ part: PicturePart; measure: Measure; split: Split; worked: Worked; today: Day }>

/** Lays a table out by year and group, every group of the split and each band that can be made of them. */
function laidOut({ part, measure, split, worked, today }: Laid) {
  const { basis, rows } = worked
  const reach = basis.periods.map(([from]) => from)
  const full = measure.reach !== undefined && measure.every === 'month'
  const how = { kind: kindOf(part), reach, full, today } as const
  const { years } = numbersOfMeasure(rows, groupsByAge(split), how)
  const across = spansOf(years, part, basis)
  const { made, refused } = madeBands(part.bands ?? [], groupsByAge(split))
  const bands = made.map(({ key, title, made: of = [] }) => ({ key, title, made: of }))
  const isLeft = groupsOf(basis).size > Object.keys(split.groups).length
  const named = Object.entries(split.groups).map(([key, title]) => ({ key, title }))
  const { outOf: _, ...counted } = basis
  return {
    basis: { ...counted, table: partName(part), across, made: bands },
    years: years.map((year, at) => noted(year, across[at], part)),
    groups: [...bands, ...named, ...(isLeft ? [{ key: inNoGroupKey, title: 'In no named group' }] : [])],
    lacks: [...refused, ...(part.lacks ?? [])],
  }
}

/** Counts a part of the data picture afresh from the published views; nothing where the data does not reach the days. */
export async function countPart(
  tx: Tx,
  { part, from, last }: WantedPart,
  { context, salt }: Readonly<{ context: Context; salt: string }>,
): Promise<CountedPart | undefined> {
  const { forceId } = context.actor
  const today = londonDay(context.now)
  const { measure: declared, split } = dividedBy(part.from)
  const measure = await withFoundBreaks(tx, forceId, { measure: declared, column: split.column })
  const worked = await workOut(tx, { measure, split: split.column, from, last }, { forceId, salt, today })
  if (!worked) return undefined
  const { across, after } = breaksIn(measure, worked.question)
  const { changes: _, ...about } = aboutMeasure(measure, worked.question.source)
  const caveats = [...measure.caveats, ...after.flatMap(({ since }) => since ?? [])]
  return {
    ...laidOut({ part, measure, split, worked, today }),
    ...{ part, measure, groupTitle: split.title },
    from: { ...about, caveats, changes: across.map(({ on, says }) => ({ on, says })) },
    ...{ query: worked.query, inputsHash: worked.inputsHash },
  }
}
