import type { Source } from './source.ts'

/** A stretch of ages, both ends included. */
export type Ages = readonly [from: number, to: number]

/** A column of words: what its groups are called, and the other ways in which published files write them. */
export type WordColumn = Readonly<{
  /** What stands above the column; files of different years may say it differently. */
  header: string | readonly string[]
  title: string
  /** What is kept, and how it is shown. Left out: any words are kept as they stand. */
  groups?: Readonly<Record<string, string>>
  /** The publisher’s words for groups, where they differ from ours. */
  spelled?: Readonly<Record<string, string>>
  /** Slips and other spellings that were seen, and the group each is: read so, and said. */
  odd?: Readonly<Record<string, string>>
  /** Groups that are not of one kind with the rest, and what a reader must know of them. */
  apart?: Readonly<Record<string, string>>
  /** The ages that groups stand for. */
  ages?: Readonly<Record<string, Ages>>
}>

/** Where the time is written in a file, and how; or that the file’s name says it; or that it is in words of its own. */
export type TablePeriod =
  | Readonly<{
      header: string
      form: 'Mon-YY' | 'DD/MM/YYYY, end of quarter' | 'YYYY-MM-01, for the month' | 'YYYY/YY'
    }>
  | Readonly<{ named: 'YYYY/YY' | 'mid-YYYY' }>
  | 'none'

/** Numbers stand in one column, or are spread over several that each hold one group. */
export type TableNumbers =
  | Readonly<{ header: string }>
  | Readonly<{
      /** What the spread columns divide by: a key beside those of `columns`. */
      as: string
      title: string
      /** What stands above each column, and its group. */
      headers: Readonly<Record<string, string>>
      groups: Readonly<Record<string, string>>
      ages?: Readonly<Record<string, Ages>>
    }>

/** A kind of public table: what its columns are, and what a reader must know. No code is written for one kind. */
export type PublicTable = Readonly<{
  id: string
  title: string
  source: Source
  /** Who publishes it, and under which licence. */
  publisher: string
  licence: string
  /** What is counted, in words that follow a number; or of what a value is a share. */
  counts: string
  unit: 'number' | 'share'
  separator?: ';'
  decimals?: ','
  period: TablePeriod
  columns: Readonly<Record<string, WordColumn>>
  numbers: TableNumbers
  /** Columns that are the sum of others. A row where they are not is said, and kept. */
  sums?: Readonly<Record<string, readonly string[]>>
  /** Columns that stand in the file and are kept only as they were published. */
  asPublished?: readonly string[]
  /** Equal rows are to be expected: each stands for one of what is counted. */
  repeats?: true
  caveats: readonly string[]
}>

/** Declares a kind of table. `faultsInTable` says what is wrong with it. */
export const publicTable = (definition: PublicTable): PublicTable => definition

type Check = readonly [wrong: boolean, says: string]

const groupsOf = ({ groups, spelled, odd, apart, ages }: WordColumn): readonly Check[] => {
  const known = groups ?? {}
  const read = [...Object.values(spelled ?? {}), ...Object.values(odd ?? {})]
  const named = [...read, ...Object.keys(apart ?? {}), ...Object.keys(ages ?? {})]
  return named.map(key => [
    groups !== undefined && !Object.hasOwn(known, key),
    `“${key}” is none of the groups.`,
  ])
}

const numbersOf = ({ numbers }: PublicTable): readonly Check[] => {
  if ('header' in numbers) return []
  const groups = Object.keys(numbers.groups)
  const spread = Object.values(numbers.headers)
  return [
    ...spread.map((key): Check => [!groups.includes(key), `“${key}” is none of the groups.`]),
    ...groups.map((key): Check => [!spread.includes(key), `No column holds “${key}”.`]),
  ]
}

const ownHeaders = (table: PublicTable): readonly string[] => [
  ...Object.values(table.columns).flatMap(({ header }) => header),
  ...('header' in table.numbers ? [table.numbers.header] : Object.keys(table.numbers.headers)),
  ...(typeof table.period === 'object' && 'header' in table.period ? [table.period.header] : []),
  ...(table.asPublished ?? []),
]

/** Every heading that a file of this kind may have. A sum may be one of the numbers, too. */
export const headersOf = (table: PublicTable): readonly string[] => [
  ...new Set([...ownHeaders(table), ...Object.keys(table.sums ?? {})]),
]

/** What is wrong with a kind of table, in sentences that somebody who writes policy can act on. */
export function faultsInTable(table: PublicTable): readonly string[] {
  const [own, headers] = [ownHeaders(table), headersOf(table)]
  const checks: readonly Check[] = [
    [!/^[a-z]+(-[a-z0-9]+)*$/.test(table.id), 'The id must be words joined by hyphens.'],
    [new Set(own).size !== own.length, 'Two columns have one heading.'],
    [table.caveats.length === 0, 'Every table misleads somehow: say how.'],
    [table.caveats.some(caveat => !caveat.endsWith('.')), 'A caveat is a sentence.'],
    ...Object.values(table.columns).flatMap(groupsOf),
    ...numbersOf(table),
    ...Object.values(table.sums ?? {})
      .flat()
      .map(
        (header): Check => [!headers.includes(header), `“${header}” is no column, and cannot be added up.`],
      ),
  ]
  return checks.filter(([wrong]) => wrong).map(([, says]) => `Table “${table.title}”: ${says}`)
}
