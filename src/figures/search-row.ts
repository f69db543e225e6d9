import { type Day, londonDay } from '../kernel/calendar.ts'
import { damagedWords, searchWords } from '../policy/stop-search-words.ts'

/** The fifteen columns of a published file, in its order, under the names used here. */
export const searchColumns = {
  kind: 'Type',
  searchedAt: 'Date',
  partOfOperation: 'Part of a policing operation',
  operation: 'Policing operation',
  latitude: 'Latitude',
  longitude: 'Longitude',
  sex: 'Gender',
  age: 'Age range',
  selfDefined: 'Self-defined ethnicity',
  officerDefined: 'Officer-defined ethnicity',
  law: 'Legislation',
  object: 'Object of search',
  outcome: 'Outcome',
  outcomeLinked: 'Outcome linked to object of search',
  moreRemoved: 'Removal of more than just outer clothing',
} as const

export type SearchColumn = keyof typeof searchColumns

/** A search in the words of its file. A blank is an empty word. */
export type SearchInWords = Readonly<Record<SearchColumn, string>>

type Worded = keyof typeof searchWords

/** A search as it is kept: what each word means, and the row as it was published. */
export type Search = Readonly<{
  line: number
  searchedAt: Date
  /** The day in London. */
  searchedOn: Day
  meanings: Readonly<Record<Worded, string>>
  partOfOperation: boolean | null
  operation: string | null
  latitude: number | null
  longitude: number | null
  outcomeLinked: boolean | null
  moreRemoved: boolean | null
  words: SearchInWords
  asPublished: string
}>

/** Something odd about one row that does not stop it from being kept. */
export type Odd = Readonly<{
  kind: 'unknown word' | 'damaged word' | 'no time' | 'clock' | 'place'
  what: string
}>

/** What a row says: a search and what is odd about it, or why it cannot be read. */
export type Reading = Readonly<{ search: Search; odd: readonly Odd[] }> | Readonly<{ wrong: string }>

const dateForm = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?)(Z|[+-]\d\d:?\d\d)?)?$/

const meaningOf: Readonly<Record<Worded, ReadonlyMap<string, string>>> = Object.fromEntries(
  Object.entries(searchWords).map(([column, meanings]) => [
    column,
    new Map<string, string>([
      ['', 'blank'],
      ...Object.entries(meanings).flatMap(([meaning, words]) =>
        (words as readonly string[]).map(word => [word, meaning] as const),
      ),
    ]),
  ]),
) as Record<Worded, Map<string, string>>

/** The columns that have a vocabulary. */
export const worded = Object.keys(searchWords) as readonly Worded[]

/** The instant a date names. Without an offset it is UTC, as every published date is; without a time, midnight. */
function instantOf(text: string, odd: Odd[]): Date | undefined {
  const found = dateForm.exec(text)
  if (!found) return undefined
  const [, day = '', time, offset] = found
  if (new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) !== day) return undefined
  if (!time) odd.push({ kind: 'no time', what: text })
  else if (offset !== '+00:00' && offset !== 'Z') odd.push({ kind: 'clock', what: offset ?? 'no offset' })
  const instant = new Date(`${day}T${time ?? '00:00:00'}${offset ?? 'Z'}`)
  return Number.isNaN(instant.getTime()) ? undefined : instant
}

function meaning(column: Worded, word: string, odd: Odd[]): string {
  const known = meaningOf[column].get(word)
  if (known) return known
  const whole = damagedWords[word]
  if (column === 'age' && whole) {
    odd.push({ kind: 'damaged word', what: `${searchColumns.age}: ${word}, read as ${whole}` })
    return whole
  }
  odd.push({ kind: 'unknown word', what: `${searchColumns[column]}: ${word.slice(0, 100)}` })
  return 'unknown'
}

function claim(column: SearchColumn, word: string, odd: Odd[]): boolean | null {
  if (word === 'True' || word === 'true') return true
  if (word === 'False' || word === 'false') return false
  if (word) odd.push({ kind: 'unknown word', what: `${searchColumns[column]}: ${word.slice(0, 100)}` })
  return null
}

/** The United Kingdom and the seas around it. */
const isNear = (latitude: number, longitude: number): boolean =>
  latitude > 48 && latitude < 62 && longitude > -12 && longitude < 4

function placeOf({ latitude, longitude }: SearchInWords, odd: Odd[]): Pick<Search, 'latitude' | 'longitude'> {
  if (!latitude && !longitude) return { latitude: null, longitude: null }
  const [north, east] = [Number(latitude || Number.NaN), Number(longitude || Number.NaN)]
  if (!isNear(north, east)) odd.push({ kind: 'place', what: 'coordinates' })
  return { latitude: Number.isFinite(north) ? north : null, longitude: Number.isFinite(east) ? east : null }
}

/** Reads one row: what its words mean, and what is odd about it. Only a date that cannot be read makes a row unreadable. */
export function readSearch(words: SearchInWords, line: number, asPublished: string): Reading {
  const odd: Odd[] = []
  const searchedAt = instantOf(words.searchedAt, odd)
  if (!searchedAt) return { wrong: `its date cannot be read: “${words.searchedAt.slice(0, 40)}”` }
  const meanings = {} as Record<Worded, string>
  for (const column of worded) meanings[column] = meaning(column, words[column], odd)
  const search: Search = {
    line,
    searchedAt,
    searchedOn: londonDay(searchedAt),
    meanings,
    partOfOperation: claim('partOfOperation', words.partOfOperation, odd),
    operation: words.operation || null,
    ...placeOf(words, odd),
    outcomeLinked: claim('outcomeLinked', words.outcomeLinked, odd),
    moreRemoved: claim('moreRemoved', words.moreRemoved, odd),
    words,
    asPublished,
  }
  return { search, odd }
}
