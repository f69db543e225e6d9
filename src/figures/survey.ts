import { createHash, type Hash } from 'node:crypto'
import { londonDay } from '../kernel/calendar.ts'
import { tellTaleWords } from '../policy/stop-search-words.ts'
import { UnreadableFile } from './search-file.ts'
import { type Odd, type Search, type SearchColumn, searchColumns } from './search-row.ts'

/** A row that could not be read: the bytes it stood in, and what is wrong with it. */
export type Reject = Readonly<{ line: number; bytes: Buffer; wrong: string }>

/** How a file is wrapped, which has nothing to do with what it says. */
export type Wrapping = 'gzip' | 'byte order mark' | 'CRLF line ends' | 'columns in another order'

/** The kinds of note that are taken on single rows. */
export type NoteKind =
  | Odd['kind']
  | 'blank line'
  | 'no line end'
  | 'no place'
  | 'two outcomes'
  | 'unknown field'

/** The same thing seen in several rows: how often, and where first. */
export type Note = { kind: NoteKind; what: string; count: number; lines: number[] }

/** What has been seen of a file so far. */
export type Survey = {
  /** A hash of what the rows say, however they are written. */
  readonly said: Hash
  rows: number
  readonly rejects: Reject[]
  readonly notes: Map<string, Note>
  readonly wrapping: Set<Wrapping>
  /** For each column, how often each word stood in it; left off beyond `mostWords` different ones. */
  readonly words: Readonly<Record<SearchColumn, Map<string, number>>>
  /** For each column with a vocabulary, how often each meaning was given. */
  readonly meanings: Record<string, Record<string, number>>
  readonly monthsInLondon: Map<string, number>
  readonly monthsInUtc: Map<string, number>
  first: number
  last: number
  vehicleWithPerson: number
  vehicleWithChild: number
  tellTales: number
}

const mostLines = 10
const mostWords = 500
const mostRejects = 10_000

const columns = Object.keys(searchColumns) as readonly SearchColumn[]

/** A survey of a file of which nothing has been seen yet. */
export const startSurvey = (): Survey => ({
  said: createHash('sha256'),
  rows: 0,
  rejects: [],
  notes: new Map(),
  wrapping: new Set(),
  words: Object.fromEntries(columns.map(column => [column, new Map()])) as unknown as Survey['words'],
  meanings: {},
  monthsInLondon: new Map(),
  monthsInUtc: new Map(),
  first: Number.POSITIVE_INFINITY,
  last: Number.NEGATIVE_INFINITY,
  vehicleWithPerson: 0,
  vehicleWithChild: 0,
  tellTales: 0,
})

const countUp = (counts: Map<string, number>, key: string): void => {
  if (counts.size < mostWords || counts.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Takes a note of something odd in one row. The first few lines are kept. */
export function note(
  survey: Survey,
  { kind, what }: Readonly<{ kind: NoteKind; what: string }>,
  line: number,
): void {
  const key = `${kind} ${what}`
  const known = survey.notes.get(key)
  if (!known) survey.notes.set(key, { kind, what, count: 1, lines: [line] })
  else {
    known.count += 1
    if (known.lines.length < mostLines) known.lines.push(line)
  }
}

/** Keeps a row that could not be read. A file that is mostly unreadable is refused instead. */
export function reject(survey: Survey, row: Reject): void {
  if (survey.rejects.length === mostRejects)
    throw new UnreadableFile(
      `more than ${mostRejects} of its rows cannot be read; the last: line ${row.line}, ${row.wrong}.`,
    )
  survey.rejects.push(row)
}

function seeMonths(survey: Survey, at: Date): void {
  const time = at.getTime()
  if (time < survey.first) survey.first = time
  if (time > survey.last) survey.last = time
  countUp(survey.monthsInUtc, at.toISOString().slice(0, 7))
  countUp(survey.monthsInLondon, londonDay(at).slice(0, 7))
}

/** A vehicle search that says something of a person: an age, a sex or an ethnicity. */
function seeVehicle(survey: Survey, { kind, age, sex, officerDefined }: Search['meanings']): void {
  if (kind !== 'vehicle' || [age, sex, officerDefined].every(word => word === 'blank')) return
  survey.vehicleWithPerson += 1
  if (age === '10-17' || age === 'under 10') survey.vehicleWithChild += 1
}

/** Takes in one search. */
export function see(survey: Survey, search: Search, odd: readonly Odd[]): void {
  survey.rows += 1
  for (const column of columns)
    if (column !== 'searchedAt') countUp(survey.words[column], search.words[column])
  for (const [column, meaning] of Object.entries(search.meanings)) {
    const counts = survey.meanings[column] ?? {}
    counts[meaning] = (counts[meaning] ?? 0) + 1
    survey.meanings[column] = counts
  }
  seeMonths(survey, search.searchedAt)
  seeVehicle(survey, search.meanings)
  if (tellTaleWords.test(search.words.selfDefined)) survey.tellTales += 1
  for (const one of odd) note(survey, one, search.line)
}
