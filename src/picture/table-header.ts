import type { CsvRecord } from '../figures/csv.ts'
import { UnreadableFile } from '../figures/search-file.ts'
import { headersOf, type PublicTable } from '../kernel/public-table.ts'

/** The first line of a file: where each column stands. */
export type TableHeader = Readonly<{
  columns: number
  /** A field of a record, by what stands above it. */
  field(record: CsvRecord, header: string | readonly string[]): string
  /** The fields in an order that does not depend on the file. */
  inOrder(fields: readonly string[]): readonly string[]
}>

const listed = (words: readonly string[]): string => words.map(word => `“${word.slice(0, 60)}”`).join(', ')

/** Headings that a file must have; where it may say one in several ways, any of them will do. */
const needed = (table: PublicTable): readonly (readonly string[])[] => {
  const several = Object.values(table.columns).flatMap(({ header }) =>
    typeof header === 'string' ? [] : [header],
  )
  const single = headersOf(table).filter(header => !several.some(ways => ways.includes(header)))
  return [...several, ...single.map(header => [header])]
}

/** Reads the first line. Every column of the kind must be there and no other, in any order. */
export function readHeader(table: PublicTable, top: CsvRecord | undefined): TableHeader {
  const given = (top?.fields ?? []).map((title, at) =>
    (at === 0 ? title.replace(/^\uFEFF/, '') : title).trim(),
  )
  const known = headersOf(table)
  const missing = needed(table).filter(ways => !ways.some(way => given.includes(way)))
  const unknown = given.filter(title => !known.includes(title))
  const twice = given.filter((title, at) => given.indexOf(title) !== at)
  if (missing.length + unknown.length + twice.length > 0)
    throw new UnreadableFile(
      [
        `its first line does not name the columns of “${table.id}”.`,
        ...(missing.length > 0 ? [`Missing: ${listed(missing.map(ways => ways[0] ?? ''))}.`] : []),
        ...(unknown.length > 0 ? [`Not known here: ${listed(unknown)}.`] : []),
        ...(twice.length > 0 ? [`Twice: ${listed(twice)}.`] : []),
      ].join(' '),
    )
  const places = new Map(given.map((title, at) => [title, at]))
  const order = known.flatMap(title => places.get(title) ?? [])
  return {
    columns: given.length,
    field({ fields }, header) {
      const ways = typeof header === 'string' ? [header] : header
      const title = ways.find(way => places.has(way)) ?? ''
      return fields[places.get(title) ?? -1] ?? ''
    },
    inOrder: fields => order.map(at => fields[at] ?? ''),
  }
}
