import { latin1Text } from './text-bytes.ts'

/**
 * One record of a CSV file. `line` is where it begins, counted from 1. `bytes` is the record as it stood, one
 * character a byte, without its line end. `wrong` says why its fields cannot be relied on.
 */
export type CsvRecord = Readonly<{
  line: number
  fields: readonly string[]
  bytes: string
  wrong?: string
  /** The file ends here without a line end. */
  unended?: true
}>

const quote = '"'
/** A quoted field longer than this has lost its closing quote. */
const longestRecord = 65_536

/** What is wrong with a quoted record, or where it ends. */
type Quoted = Readonly<{ fields: string[]; end: number; wrong?: string }> | 'unfinished'

/** Where the line that holds a position ends: at its line feed, or at the end of the text. */
function lineEnd(text: string, from: number): number {
  const found = text.indexOf('\n', from)
  return found < 0 ? text.length : found
}

const withoutReturn = (text: string, from: number, end: number): string =>
  text.slice(from, end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end)

/** Reads one quoted field from its opening quote; the field and the position after its closing quote. */
function quotedField(text: string, opening: number): readonly [field: string, after: number] | 'unfinished' {
  let field = ''
  let from = opening + 1
  for (;;) {
    const closing = text.indexOf(quote, from)
    if (closing < 0) return 'unfinished'
    field += text.slice(from, closing)
    if (text[closing + 1] !== quote) return [field, closing + 1]
    field += quote
    from = closing + 2
  }
}

/** Reads a record that has quotes in it, which may run over several lines. */
function quotedRecord(text: string, start: number, separator: string): Quoted {
  const fields: string[] = []
  let at = start
  for (;;) {
    let after: number
    if (text[at] === quote) {
      const read = quotedField(text, at)
      if (read === 'unfinished') return 'unfinished'
      fields.push(read[0])
      after = read[1]
      if (text[after] === '\r' && text[after + 1] === '\n') after += 1
      if (after < text.length && text[after] !== separator && text[after] !== '\n')
        return { fields, end: lineEnd(text, after), wrong: 'there is text after a closing quote' }
    } else {
      const end = lineEnd(text, at)
      const next = text.indexOf(separator, at)
      after = next < 0 || next > end ? end : next
      fields.push(after === end ? withoutReturn(text, at, end) : text.slice(at, after))
    }
    if (text[after] !== separator) return { fields, end: after }
    at = after + 1
  }
}

/** Where a stretch of text was left off: what is still to be read, and the line it begins on. */
type Place = { rest: string; line: number; readonly separator: string }

const linesIn = (text: string): number => {
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1
  return count
}

function recordOf(
  bytes: string,
  line: number,
  read: Readonly<{ fields: string[]; wrong?: string }>,
): CsvRecord {
  const { fields, notText } = latin1Text(bytes, read.fields)
  const wrong = read.wrong ?? notText
  return { line, fields, bytes, ...(wrong ? { wrong } : {}) }
}

/** Takes every whole record off the front of the text; at the last stretch, what remains as well. */
function takeRecords(place: Place, last: boolean): CsvRecord[] {
  const { rest, separator } = place
  const records: CsvRecord[] = []
  let at = 0
  while (at < rest.length) {
    let end = lineEnd(rest, at)
    if (end === rest.length && !last) break
    let bytes = withoutReturn(rest, at, end)
    let read: { fields: string[]; wrong?: string } | undefined
    if (bytes.includes(quote)) {
      const quoted = quotedRecord(rest, at, separator)
      const hopeless = last || rest.length - at > longestRecord
      if (quoted === 'unfinished' && !hopeless) break
      if (quoted === 'unfinished') read = { fields: [], wrong: 'a quote is opened and never closed' }
      else if (quoted.end === rest.length && !last) break
      else {
        read = quoted
        end = quoted.end
        bytes = withoutReturn(rest, at, end)
      }
    }
    const record = recordOf(bytes, place.line, read ?? { fields: bytes.split(separator) })
    records.push(end === rest.length ? { ...record, unended: true } : record)
    place.line += linesIn(bytes)
    at = end + 1
  }
  place.rest = at < rest.length ? rest.slice(at) : ''
  return records
}

/**
 * Reads CSV as it streams in, a batch of records at a time, whatever its line ends. A record whose quote is never
 * closed costs its first line only: reading goes on with the next. Structure is ASCII, so bytes are read one
 * character each and turned into UTF-8 text only where a record has more than ASCII in it. Fields are parted by commas unless another
 * ASCII sign is named.
 */
export async function* csvRecords(
  chunks: AsyncIterable<Buffer>,
  separator = ',',
): AsyncGenerator<readonly CsvRecord[]> {
  const place: Place = { rest: '', line: 1, separator }
  for await (const chunk of chunks) {
    place.rest += chunk.toString('latin1')
    const records = takeRecords(place, false)
    if (records.length > 0) yield records
  }
  const records = takeRecords(place, true)
  if (records.length > 0) yield records
}
