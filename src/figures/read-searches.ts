import { readApiSearches } from './api-json.ts'
import { type CsvRecord, csvRecords } from './csv.ts'
import { bytesOf, type SearchFile, UnreadableFile } from './search-file.ts'
import {
  readSearch,
  type Search,
  type SearchColumn,
  type SearchInWords,
  searchColumns,
} from './search-row.ts'
import { note, reject, type Survey, say, see } from './survey.ts'
import { textOfLatin1 } from './text-bytes.ts'

const columns = Object.keys(searchColumns) as readonly SearchColumn[]
const titles = columns.map(column => searchColumns[column])

const listed = (words: readonly string[]): string => words.map(word => `“${word}”`).join(', ')

function headerFault(given: readonly string[]): string {
  if (given.some(title => title.startsWith('\xff\xfe') || title.includes('\0')))
    return 'it is UTF-16. Save it as UTF-8 and import it again.'
  const missing = titles.filter(title => !given.includes(title))
  const unknown = given.filter(title => !(titles as readonly string[]).includes(title))
  const twice = given.filter((title, at) => given.indexOf(title) !== at)
  return [
    'its first line does not name the columns of a stop and search file.',
    ...(missing.length > 0 ? [`Missing: ${listed(missing)}.`] : []),
    ...(unknown.length > 0 ? [`Not known here: ${listed(unknown.map(title => title.slice(0, 60)))}.`] : []),
    ...(twice.length > 0 ? [`Twice: ${listed(twice)}.`] : []),
  ].join(' ')
}

/** Where each column stands. The columns must all be there and no others, in any order. */
function readHeader({ fields, wrong }: CsvRecord, survey: Survey): readonly number[] {
  const marked = fields[0]?.startsWith('\uFEFF') ?? false
  if (marked) survey.wrapping.add('byte order mark')
  const given = fields.map((title, at) => (at === 0 && marked ? title.slice(1) : title).trim())
  if (wrong || given.length !== titles.length || titles.some(title => !given.includes(title)))
    throw new UnreadableFile(headerFault(given))
  const places = titles.map(title => given.indexOf(title))
  if (places.some((place, at) => place !== at)) survey.wrapping.add('columns in another order')
  return places
}

function wordsOf(fields: readonly string[], places: readonly number[]): SearchInWords {
  const words = {} as Record<SearchColumn, string>
  for (let at = 0; at < columns.length; at += 1)
    words[columns[at] as SearchColumn] = (fields[places[at] as number] as string).trim()
  return words
}

/** The ends of fields and of rows in what is hashed: characters that stand in no field. */
const [fieldEnd, rowEnd] = ['\x1f', '\x1e']

function readRecord(survey: Survey, record: CsvRecord, places: readonly number[]): Search | undefined {
  const { fields, bytes, line } = record
  if (bytes === '') {
    note(survey, { kind: 'blank line', what: '' }, line)
    return undefined
  }
  if (record.unended) note(survey, { kind: 'no line end', what: '' }, line)
  const short = `it has ${fields.length} ${fields.length === 1 ? 'field' : 'fields'}, not ${places.length}`
  const wrong = record.wrong ?? (fields.length === places.length ? undefined : short)
  const read = wrong ? { wrong } : readSearch(wordsOf(fields, places), line, textOfLatin1(bytes))
  if ('wrong' in read) {
    reject(survey, { line, bytes: Buffer.from(bytes, 'latin1'), wrong: read.wrong })
    say(survey, bytes + rowEnd)
    return undefined
  }
  say(survey, columns.map(column => read.search.words[column]).join(fieldEnd) + rowEnd)
  see(survey, read.search, read.odd)
  return read.search
}

async function* readCsvSearches(survey: Survey, chunks: AsyncIterable<Buffer>) {
  let places: readonly number[] | undefined
  for await (const batch of csvRecords(unwrapped(survey, chunks))) {
    const searches: Search[] = []
    for (const record of batch) {
      if (!places) places = readHeader(record, survey)
      else {
        const search = readRecord(survey, record, places)
        if (search) searches.push(search)
      }
    }
    yield searches
  }
}

async function* unwrapped(survey: Survey, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    if (!survey.wrapping.has('CRLF line ends') && chunk.includes('\r\n'))
      survey.wrapping.add('CRLF line ends')
    yield chunk
  }
}

/** Every search of a file, in batches as they are read; what is odd or unreadable goes into the survey. */
export async function* searchesIn(
  survey: Survey,
  file: SearchFile,
  seen: (bytes: number) => void,
): AsyncGenerator<readonly Search[]> {
  if (file.zipped) survey.wrapping.add('gzip')
  const bytes = bytesOf(file, seen)
  yield* file.isJson ? readApiSearches(survey, bytes) : readCsvSearches(survey, bytes)
}
