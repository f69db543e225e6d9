import { writeOds } from 'hucre/ods'

/** A cell of a table: a number stays a number; a text that looks like a formula stays a text. */
export type SheetCell = string | number | undefined

/** One table, which has a sheet of its own. */
export type SheetTable = Readonly<{
  /** On the tab. */
  name: string
  title: string
  head: readonly string[]
  rows: readonly (readonly SheetCell[])[]
}>

/** Tables with what a reader must know of them: the first sheet says it, so that no table travels without. */
export type Workbook = Readonly<{
  title: string
  /** What there is to say of all of it, in pairs: source, licence, when it was worked out. */
  about: readonly (readonly [what: string, says: string])[]
  notes: readonly string[]
  tables: readonly SheetTable[]
  madeAt: Date
}>

/** What stands in a cell in place of a number that may not be shown, or that nobody has. */
export const signs = { few: '[c]', missing: '[x]' } as const

/** What the signs mean, for the notes of a table. */
export const signsInWords = `${signs.few}: hidden, because a small number could point to a person, or because another could be worked out from it. ${signs.missing}: there is no data.`

/** The kind of file, for whoever sends it. */
export const odsType = 'application/vnd.oasis.opendocument.spreadsheet'

const bold = { style: { font: { bold: true } } }
const wide = [{ width: 34 }, { width: 34 }]

const tabName = (name: string): string => name.replaceAll(/[[\]*?:/\\']/g, ' ').slice(0, 31)

const boldIn = (...places: readonly string[]) => new Map(places.map(place => [place, bold]))

function coverOf({ title, about, notes, tables }: Workbook) {
  const contents = tables.map(({ name, title: says }) => [`Sheet “${tabName(name)}”`, says])
  const numbered = notes.map((note, at) => [`Note ${at + 1}`, note])
  const rows = [[title], ...about.map(pair => [...pair]), ...contents, ...numbered]
  return { name: 'About', rows, columns: wide, cells: boldIn('0,0') }
}

function sheetOf({ name, title, head, rows }: SheetTable) {
  const cells = rows.map(row => row.map(cell => cell ?? null))
  return {
    name: tabName(name),
    rows: [[title], [...head], ...cells],
    columns: head.map((_, at) => ({ width: at === 0 ? 34 : 16 })),
    cells: boldIn('0,0', ...head.map((_, at) => `1,${at}`)),
  }
}

/** Writes an OpenDocument spreadsheet. The same tables made at the same time are the same bytes. */
export async function odsOf(book: Workbook): Promise<Buffer> {
  const { title, tables, madeAt } = book
  const written = await writeOds({
    sheets: [coverOf(book), ...tables.map(sheetOf)],
    properties: { title, created: madeAt, modified: madeAt },
  })
  return Buffer.from(written)
}
