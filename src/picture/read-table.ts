import { createHash } from 'node:crypto'
import type { CsvRecord } from '../figures/csv.ts'
import type { Oddity } from '../figures/oddities.ts'
import { UnreadableFile } from '../figures/search-file.ts'
import type { PublicTable } from '../kernel/public-table.ts'
import { readNumber, readPeriod, readWord, type Stretch } from './table-cells.ts'
import { readHeader, type TableHeader } from './table-header.ts'
import { type Notes, note, odditiesOf } from './table-notes.ts'

/** One number of a line, and what it is of. */
export type TableValue = Readonly<{
  line: number
  /** Which of the columns that hold numbers; empty where there is one. */
  spread: string
  stretch?: Stretch
  cells: Readonly<Record<string, string>>
  value: string | null
}>

/** A line as it was published, and why nothing of it is counted, if nothing is. */
export type TableLine = Readonly<{ line: number; bytes: Buffer; wrong?: string }>

/** A file as it was read. */
export type ReadTable = Readonly<{
  lines: readonly TableLine[]
  values: readonly TableValue[]
  oddities: readonly Oddity[]
  /** A hash of what the rows say, however they are wrapped, and of the declaration they were read by. */
  said: Buffer
}>

type Reading = Readonly<{ table: PublicTable; header: TableHeader; named: Stretch | undefined; notes: Notes }>

class WrongLine extends Error {}

function stretchOf({ table: { period }, header, named }: Reading, record: CsvRecord): Stretch | undefined {
  if (period === 'none') return undefined
  if ('named' in period) return named
  const text = header.field(record, period.header).trim()
  const stretch = readPeriod(period.form, text)
  if (!stretch) throw new WrongLine(`“${text}” is no time written as ${period.form}`)
  return stretch
}

function cellsOf({ table, header, notes }: Reading, record: CsvRecord): Record<string, string> {
  const cells: Record<string, string> = {}
  for (const [key, column] of Object.entries(table.columns)) {
    const { kept, odd } = readWord(column, header.field(record, column.header))
    cells[key] = kept
    if (odd) note(notes, odd, record.line)
  }
  return cells
}

function numberAt({ table, header, notes }: Reading, record: CsvRecord, title: string): string | null {
  const text = header.field(record, title).trim()
  const value = readNumber(text, table.decimals)
  if (value === undefined) throw new WrongLine(`“${text}” in “${title}” is no number`)
  if (value === null) note(notes, { kind: 'blank', says: `“${title}” is blank` }, record.line)
  return value
}

/** A column that should be the sum of others, and is not, is said and left as it stands. */
function checkSums(reading: Reading, record: CsvRecord): void {
  for (const [title, parts] of Object.entries(reading.table.sums ?? {})) {
    const said = Number(numberAt(reading, record, title))
    const sum = parts.reduce((total, part) => total + Number(numberAt(reading, record, part)), 0)
    if (Math.abs(said - sum) > 1e-9)
      note(reading.notes, { kind: 'sum', says: `“${title}” is not what its parts come to` }, record.line)
  }
}

function valuesOf(reading: Reading, record: CsvRecord): readonly TableValue[] {
  const { numbers } = reading.table
  const stretch = stretchOf(reading, record)
  const cells = cellsOf(reading, record)
  checkSums(reading, record)
  const common = { line: record.line, ...(stretch ? { stretch } : {}) }
  if ('header' in numbers)
    return [{ ...common, spread: '', cells, value: numberAt(reading, record, numbers.header) }]
  return Object.entries(numbers.headers).map(([title, spread]) => ({
    ...common,
    spread,
    cells: { ...cells, [numbers.as]: spread },
    value: numberAt(reading, record, title),
  }))
}

function lineOf(reading: Reading, record: CsvRecord, values: TableValue[]): TableLine {
  const line = { line: record.line, bytes: Buffer.from(record.bytes, 'latin1') }
  const { fields, wrong } = record
  if (wrong) return { ...line, wrong }
  if (fields.length !== reading.header.columns)
    return { ...line, wrong: `it has ${fields.length} fields, not ${reading.header.columns}` }
  try {
    values.push(...valuesOf(reading, record))
    return line
  } catch (problem) {
    if (problem instanceof WrongLine) return { ...line, wrong: problem.message }
    throw problem
  }
}

/** Equal rows: either each stands for one of what is counted, or somebody wrote a row twice. */
function noteRepeats({ table, notes }: Reading, records: readonly CsvRecord[]): void {
  const seen = new Set<string>()
  const says = table.repeats
    ? 'A row equals an earlier one in every column. Each stands for one of what is counted, and is kept'
    : 'A row equals an earlier one in every column, which may be a mistake of the publisher. It is kept and counted'
  for (const { bytes, line } of records) {
    if (seen.has(bytes)) note(notes, { kind: table.repeats ? 'repeats' : 'repeat', says }, line)
    seen.add(bytes)
  }
}

function noteForm({ table, notes }: Reading, records: readonly CsvRecord[]): void {
  const { separator, decimals, period } = table
  const forms = [
    ...(separator ? [`Fields are parted by “${separator}”`] : []),
    ...(decimals ? [`Decimals are written with “${decimals}”`] : []),
    ...(typeof period === 'object' && 'form' in period ? [`The time is written as ${period.form}`] : []),
  ]
  for (const says of forms) for (const { line } of records) note(notes, { kind: 'form', says }, line)
}

/** Reads a whole file of one kind. Throws `UnreadableFile` where its first line does not name the columns of that kind. */
export function readTable(
  table: PublicTable,
  [top, ...rest]: readonly CsvRecord[],
  named: Stretch | undefined,
): ReadTable {
  const notes: Notes = new Map()
  const reading = { table, header: readHeader(table, top), named, notes }
  const records = rest.filter(({ bytes }) => bytes.trim() !== '')
  if (records.length === 0) throw new UnreadableFile('there are no rows in it.')
  noteForm(reading, records)
  const values: TableValue[] = []
  const lines = records.map(record => lineOf(reading, record, values))
  noteRepeats(reading, records)
  const said = createHash('sha256').update(JSON.stringify(table))
  for (const { fields, bytes, wrong } of records)
    said.update(`${wrong ? bytes : reading.header.inOrder(fields).join('\x1f')}\x1e`)
  if (values.length === 0) throw new UnreadableFile('not one of its rows can be read.')
  return { lines, values, oddities: odditiesOf(notes), said: said.digest() }
}
