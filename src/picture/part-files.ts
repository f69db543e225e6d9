import type { CsvCell } from '../figures/csv-text.ts'
import { type SheetCell, signs, signsInWords, type Workbook } from '../web/spreadsheet.ts'
import { momentInWords } from '../web/time.ts'
import { boroughNumbers, spanOf } from './part-words.ts'
import type { Shown, WorkedPart } from './worked-part.ts'

const cellOf = (value: Shown | undefined): string | number =>
  typeof value === 'number' ? Number(value.toFixed(6)) : value === 'hidden' ? signs.few : signs.missing

const sourceOf = ({ from }: WorkedPart): string =>
  from
    ? `${from.records ? 'The records of this service, counted as this says: ' : ''}${from.source.document}, ${from.source.point}${from.of ? `; force: ${from.of}` : ''}`
    : ''

const filesOf = ({ from }: WorkedPart): string =>
  (from?.files ?? [])
    .map(({ name, importedAt }) => `${name} (imported ${importedAt.toISOString()})`)
    .join('; ')

/** Everything a reader must know, as sentences. */
const notesOf = ({ part, refused, from }: WorkedPart): readonly string[] => [
  ...(from?.caveats ?? []),
  ...(from?.changes ?? []).map(({ on, says }) => `The data changed on ${on}. ${says}`),
  ...refused,
  ...(part.lacks ?? []),
]

/** A part as a table for machines: a row a number, and in every row where it is from. */
export function partRows(worked: WorkedPart): readonly (readonly CsvCell[])[] {
  const { part, years, groups, cells, totals, unit, workedOutAt } = worked
  const head = [
    'part',
    'year',
    'group',
    'label',
    'value',
    'unit',
    'year_note',
    'source',
    'files',
    'worked_out_at',
    'notes',
  ]
  const about = [sourceOf(worked), filesOf(worked), workedOutAt.toISOString(), notesOf(worked).join(' ')]
  const all = totals ? [...groups, { key: 'all', title: 'All' }] : groups
  const rows = years.flatMap(({ label, note }, at) =>
    all.map(({ key, title }, group) => {
      const value = group < groups.length ? cells[at]?.[group] : totals?.[at]
      return [part.id, label, key, title, cellOf(value), unit, note, ...about]
    }),
  )
  return [head, ...rows]
}

function sheetOf(
  worked: WorkedPart,
): Readonly<{ head: readonly string[]; rows: readonly (readonly SheetCell[])[] }> {
  const { part, years, groups, cells, totals } = worked
  if (part.shows === 'boroughs') {
    const { when, numbers } = boroughNumbers(worked)
    return {
      head: ['Borough', `Number ${when}`],
      rows: numbers.map(({ title, value }) => [title, cellOf(value)]),
    }
  }
  return {
    head: ['Year', ...groups.map(({ title }) => title), ...(totals ? ['All'] : []), 'Note'],
    rows: years.map(({ label, note }, at) => [
      label,
      ...(cells[at] ?? []).map(cellOf),
      ...(totals ? [cellOf(totals[at])] : []),
      note,
    ]),
  }
}

/** A part as a spreadsheet, with what it is on its first sheet. */
export function partBook(worked: WorkedPart): Workbook {
  const { part, unit, counts, from, workedOutAt } = worked
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['Question', part.asks],
    ['What is counted', counts],
    ['Years', spanOf(worked)],
    ['Unit', unit === 'share' ? 'A share, from 0 to 1' : 'A number'],
    ['Source', sourceOf(worked)],
    ['How far the source was checked', from?.source.standing],
    ['Publisher', from?.publisher],
    ['Licence', from?.licence],
    ['Files', filesOf(worked) || undefined],
    ['Worked out', momentInWords(workedOutAt)],
    ['Signs', signsInWords],
  ]
  const about = pairs.flatMap(([what, says]) => (says ? [[what, says] as const] : []))
  const sheet = { name: 'Numbers', title: `${part.title}, ${spanOf(worked)}`, ...sheetOf(worked) }
  return { title: part.title, about, notes: notesOf(worked), tables: [sheet], madeAt: workedOutAt }
}
