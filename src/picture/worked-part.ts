import { makeBand, type SourceBand, type WantedBand } from '../kernel/age-bands.ts'
import type { PicturePart } from '../kernel/picture-part.ts'
import type { Ages } from '../kernel/public-table.ts'
import type { Source } from '../kernel/source.ts'
import type { Anchor, CountedFile } from './part-rows.ts'

/** A number as it may be shown. `hidden`: it is too small, or would give away one that is. `missing`: there is no data. */
export type Shown = number | 'hidden' | 'missing'

/** A year, and what a reader must know of it alone. */
export type PartYear = Readonly<{ key: string; label: string; note?: string }>

/** A group; `made` of several groups of the source. */
export type PartGroup = Readonly<{ key: string; title: string; made?: readonly string[] }>

/** What is known of where the numbers are from. */
export type PartSource = Readonly<{
  source: Source
  publisher?: string
  licence?: string
  files: readonly Pick<CountedFile, 'name' | 'importedAt'>[]
  /** Worked out from the records of this service. The source is then that of the definition. */
  records?: true
  /** Which of several publishers, for measures that keep them apart. */
  of?: string
  caveats: readonly string[]
  /** Days on which the data changed. */
  changes: readonly Readonly<{ on: string; says: string }>[]
}>

/** A part of the data picture, worked out: a number for each year and group. */
export type WorkedPart = Readonly<{
  part: PicturePart
  unit: 'number' | 'share'
  /** What is counted, in words that follow a number. */
  counts: string
  groupTitle: string
  years: readonly PartYear[]
  groups: readonly PartGroup[]
  /** By year, then by group. */
  cells: readonly (readonly Shown[])[]
  /** Of all groups of the source, by year. Shares have none. */
  totals?: readonly Shown[]
  refused: readonly string[]
  from?: PartSource
  published: readonly Anchor[]
  workedOutAt: Date
}>

/** Numbers before any is hidden: by year, then by group. */
export type Numbers = Readonly<{
  years: readonly PartYear[]
  groups: readonly Readonly<{ key: string; title: string; ages?: Ages }>[]
  cells: readonly (readonly (number | undefined)[])[]
}>

/** Bands that readers ask for, made of those of the source; and why others cannot be. */
export function madeBands(
  wanted: readonly WantedBand[],
  groups: Numbers['groups'],
): Readonly<{ made: readonly PartGroup[]; refused: readonly string[] }> {
  const bands: readonly SourceBand[] = groups.flatMap(({ key, title, ages }) =>
    ages ? [{ key, title, ages }] : [],
  )
  const answers = wanted.map(band => ({ band, answer: makeBand(band, bands) }))
  return {
    made: answers.flatMap(({ band, answer }) =>
      'from' in answer && answer.from.length > 1
        ? [{ key: `made ${band.title}`, title: band.title, made: answer.from }]
        : [],
    ),
    refused: answers.flatMap(({ answer }) => ('refused' in answer ? [answer.refused] : [])),
  }
}

const sum = (numbers: readonly (number | undefined)[]): number =>
  numbers.reduce<number>((total, one) => total + (one ?? 0), 0)

/** The numbers of each made band, by year. */
export const madeCells = (made: readonly PartGroup[], { groups, cells }: Numbers): number[][] =>
  cells.map(row => made.map(band => sum(row.filter((_, at) => band.made?.includes(groups[at]?.key ?? '')))))

/** The sum of every group, by year. */
export const totalsOf = ({ cells }: Numbers): number[] => cells.map(sum)
