import { readXlsx } from 'hucre/xlsx'
import { csvRecords } from '../figures/csv.ts'

/** One row of a file: the line or row it stands on, counted from 1, and its cells. */
export type FileRow = Readonly<{ line: number; cells: readonly string[]; wrong?: string }>

/** A table in a file: its headings and its rows. */
export type FileTable = Readonly<{ columns: readonly string[]; rows: readonly FileRow[] }>

/** The most rows that one file may have. */
const mostRows = 60_000

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

/** A file that begins as every ZIP does is taken for a spreadsheet. */
const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK'

/** Excel in many countries parts by semicolons: whichever the first line has more of. */
const separatorOf = (bytes: Buffer): string => {
  const first = bytes.subarray(0, 4096).toString('latin1').split('\n', 1)[0] ?? ''
  return first.split(';').length > first.split(',').length ? ';' : ','
}

async function rowsOfCsv(bytes: Buffer): Promise<readonly FileRow[]> {
  const text = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf])) ? bytes.subarray(3) : bytes
  const rows: FileRow[] = []
  for await (const batch of csvRecords(once(text), separatorOf(text)))
    for (const { line, fields, wrong } of batch)
      rows.push({ line, cells: fields.map(one => one.trim()), ...(wrong ? { wrong } : {}) })
  return rows
}

const cellText = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : value instanceof Date
      ? value.toISOString().slice(0, 10)
      : String(value).trim()

async function rowsOfSheet(bytes: Buffer): Promise<readonly FileRow[]> {
  const book = await readXlsx(new Uint8Array(bytes), { sheets: [0], maxRows: mostRows + 2 })
  return (book.sheets[0]?.rows ?? []).map((cells, at) => ({ line: at + 1, cells: cells.map(cellText) }))
}

const isBlank = ({ cells, wrong }: FileRow): boolean => !wrong && cells.every(cell => cell === '')

/** Reads a CSV file or the first sheet of an XLSX file. A sentence where it cannot be read. */
export async function readTable(bytes: Buffer): Promise<FileTable | string> {
  let rows: readonly FileRow[]
  try {
    rows = (await (isZip(bytes) ? rowsOfSheet(bytes) : rowsOfCsv(bytes))).filter(row => !isBlank(row))
  } catch {
    return 'The file is neither CSV nor a spreadsheet (XLSX) that can be read. Save it again and send it once more.'
  }
  const [head, ...rest] = rows
  if (!head || rest.length === 0) return 'The file has no rows below its headings.'
  if (rest.length > mostRows)
    return `The file has more than ${mostRows.toLocaleString('en-GB')} rows. Send it in parts.`
  if (head.wrong || new Set(head.cells.filter(Boolean)).size < 1)
    return 'The first row must name the columns.'
  return { columns: head.cells.map((name, at) => name || `Column ${at + 1}`), rows: rest }
}
