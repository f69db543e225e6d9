import type { Holding } from './search-file.ts'
import { type SearchColumn, searchColumns } from './search-row.ts'
import type { NoteKind, Survey, Wrapping } from './survey.ts'

/** Something a reader of the figures must know about a file. `lines` are the first few it was seen on. */
export type Oddity = Readonly<{ kind: string; says: string; count: number; lines: readonly number[] }>

/** What the database says of a file once its rows are in it. */
export type Beside = Readonly<{
  /** Rows that equal an earlier row of the file in every column. */
  repeats: number
  /** Rows of the other months of the same force that stand. */
  otherMonths: readonly number[]
}>

/** Fewer rows than this are too few to say that something is missing. */
const enoughRows = 100

const many = (count: number, one: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : one.replace(/^(row|search|line)/, word => (word === 'search' ? 'searches' : `${word}s`))}`

const share = (part: number, whole: number): string => {
  const percent = (100 * part) / whole
  return percent > 0 && percent < 1 ? 'under 1%' : `${Math.round(percent)}%`
}

const odd = (kind: string, says: string, count: number, lines: readonly number[] = []): readonly Oddity[] =>
  count > 0 ? [{ kind, says, count, lines }] : []

const noteSays: Readonly<Record<NoteKind, (what: string) => string>> = {
  'unknown word': what => `A word that is not known here, kept and classed as unknown. ${what}.`,
  'damaged word': what => `A word damaged by a spreadsheet. ${what}.`,
  'no time': () => 'A date without a time of day, taken as midnight UTC.',
  clock: what => `A time that is not in UTC as all others are: ${what}.`,
  place: () => 'Coordinates that are not a place in or near the United Kingdom, kept as they are.',
  'no place': () => 'A search without a location.',
  'two outcomes': () => 'The outcome is given twice, and the two differ; the word was used.',
  'blank line': () => 'A line with nothing in it, which is no row.',
  'no line end': () => 'The last line has no end. The file may have been cut off here.',
  'unknown field': what => `A field that is not known here, kept with the row and not used: ${what}.`,
}

const notes = (survey: Survey): readonly Oddity[] =>
  [...survey.notes.values()].map(({ kind, what, count, lines }) => ({
    kind,
    says: `${noteSays[kind](what)} In ${many(count, 'row')}.`,
    count,
    lines,
  }))

/** A column that says the same in every row says nothing: blank, or a claim that is always true or always false. */
function blanksAndDeadColumns({ blanks, claims, rows }: Survey): readonly Oddity[] {
  const claimed: Partial<Record<SearchColumn, ReadonlySet<string>>> = claims
  return (Object.keys(searchColumns) as SearchColumn[]).flatMap(column => {
    const title = searchColumns[column]
    const words = claimed[column]
    if (rows > 0 && blanks[column] === rows)
      return odd('dead column', `“${title}” is blank in every row.`, rows)
    if (rows >= enoughRows && words?.size === 1)
      return odd(
        'dead column',
        `“${title}” is ${[...words][0]} in every row, which says no more than a blank.`,
        rows,
      )
    return odd('blank', `“${title}” is blank in ${share(blanks[column], rows)} of rows.`, blanks[column])
  })
}

const outside = (months: ReadonlyMap<string, number>, month: string): number =>
  [...months].reduce((sum, [one, count]) => sum + (one === month ? 0 : count), 0)

function months(survey: Survey, { month }: Holding): readonly Oddity[] {
  const here = month.slice(0, 7)
  const byLondon = outside(survey.monthsInLondon, here)
  const byUtc = outside(survey.monthsInUtc, here)
  return [
    ...odd('another month', `${many(byLondon, 'row')} outside ${here} by London time.`, byLondon),
    ...odd(
      'another month by UTC',
      `${many(byUtc, 'row')} outside ${here} by UTC: times are UTC, and files are cut at midnight in London.`,
      byUtc,
    ),
  ]
}

function missing(survey: Survey, { otherMonths }: Beside): readonly Oddity[] {
  const { rows, blanks, tellTales } = survey
  const answered = rows - blanks.selfDefined
  const usual = [...otherMonths].sort((a, b) => a - b)[Math.floor(otherMonths.length / 2)]
  return [
    ...(answered >= enoughRows && tellTales < answered / 100
      ? odd(
          'words missing',
          `Hardly anybody’s ethnicity is “not stated” or “any other…” (${tellTales} of ${answered.toLocaleString('en-GB')}). Such searches have been left out of the file: counts are too low, and shares by ethnicity and comparisons with fuller files are false.`,
          answered - tellTales,
        )
      : []),
    ...(usual !== undefined && usual >= enoughRows && rows < usual / 2
      ? odd(
          'few rows',
          `${many(rows, 'row')}, less than half of a usual month of this force so far (${usual.toLocaleString('en-GB')}).`,
          usual - rows,
        )
      : []),
  ]
}

const people = (survey: Survey, { repeats }: Beside): readonly Oddity[] => [
  ...odd(
    'repeat',
    `${many(repeats, 'row')} equal to an earlier row in every column. They are counted: two children searched together look alike.`,
    repeats,
  ),
  ...odd(
    'under 10',
    `${many(survey.meanings.age?.['under 10'] ?? 0, 'search')} of a child under 10, below the age of criminal responsibility.`,
    survey.meanings.age?.['under 10'] ?? 0,
  ),
  ...odd(
    'vehicle with person',
    `${many(survey.vehicleWithPerson, 'search')} of a vehicle only, yet with a person described; ${survey.vehicleWithChild} of them a child.`,
    survey.vehicleWithPerson,
  ),
]

const wrappingSays: Readonly<Record<Wrapping, string>> = {
  gzip: 'The file is compressed (gzip).',
  'byte order mark': 'The file begins with a byte order mark.',
  'CRLF line ends': 'The file has CRLF line ends.',
  'columns in another order': 'The columns stand in another order.',
}

/** Everything odd about a file, the gravest first. Wrapping is told apart from what the file says. */
export function odditiesIn(survey: Survey, holding: Holding, beside: Beside): readonly Oddity[] {
  return [
    ...odd(
      'bad rows',
      `${many(survey.rejects.length, 'row')} could not be read, and kept apart.`,
      survey.rejects.length,
      survey.rejects.slice(0, 10).map(({ line }) => line),
    ),
    ...(survey.rows === 0 ? odd('no rows', 'There is no search in it.', 1) : []),
    ...missing(survey, beside),
    ...months(survey, holding),
    ...notes(survey),
    ...people(survey, beside),
    ...blanksAndDeadColumns(survey),
    ...[...survey.wrapping].flatMap(how => odd('wrapping', wrappingSays[how], 1)),
  ]
}
