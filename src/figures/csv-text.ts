/** A cell of a table to be read by a machine or opened as a spreadsheet. */
export type CsvCell = string | number | undefined

/** What a spreadsheet would take for a formula. A number may begin with a minus; words may not. */
const startsFormula = /^[=+\-@\t\r\n]/

function cellText(cell: CsvCell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const harmless = startsFormula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A table as CSV that every spreadsheet opens as it was meant: UTF-8 with its mark, CRLF, and no cell that acts. */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${rows.map(row => `${row.map(cellText).join(',')}\r\n`).join('')}`
