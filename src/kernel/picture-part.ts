import type { WantedBand } from './age-bands.ts'
import type { PublicTable } from './public-table.ts'

/** Numbers of a public table: which rows, and the column that divides them. */
export type FromTable = Readonly<{
  table: string
  where?: Readonly<Record<string, readonly string[]>>
  split: string
}>

/** Numbers of a measure, divided by one of its columns. */
export type FromMeasure = Readonly<{ measure: string; split: string }>

/**
 * One part of the data picture. `years`: how a number goes from year to year, by group. `boroughs`: how it lies in London.
 * A part without numbers says what is missing, and what others have published.
 */
export type PicturePart = Readonly<{
  id: string
  chapter: string
  title: string
  asks: string
  shows: 'years' | 'boroughs'
  from?: FromTable | FromMeasure
  /** A calendar year unless it says otherwise. */
  year?: 'financial'
  /** The numbers of a year are added up; or only its last one counts. */
  yearly?: 'last'
  /** Only the newest year is shown; every year together otherwise. For boroughs. */
  only?: 'newest year'
  /** Bands of age that readers ask for: made from the bands of the source, or refused with the reason. */
  bands?: readonly WantedBand[]
  /** The group that the first sentence is about; the first one if left out. */
  focus?: string
  /** What others have published on it, as the table of published figures names it. */
  published?: readonly string[]
  /** What cannot be had, and why. */
  lacks?: readonly string[]
}>

type Known = Readonly<{
  tables: readonly PublicTable[]
  /** The measures by id, with the columns that divide each. */
  measures: ReadonlyMap<string, readonly string[]>
}>

function faultsInSource({ from }: PicturePart, { tables, measures }: Known): readonly string[] {
  if (!from) return []
  if ('measure' in from) {
    const columns = measures.get(from.measure)
    if (!columns) return [`there is no measure “${from.measure}”.`]
    return columns.includes(from.split) ? [] : [`“${from.measure}” is not divided by “${from.split}”.`]
  }
  const table = tables.find(({ id }) => id === from.table)
  if (!table) return [`there is no table “${from.table}”.`]
  const { columns, numbers } = table
  const spread = 'as' in numbers ? { [numbers.as]: numbers.groups } : {}
  return [[from.split, []] as const, ...Object.entries(from.where ?? {})].flatMap(([cell, words]) => {
    const groups = spread[cell] ?? columns[cell]?.groups
    if (!groups && !columns[cell]) return [`“${from.table}” has no column “${cell}”.`]
    return words
      .filter(word => groups && !Object.hasOwn(groups, word))
      .map(word => `“${word}” is no group of “${cell}”.`)
  })
}

/** What is wrong with a part of the data picture, in sentences. */
export const faultsInPart = (part: PicturePart, known: Known): readonly string[] =>
  [
    ...faultsInSource(part, known),
    ...(part.from || part.lacks?.length ? [] : ['it shows nothing and does not say why.']),
    ...(part.asks.endsWith('?') ? [] : ['it does not ask a question.']),
  ].map(fault => `Part “${part.title}”: ${fault}`)
