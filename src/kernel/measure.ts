import type { Day } from './calendar.ts'
import { type Aims, checksOfAims } from './measure-aims.ts'
import type { Source } from './source.ts'

/** A condition, or a value, in SQL over the columns of a published view. Holds no parameters, so nothing typed gets in. */
export type Where = Readonly<{ sql: string }>

/** Writes a condition. Only other conditions may be put into it. */
export const where = (text: TemplateStringsArray, ...inner: readonly Where[]): Where => ({
  sql: text.map((part, at) => part + (inner[at] ? `(${inner[at].sql})` : '')).join(''),
})

/** A column by which a figure may be divided, with the name of every group: the key is what the column holds. */
export type Split = Readonly<{
  column: string
  title: string
  groups: Readonly<Record<string, string>>
  /** Its groups are places of one kind, all but these: they may be set against each other in a funnel. */
  places?: Readonly<{ except: readonly string[] }>
  /** The data name more groups, such as one for each school: a group that is not listed is called what the column holds. */
  namesMore?: true
  /** Why no release may be divided by it. */
  notReleased?: string
}>

/** The groups that a column divides what was found into: those of the split, and those that only the data name. */
export function groupsFound(split: Split, found: readonly string[]): Readonly<Record<string, string>> {
  const more = split.namesMore ? found.filter(group => !Object.hasOwn(split.groups, group)) : []
  return { ...split.groups, ...Object.fromEntries([...new Set(more)].sort().map(group => [group, group])) }
}

/** A day on which the data, not the world, changed: figures before and after it must not be compared. */
export type Break = Readonly<{
  on: Day
  says: string
  source: Source
  /** The one source that it touches (a value of `keepApart`); every source if left out. */
  only?: string
  /** What stays wrong with everything counted after it. */
  since?: string
}>

export type Every = 'month' | 'quarter' | 'year'

type Common = Aims &
  Readonly<{
    id: string
    title: string
    /** The question it answers, as a member of the public would put it. */
    asks: string
    source: Source
    owner: string

    view: string
    /** The day, in London, that places a row in a period. */
    dated: string
    /** The rows of the view that it is about at all; every row if left out. */
    within?: Where
    /** A view of the days that there is data for, with as many `rows`, where a period may have data and no row. */
    reach?: string
    /** A view of the days that imported data speak of, and by what `basis` those data are known. */
    basis?: string
    /** What is counted. */
    counts: Where
    /** What is counted, in words that follow a number: “searches of children”. */
    counted: string
    /** A column whose values are separate sources: months one of them lacks would be taken for a fall in the sum. */
    keepApart?: Split
    by: readonly Split[]
    every: Every

    /** Where the rows stand that it counts, if they are neither of a record of somebody nor of a published file. */
    rowsAt?: string

    better: 'up' | 'down' | 'neither'
    /** Counts above nought and below this are not shown. */
    hideBelow: number
    /** A share is not shown when fewer than this many were counted. */
    noShareBelow?: number
    caveats: readonly string[]
    breaks?: readonly Break[]
  }>

/**
 * A figure, defined once: what is counted of what, from which view, and what a reader must know.
 * `count`: how many, or how much added up. `share`: how many of how many. `makeUp`: how all that are counted divide into
 * groups. `median`: the value that half of those counted stay below. `rate`: how much of one thing in so much of another,
 * added up over all that are counted.
 */
export type Measure = Common &
  (
    | Readonly<{ kind: 'count'; adds?: Where }>
    | Readonly<{ kind: 'share'; outOf: Where; of: string }>
    | Readonly<{ kind: 'makeUp' }>
    | Readonly<{ kind: 'rate'; adds: Where; outOf: Where; of: string; per: number }>
    | Readonly<{ kind: 'median'; value: Where; unit: string; decimals: number }>
  )

/** Declares a measure. `faultsInMeasure` says what is wrong with it. */
export const measure = (definition: Measure): Measure => definition

const columnName = /^[a-z][a-z0-9_]*$/

const isPublished = (view: string): boolean => /^published\.[a-z][a-z0-9_]*$/.test(view)

const badWhere = ({ sql }: Where): boolean => sql.trim() === '' || /;|--|\/\*|\$\d|\bselect\b/i.test(sql)

type Check = readonly [wrong: boolean, says: string]

const perKind = (one: Measure): readonly Check[] => [
  [one.kind === 'share' && badWhere(one.outOf), 'What it is a share of must be one condition.'],
  [(one.kind === 'share' || one.kind === 'rate') && !one.of, 'What it is a share of has no words.'],
  [
    (one.kind === 'share' || one.kind === 'rate') && (one.noShareBelow ?? 0) < one.hideBelow,
    'A share would show what is hidden.',
  ],
  [
    one.kind === 'rate' && (badWhere(one.adds) || badWhere(one.outOf)),
    'What it adds up must be two expressions.',
  ],
  [one.kind === 'rate' && !(one.per > 1), 'A rate is so many in more than one.'],
  [one.kind === 'makeUp' && one.by.length === 0, 'It shows how groups make up a whole, but names no groups.'],
  [one.kind === 'median' && badWhere(one.value), 'The value must be one expression.'],
  [one.kind === 'median' && !one.unit, 'The value has no unit.'],
]

const columnsOf = (one: Measure): readonly Split[] => [...(one.keepApart ? [one.keepApart] : []), ...one.by]

const columns = (one: Measure): readonly Check[] =>
  columnsOf(one).flatMap(({ column, title, groups, places, namesMore, notReleased }, at, all) => [
    [all.findIndex(other => other.column === column) !== at, `It is divided by “${column}” twice.`] as const,
    [!columnName.test(column), `“${column}” is not the name of a column.`] as const,
    [!title || Object.keys(groups).length === 0, `“${column}” needs a title and its groups.`] as const,
    [
      (places?.except ?? []).some(group => !Object.hasOwn(groups, group)),
      `“${column}” leaves out of its places what is not one of its groups.`,
    ] as const,
    [
      namesMore === true && !notReleased,
      `“${column}” has groups that nobody has looked at: say why no release is divided by it.`,
    ] as const,
  ])

const breaks = (one: Measure): readonly Check[] =>
  (one.breaks ?? []).flatMap(({ on, says, only }) => [
    [!/^\d{4}-\d\d-\d\d$/.test(on) || Number.isNaN(Date.parse(on)), 'A break has no date.'] as const,
    [!says.trim().endsWith('.'), `The break of ${on} is not a sentence.`] as const,
    [
      only !== undefined && !Object.hasOwn(one.keepApart?.groups ?? {}, only),
      `The break of ${on} touches “${only}”, which is not one of its sources.`,
    ] as const,
  ])

/** What is wrong with a measure, in sentences that somebody who writes policy can act on. */
export function faultsInMeasure(one: Measure): readonly string[] {
  const checks: readonly Check[] = [
    [!/^[a-z]+(-[a-z0-9]+)*$/.test(one.id), `The id “${one.id}” must be words joined by hyphens.`],
    [!(one.title && one.owner && one.counted), 'It needs a title, an owner, and words for what is counted.'],
    [!one.asks.endsWith('?'), 'It does not ask a question.'],
    [
      ![one.view, one.reach ?? one.view, one.basis ?? one.view].every(isPublished),
      'It may only read published views.',
    ],
    [
      (one.reach === undefined) !== (one.basis === undefined),
      'Imported data need a view of what they reach, and one of what they are known by.',
    ],
    [!columnName.test(one.dated), `“${one.dated}” is not the name of a column.`],
    [badWhere(one.counts), 'What is counted must be one condition.'],
    [one.within !== undefined && badWhere(one.within), 'What it is about must be one condition.'],
    [
      one.kind === 'count' && one.adds !== undefined && badWhere(one.adds),
      'What it adds up must be one expression.',
    ],
    [!Number.isInteger(one.hideBelow) || one.hideBelow < 5, 'Counts below 5 must be hidden.'],
    [one.caveats.length === 0, 'Every figure misleads somehow: say how.'],
    [one.caveats.some(caveat => !caveat.endsWith('.')), 'A caveat is a sentence.'],
    ...perKind(one),
    ...columns(one),
    ...breaks(one),
    ...checksOfAims(one),
  ]
  return checks.filter(([wrong]) => wrong).map(([, says]) => `Measure “${one.title || one.id}”: ${says}`)
}
