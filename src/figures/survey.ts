import { createHash, type Hash } from 'node:crypto'
import { tellTaleWords } from '../policy/stop-search-words.ts'
import { UnreadableFile } from './search-file.ts'
import { type Odd, type Search, type SearchColumn, searchColumns, worded } from './search-row.ts'

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
  /** A hash of what the rows say, however they are written; and what is still to be hashed, many rows at a time. */
  readonly said: Hash
  unsaid: string
  rows: number
  readonly rejects: Reject[]
  readonly notes: Map<string, Note>
  readonly wrapping: Set<Wrapping>
  /** For each column, in how many rows it was blank. */
  readonly blanks: Record<SearchColumn, number>
  /** The different words of each column that claims something to be true or false. */
  readonly claims: Readonly<Record<Claim, Set<string>>>
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
const hashedAtOnce = 1 << 16
const mostRejects = 10_000

/** Columns that say yes or no. */
const claimed = ['partOfOperation', 'outcomeLinked', 'moreRemoved'] as const

type Claim = (typeof claimed)[number]

const columns = Object.keys(searchColumns) as readonly SearchColumn[]

/** A survey of a file of which nothing has been seen yet. */
export const startSurvey = (): Survey => ({
  said: createHash('sha256'),
  unsaid: '',
  rows: 0,
  rejects: [],
  notes: new Map(),
  wrapping: new Set(),
  blanks: Object.fromEntries(columns.map(column => [column, 0])) as Survey['blanks'],
  claims: { partOfOperation: new Set(), outcomeLinked: new Set(), moreRemoved: new Set() },
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
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Adds what a row says to the hash of the file. */
export function say(survey: Survey, text: string): void {
  survey.unsaid += text
  if (survey.unsaid.length >= hashedAtOnce) hashSaid(survey)
}

function hashSaid(survey: Survey): void {
  survey.said.update(survey.unsaid)
  survey.unsaid = ''
}

/** The hash of all that the rows of the file said. Nothing can be added after it. */
export function allSaid(survey: Survey): Buffer {
  hashSaid(survey)
  return survey.said.digest()
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

function seeMonths(survey: Survey, { searchedAt, searchedOn }: Search): void {
  const time = searchedAt.getTime()
  if (time < survey.first) survey.first = time
  if (time > survey.last) survey.last = time
  countUp(survey.monthsInUtc, searchedAt.toISOString().slice(0, 7))
  countUp(survey.monthsInLondon, searchedOn.slice(0, 7))
}

/** A vehicle search that says something of a person: an age, a sex or an ethnicity. */
function seeVehicle(survey: Survey, { kind, age, sex, officerDefined }: Search['meanings']): void {
  if (kind !== 'vehicle' || [age, sex, officerDefined].every(word => word === 'blank')) return
  survey.vehicleWithPerson += 1
  if (age === '10-17' || age === 'under 10') survey.vehicleWithChild += 1
}

function seeWords({ blanks, claims }: Survey, { words }: Search): void {
  for (const column of columns) if (words[column] === '') blanks[column] += 1
  for (const claim of claimed) claims[claim].add(words[claim])
}

function seeMeanings({ meanings }: Survey, search: Search): void {
  for (const column of worded) {
    const counts = meanings[column] ?? {}
    const meaning = search.meanings[column]
    counts[meaning] = (counts[meaning] ?? 0) + 1
    meanings[column] = counts
  }
}

/** Takes in one search. */
export function see(survey: Survey, search: Search, odd: readonly Odd[]): void {
  survey.rows += 1
  seeWords(survey, search)
  seeMeanings(survey, search)
  seeMonths(survey, search)
  seeVehicle(survey, search.meanings)
  if (tellTaleWords.test(search.words.selfDefined)) survey.tellTales += 1
  for (const one of odd) note(survey, one, search.line)
}
