import { UnreadableFile } from './search-file.ts'
import { readSearch, type Search, type SearchColumn, type SearchInWords } from './search-row.ts'
import { note, reject, type Survey, say, see } from './survey.ts'
import { utf8Text } from './text-bytes.ts'

type Given = Readonly<Record<string, unknown>>

/** Where the API puts what a file's columns hold. */
const fieldNames: Readonly<Record<Exclude<SearchColumn, 'latitude' | 'longitude'>, string>> = {
  kind: 'type',
  searchedAt: 'datetime',
  partOfOperation: 'operation',
  operation: 'operation_name',
  sex: 'gender',
  age: 'age_range',
  selfDefined: 'self_defined_ethnicity',
  officerDefined: 'officer_defined_ethnicity',
  law: 'legislation',
  object: 'object_of_search',
  outcome: 'outcome',
  outcomeLinked: 'outcome_linked_to_object_of_search',
  moreRemoved: 'removal_of_more_than_outer_clothing',
}

const known = new Set([...Object.values(fieldNames), 'location', 'outcome_object', 'involved_person'])

const isObject = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const wordOf = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value).trim()

function wordsOf(row: Given): SearchInWords {
  const place = isObject(row.location) ? row.location : {}
  const words = { latitude: wordOf(place.latitude), longitude: wordOf(place.longitude) } as Record<
    SearchColumn,
    string
  >
  for (const [column, name] of Object.entries(fieldNames)) words[column as SearchColumn] = wordOf(row[name])
  return words
}

function noteOddFields(survey: Survey, row: Given, line: number): void {
  for (const name of Object.keys(row))
    if (!known.has(name)) note(survey, { kind: 'unknown field', what: name.slice(0, 60) }, line)
  if (!isObject(row.location)) note(survey, { kind: 'no place', what: '' }, line)
  const second = isObject(row.outcome_object) ? wordOf(row.outcome_object.name) : ''
  if (second !== wordOf(row.outcome)) note(survey, { kind: 'two outcomes', what: '' }, line)
}

function readRow(survey: Survey, row: unknown, line: number): Search | undefined {
  const asPublished = JSON.stringify(row)
  say(survey, `${asPublished}\n`)
  const zero = asPublished.includes('\\u0000')
  const wrong = isObject(row) ? zero && 'it has a zero byte in it' : 'it is not a search'
  const read = wrong ? { wrong } : readSearch(wordsOf(row as Given), line, asPublished)
  if ('wrong' in read) {
    reject(survey, { line, bytes: Buffer.from(asPublished), wrong: read.wrong })
    return undefined
  }
  noteOddFields(survey, row as Given, line)
  see(survey, read.search, read.odd)
  return read.search
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (fault) {
    const why = fault instanceof SyntaxError ? fault.message.replace(/[“"'].*/s, '').trim() : ''
    throw new UnreadableFile(`it is not whole JSON, and may be cut off (${why || 'no end'}). Fetch it again.`)
  }
}

/**
 * Reads what the data.police.uk API gives for a force and month, a list held in memory whole: a month of the largest
 * force is a few megabytes. The line of a row is its place in the list, counted from 1.
 */
export async function* readApiSearches(
  survey: Survey,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<readonly Search[]> {
  const all: Buffer[] = []
  for await (const chunk of chunks) all.push(chunk)
  const text = utf8Text(Buffer.concat(all))
  if (text === undefined) throw new UnreadableFile('it is not UTF-8. Fetch it again.')
  if (text.startsWith('\uFEFF')) survey.wrapping.add('byte order mark')
  const rows = parse(text.replace(/^\uFEFF/, ''))
  if (!Array.isArray(rows)) throw new UnreadableFile('it is not a list of searches, as the API gives.')
  yield rows.flatMap((row: unknown, at) => readRow(survey, row, at + 1) ?? [])
}
