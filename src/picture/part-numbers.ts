import { askPublished } from '../figures/figure.store.ts'
import type { CountedRow } from '../figures/figure.ts'
import { answerable, type Reach } from '../figures/figure-question.ts'
import { londonDay } from '../kernel/calendar.ts'
import type { Context } from '../kernel/context.ts'
import type { Measure } from '../kernel/measure.ts'
import { breaksIn, queryOf, reachOf } from '../kernel/measure-question.ts'
import type { FromMeasure, FromTable, PicturePart } from '../kernel/picture-part.ts'
import type { PublicTable } from '../kernel/public-table.ts'
import { measureCalled } from '../policy/index.ts'
import { publicTableCalled } from '../policy/public-tables.ts'
import type { Tx } from '../store/database.ts'
import { aboutMeasure, groupsByAge, kindOf } from './measured.ts'
import { tableNumbers } from './part.store.ts'
import type { Anchor, CountedFile } from './part-rows.ts'
import { numbersOfMeasure, numbersOfTable } from './part-years.ts'
import type { Numbers, PartSource } from './worked-part.ts'

/** What has been imported: the files that are counted, and what others have published. */
export type Here = Readonly<{ files: readonly CountedFile[]; anchors: readonly Anchor[] }>

/** What is worked out, for whom. */
export type Asking = Readonly<{ tx: Tx; context: Context; part: PicturePart; here: Here }>

/** Numbers before any is hidden, and what they are. */
export type Raw = Readonly<{
  numbers: Numbers
  unit: 'number' | 'share'
  counts: string
  groupTitle: string
  from?: PartSource
  /** Counts above nought and below this are hidden; what others have published is shown as it is. */
  below?: number
}>

/** What a part is that has no numbers. */
export const nothing: Raw = {
  numbers: { years: [], groups: [], cells: [] },
  unit: 'number',
  counts: '',
  groupTitle: '',
}

function groupsOf(table: PublicTable, split: string): Readonly<{ title: string; groups: Numbers['groups'] }> {
  const { columns, numbers } = table
  const found = 'as' in numbers && numbers.as === split ? numbers : columns[split]
  const groups = Object.entries(found?.groups ?? {}).map(([key, title]) => {
    const ages = found?.ages?.[key]
    return { key, title, ...(ages ? { ages } : {}) }
  })
  return { title: found?.title ?? '', groups }
}

const lastCaveat = ({ yearly }: PicturePart): readonly string[] =>
  yearly === 'last' ? ['The last value of a year stands for the year.'] : []

/** The numbers of a public table. */
export async function fromTable(
  { tx, context: { actor }, part, here }: Asking,
  from: FromTable,
): Promise<Raw> {
  const table = publicTableCalled(from.table)
  if (!table) throw new Error(`There is no table ${from.table}`)
  const { forceId } = actor
  const files = here.files.filter(({ kind }) => kind === table.id)
  const { title, groups } = groupsOf(table, from.split)
  const rows = files.length > 0 ? await tableNumbers(tx, { forceId, part, from }) : []
  const how = { kind: kindOf(part), yearly: part.yearly ?? 'sum', unit: table.unit } as const
  const { source, publisher, licence, caveats, counts, unit } = table
  return {
    numbers: numbersOfTable(rows, groups, how),
    unit,
    counts,
    groupTitle: title,
    from: { source, publisher, licence, files, caveats: [...caveats, ...lastCaveat(part)], changes: [] },
  }
}

/** The whole time that the source with most rows reaches. */
function wholeTime(measure: Measure, reach: readonly Reach[], split: string) {
  const source = answerable(measure, reach, {})?.source
  const mine = reach.filter(one => one.source === (source ?? one.source)).map(({ period }) => period)
  const [from, last] = [mine.sort()[0], mine.at(-1)]
  const question = answerable(measure, reach, { ...(source ? { source } : {}), from, last, split })
  return { source, mine, question }
}

/** The numbers of a measure, before any is hidden. */
export async function fromMeasure({ tx, context, part }: Asking, wanted: FromMeasure): Promise<Raw> {
  const measure = measureCalled(wanted.measure)
  const split = measure?.by.find(({ column }) => column === wanted.split)
  if (!measure || !split) throw new Error(`There is no measure ${wanted.measure} by ${wanted.split}`)
  const { forceId } = context.actor
  const reach = await askPublished<Reach>(tx, reachOf(measure, forceId))
  const { source, mine, question } = wholeTime(measure, reach, split.column)
  const from = aboutMeasure(measure, source)
  const raw = { ...nothing, counts: measure.counted, groupTitle: split.title, below: measure.hideBelow, from }
  if (!question) return raw
  const rows = await askPublished<CountedRow>(tx, queryOf(measure, forceId, question))
  const { across, after } = breaksIn(measure, question)
  const full = measure.reach !== undefined && measure.every === 'month'
  const how = { kind: kindOf(part), reach: mine, full, today: londonDay(context.now) }
  const caveats = [...measure.caveats, ...after.flatMap(({ since }) => since ?? [])]
  return {
    ...raw,
    numbers: numbersOfMeasure(rows, groupsByAge(split), how),
    from: { ...from, caveats, changes: across },
  }
}
