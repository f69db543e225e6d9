import { operation } from '../access/operation.ts'
import { askPublished } from '../figures/figure.store.ts'
import type { CountedRow } from '../figures/figure.ts'
import { answerable, type Reach } from '../figures/figure-question.ts'
import { sourceInWords } from '../figures/figure-words.ts'
import { londonDay } from '../kernel/calendar.ts'
import type { Context } from '../kernel/context.ts'
import { breaksIn, queryOf, reachOf } from '../kernel/measure-question.ts'
import type { FromMeasure, FromTable, PicturePart } from '../kernel/picture-part.ts'
import { Refusal } from '../kernel/problem.ts'
import type { PublicTable } from '../kernel/public-table.ts'
import { bandAges, dataPicture, partCalled } from '../policy/data-picture.ts'
import { measureCalled } from '../policy/index.ts'
import { mayViewFigures } from '../policy/permissions/figures.ts'
import { publicTableCalled } from '../policy/public-tables.ts'
import type { Tx } from '../store/database.ts'
import { hidePart } from './hide-part.ts'
import { type Anchor, anchorsIn, countedFiles, tableNumbers } from './part.store.ts'
import { numbersOfMeasure, numbersOfTable } from './part-years.ts'
import {
  madeBands,
  madeCells,
  type Numbers,
  type PartSource,
  type Shown,
  totalsOf,
  type WorkedPart,
} from './worked-part.ts'

type Asking = Readonly<{ tx: Tx; context: Context; part: PicturePart; anchors: readonly Anchor[] }>

type Raw = Readonly<{
  numbers: Numbers
  unit: 'number' | 'share'
  counts: string
  groupTitle: string
  from?: PartSource
  /** Counts above nought and below this are hidden; what others have published is shown as it is. */
  below?: number
}>

const nothing: Raw = {
  numbers: { years: [], groups: [], cells: [] },
  unit: 'number',
  counts: '',
  groupTitle: '',
}

const kindOf = ({ year }: PicturePart): 'calendar' | 'financial' => year ?? 'calendar'

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

async function fromTable({ tx, context: { actor }, part }: Asking, from: FromTable): Promise<Raw> {
  const table = publicTableCalled(from.table)
  if (!table) throw new Error(`There is no table ${from.table}`)
  const { forceId } = actor
  const files = (await countedFiles(tx, forceId)).filter(({ kind }) => kind === table.id)
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

async function fromMeasure({ tx, context, part }: Asking, from: FromMeasure): Promise<Raw> {
  const measure = measureCalled(from.measure)
  const split = measure?.by.find(({ column }) => column === from.split)
  if (!measure || !split) throw new Error(`There is no measure ${from.measure} by ${from.split}`)
  const { forceId } = context.actor
  const reach = await askPublished<Reach>(tx, reachOf(measure, forceId))
  const source = answerable(measure, reach, {})?.source
  const mine = reach.filter(one => one.source === (source ?? one.source)).map(({ period }) => period)
  const [first, last] = [mine.sort()[0], mine.at(-1)]
  const common = {
    unit: 'number',
    counts: measure.counted,
    groupTitle: split.title,
    below: measure.hideBelow,
  } as const
  const about: PartSource = {
    source: measure.source,
    files: [],
    caveats: measure.caveats,
    changes: [],
    ...(source === undefined ? {} : { of: sourceInWords(measure, source) }),
    ...(measure.keepApart ? {} : { records: true }),
  }
  if (!first || !last) return { ...nothing, ...common, from: about }
  const question = answerable(measure, reach, {
    ...(source ? { source } : {}),
    from: first,
    last,
    split: split.column,
  })
  if (!question) return { ...nothing, ...common, from: about }
  const { across, after } = breaksIn(measure, question)
  const rows = await askPublished<CountedRow>(tx, queryOf(measure, forceId, question))
  const groups = Object.entries(split.groups).map(([key, title]) => {
    const ages = bandAges[key]
    return { key, title, ...(ages ? { ages } : {}) }
  })
  const full = measure.reach !== undefined && measure.every === 'month'
  const how = { kind: kindOf(part), reach: mine, full, today: londonDay(context.now) }
  const caveats = [...measure.caveats, ...after.flatMap(({ since }) => since ?? [])]
  return {
    ...common,
    numbers: numbersOfMeasure(rows, groups, how),
    from: { ...about, caveats, changes: across },
  }
}

const asPublished = (row: readonly (number | undefined)[]): readonly Shown[] =>
  row.map(cell => cell ?? 'missing')

/** Puts everything beside each other that is shown beside each other, small counts hidden together. */
function workedOut({ part, context, anchors }: Asking, raw: Raw): WorkedPart {
  const { numbers, unit, counts, groupTitle, below, from } = raw
  const { made, refused } = madeBands(numbers.groups.length > 0 ? (part.bands ?? []) : [], numbers.groups)
  const hidden = below === undefined ? undefined : hidePart(numbers, made, below)
  const own = hidden?.cells ?? numbers.cells.map(asPublished)
  const ofMade = hidden?.made ?? madeCells(made, numbers)
  const published = anchors.filter(({ measure }) => part.published?.includes(measure))
  return {
    part,
    unit,
    counts,
    groupTitle,
    years: numbers.years,
    groups: [...made, ...numbers.groups.map(({ key, title }) => ({ key, title }))],
    cells: own.map((row, at) => [...(ofMade[at] ?? []), ...row]),
    ...(unit === 'number' ? { totals: hidden?.totals ?? totalsOf(numbers) } : {}),
    refused,
    published,
    ...(from ? { from } : {}),
    workedOutAt: context.now,
  }
}

async function workOut(asking: Asking): Promise<WorkedPart> {
  const { from } = asking.part
  if (!from) return workedOut(asking, nothing)
  return workedOut(asking, await ('table' in from ? fromTable(asking, from) : fromMeasure(asking, from)))
}

/** Works one part of the data picture out, from the published views alone. */
export const workOutPart = operation({
  permission: mayViewFigures,
  async facts(_tx, { id }: Readonly<{ id: string }>) {
    const part = partCalled(id)
    if (!part) throw new Refusal('NOT_FOUND')
    return { part, ownForce: true }
  },
  about: (_input, facts) => ({ kind: facts ? `picture ${facts.part.id}` : 'picture' }),
  run: async (tx, _input, context, { part }) =>
    workOut({ tx, context, part, anchors: await anchorsIn(tx, context.actor.forceId) }),
})

/** Works the whole data picture out, part by part. */
export const workOutPicture = operation({
  permission: mayViewFigures,
  facts: async (_tx, _input: Readonly<Record<never, never>>) => ({ ownForce: true }),
  about: () => ({ kind: 'picture' }),
  async run(tx, _input, context) {
    const anchors = await anchorsIn(tx, context.actor.forceId)
    const parts: WorkedPart[] = []
    for (const part of dataPicture) parts.push(await workOut({ tx, context, part, anchors }))
    return parts
  },
})
