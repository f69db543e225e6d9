import type { CsvRecord } from '../figures/csv.ts'
import { offences } from '../policy/offences.ts'
import { type Edition, type GravityScore, type Scale, scales } from './gravity.ts'

/** The columns of the file, in any order. The last three may be left out. */
export const gravityColumns = [
  'edition',
  'scale',
  'offence',
  'base_score',
  'in_force_from',
  'up_to_score',
  'graver',
  'lighter',
] as const
const needed = gravityColumns.slice(0, 5)

/** One line of the file that cannot be taken in, and why. */
export type GravityMistake = Readonly<{ line: number; wrong: string }>

/** A file as it was read: an edition with its scores if nothing is wrong with any line. */
export type ReadGravity = Readonly<{
  edition: Edition | undefined
  scores: readonly GravityScore[]
  mistakes: readonly GravityMistake[]
}>

type Row = Readonly<Record<(typeof gravityColumns)[number], string>>

const keys = new Set(offences.map(({ key }) => key))
const isOffence = (offence: string) => keys.has(offence) || /^([A-Z]{2}\d{5}|COML\d{3})[A-Z]?$/.test(offence)
const isDay = (day: string) =>
  /^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) === day
const list = (cell: string): readonly string[] => cell.split(';').flatMap(one => one.trim() || [])

function wrongScores({ scale, base_score: base, up_to_score: upTo }: Row): readonly string[] {
  const top = scale === '1 to 4' ? 4 : 5
  const isScore = (cell: string) => /^[1-5]$/.test(cell) && Number(cell) <= top
  return [
    ...(isScore(base) ? [] : [`the base score “${base}” is not a whole number from 1 to ${top}`]),
    ...(upTo === '' || (isScore(upTo) && Number(upTo) >= Number(base))
      ? []
      : [`the highest score “${upTo}” is not a whole number from the base score to ${top}`]),
  ]
}

function wrongIn(row: Row): readonly string[] {
  const { edition, scale, offence, in_force_from: from } = row
  return [
    ...(edition.length > 0 && edition.length <= 80
      ? []
      : ['the edition has no name, or one that is too long']),
    ...(scales.includes(scale as Scale) ? [] : [`the scale “${scale}” is neither “1 to 5” nor “1 to 4”`]),
    ...(isOffence(offence) ? [] : [`“${offence}” is no offence code`]),
    ...(isDay(from) ? [] : [`“${from}” is not a day written as 2025-02-01`]),
    ...wrongScores(row),
  ]
}

/** What must be the same in every line of one edition, and what must not. */
function wrongBeside(row: Row, first: Row, seen: Map<string, number>): readonly string[] {
  const before = seen.get(row.offence)
  return [
    ...(['edition', 'scale', 'in_force_from'] as const)
      .filter(column => row[column] !== first[column])
      .map(column => `“${row[column]}” differs from “${first[column]}”: a file holds one edition`),
    ...(before === undefined ? [] : [`${row.offence} is on line ${before} already`]),
  ]
}

const rowFrom = (fields: readonly string[], header: readonly string[]): Row =>
  Object.fromEntries(
    gravityColumns.map(column => {
      const at = header.indexOf(column)
      return [column, at < 0 ? '' : (fields[at] ?? '').trim()]
    }),
  ) as Row

function headerOf(record: CsvRecord | undefined): readonly string[] | string {
  if (!record) return 'it is empty'
  const header = record.fields.map(field =>
    field
      .trim()
      .toLowerCase()
      .replace(/^\ufeff/, ''),
  )
  const missing = needed.filter(column => !header.includes(column))
  return missing.length > 0 ? `it has no column ${missing.join(', ')}` : header
}

const scoreIn = (row: Row): GravityScore => ({
  offence: row.offence,
  base: Number(row.base_score),
  upTo: Number(row.up_to_score || row.base_score),
  graver: list(row.graver),
  lighter: list(row.lighter),
})

const editionIn = ({ edition, scale, in_force_from: inForceFrom }: Row): Edition => ({
  edition,
  scale: scale as Scale,
  inForceFrom,
  sample: false,
})

/** Reads a matrix from the lines of a CSV file, and names everything that is wrong with any of them. */
export function readGravity([top, ...records]: readonly CsvRecord[]): ReadGravity {
  const header = headerOf(top)
  if (typeof header === 'string')
    return { edition: undefined, scores: [], mistakes: [{ line: 1, wrong: header }] }
  const seen = new Map<string, number>()
  const lines = records
    .filter(({ bytes }) => bytes.trim() !== '')
    .map(record => ({ ...record, row: rowFrom(record.fields, header) }))
  const first = lines[0]?.row
  if (!first)
    return { edition: undefined, scores: [], mistakes: [{ line: 2, wrong: 'there are no scores in it' }] }
  const mistakes = lines.flatMap(({ line, row, wrong }) => {
    const all = wrong ? [wrong] : [...wrongIn(row), ...wrongBeside(row, first, seen)]
    seen.set(row.offence, line)
    return all.length > 0 ? [{ line, wrong: `${all.join('; ')}.` }] : []
  })
  return { edition: editionIn(first), scores: lines.map(({ row }) => scoreIn(row)), mistakes }
}
