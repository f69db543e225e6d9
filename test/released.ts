import type { Measure } from '../src/kernel/measure.ts'
import { breaksIn, periodsOf } from '../src/kernel/measure-question.ts'
import { sha256 } from '../src/kernel/sha256.ts'
import { comparisonCalled } from '../src/policy/fairness.ts'
import { measureCalled } from '../src/policy/index.ts'
import { homicideVictims } from '../src/policy/picture/homicide-victims.ts'
import { basisOf } from '../src/releases/basis.ts'
import { canonical } from '../src/releases/canonical.ts'
import { termsOf } from '../src/releases/comparison-terms.ts'
import { freeze } from '../src/releases/freeze.ts'
import type { ReleasedProgress } from '../src/releases/progress.ts'
import { receiptOf } from '../src/releases/receipt.ts'
import type { PublishedRelease, ReleaseContent, ReleasedTable } from '../src/releases/release.ts'
import type { ReleasedPart } from '../src/releases/released-part.ts'
import type { Worked } from '../src/releases/released-rows.ts'

/** Figures of no real force, for tests of what is shown to the public: counted by nobody, hidden by the rules. */
const year = { from: '2025-04-01', until: '2026-04-01' } as const
const months = periodsOf('month', year)

/** What a month and a group come to. */
type Row = Worked['rows'][number]

type Counts = readonly [counted: number, outOf: number]

/** Small groups in the first month of data, others with a share of every month, and one that has all that is left. */
type Parts = Readonly<{
  small?: Readonly<Record<string, Counts>>
  shares?: Readonly<Record<string, Counts>>
  rest: string
}>

/** Divides what each month comes to. */
function divided(by: readonly Row[], { small = {}, shares = {}, rest }: Parts): readonly Row[] {
  return by.flatMap(({ period, counted, out_of }, at) => {
    const named = [
      ...(at > 0 ? [] : Object.entries(small)),
      ...Object.entries(shares).map(
        ([group, [of, whole]]) => [group, [Math.round(counted * of), Math.round(out_of * whole)]] as const,
      ),
    ]
    const sum = (which: 0 | 1) => named.reduce((total, [, counts]) => total + counts[which], 0)
    return [
      ...named.map(([group, counts]) => ({ period, group, counted: counts[0], out_of: counts[1] })),
      { period, group: rest, counted: counted - sum(0), out_of: out_of - sum(1) },
    ]
  })
}

const monthly = (of: (at: number) => Readonly<{ counted: number; out_of: number }>): readonly Row[] =>
  months.map((period, at) => ({ period, group: '', ...of(at) }))

type Given = Readonly<{ table: string; measure: Measure; rows: readonly Row[]; split?: string }>

function worked({ table, measure, rows, split }: Given): Worked {
  const question = { ...year, ...(split ? { split } : {}) }
  const periods = [...new Set(rows.map(({ period }) => period))]
  return {
    basis: basisOf(table, { measure, question }, { rows, periods }),
    ...{ measure, question, rows },
    query: {
      text: 'select period, count(*) from published.searches where force_id = $1',
      values: [1, year.from],
    },
    inputsHash: sha256(table),
  }
}

function declared(id: string): Measure {
  const found = measureCalled(id)
  if (!found) throw new Error(`There is no measure ${id}.`)
  const misleads = ['A child searched twice is counted twice.', 'What was never recorded is not counted.']
  return { ...found, breaks: [], caveats: misleads }
}

const searched = declared('children-searched')
const boroughs = { column: 'borough', title: 'Borough' }
const groups = Object.fromEntries(
  ['Lambeth', 'Barnet', 'Bexley', 'Hackney', 'Westminster'].map(name => [name, name]),
)
const nothingMore: Measure = {
  ...declared('child-searches-no-further-action'),
  breaks: [
    {
      on: '2025-09-01',
      says: 'Two answers about ethnicity are no longer published.',
      since: 'They are missing from all that follows.',
      source: searched.source,
    },
  ],
}
const compared = comparisonCalled('published-search-led-to-nothing')
const officers = compared?.against.find(({ split }) => split.column === 'officer_defined')

const searches = monthly(at => ({ counted: 1000 + ((at * 397) % 400), out_of: 1000 + ((at * 397) % 400) }))
const outcomes = monthly(at => ({ counted: 700 + at * 9, out_of: 1000 })).toSpliced(3, 1)
const stays = monthly(at => ({
  ...{ counted: 80 + at, out_of: 80 + at },
  values: Array.from({ length: 80 + at }, (_, one) => 3 + ((one * 7 + at) % 120) / 10),
}))

const shares = { asian: [0.14, 0.14], black: [0.42, 0.4], blank: [0.03, 0.03] } as const
const byOfficer = divided(outcomes, { shares, rest: 'white' })
const byChild = divided(outcomes, { small: { mixed: [17, 20], other: [30, 41] }, shares, rest: 'white' })

const drafts: readonly Worked[] = [
  worked({ table: 'children-searched', measure: searched, rows: searches }),
  worked({
    ...{ table: 'children-searched-by-age_band', measure: searched, split: 'age_band' },
    rows: divided(searches, { small: { 'under 10': [3, 3] }, rest: '10-17' }),
  }),
  worked({ table: 'child-searches-no-further-action', measure: nothingMore, rows: outcomes }),
  worked({
    ...{ table: 'child-searches-no-further-action-by-self_defined', measure: nothingMore },
    split: 'self_defined',
    rows: byChild,
  }),
  worked({ table: 'hours-in-custody', measure: declared('hours-in-custody'), rows: stays }),
  worked({
    table: 'children-searched-by-borough',
    measure: { ...searched, by: [{ ...boroughs, groups }] },
    split: 'borough',
    rows: divided(searches, {
      small: { Lambeth: [812, 812], Barnet: [240, 240], Bexley: [4, 4], Hackney: [12, 12] },
      rest: 'Westminster',
    }),
  }),
  ...(compared && officers
    ? [
        {
          ...worked({
            table: 'published-search-led-to-nothing-by-officer-defined',
            measure: { ...compared.measure, breaks: [] },
            split: 'officer_defined',
            rows: byOfficer,
          }),
          terms: termsOf(compared, officers, []),
        },
        {
          ...worked({
            table: 'published-search-led-to-nothing-by-self-defined',
            measure: { ...compared.measure, breaks: [] },
            split: 'self_defined',
            rows: byChild,
          }),
          terms: termsOf(compared, officers, breaksIn(nothingMore, year).across),
        },
      ]
    : []),
]

const guard = { below: 5, secret: 'no secret of anybody' }

/** What the tables of the release were made from, and what the gate says of them. */
export const sampleBases = drafts.map(({ basis }) => basis)
export const sampleFrozen = freeze({ tables: drafts }, [], guard)

/** A heading and an answer in words of their own, to be looked for. */
const said: Readonly<Record<string, Readonly<{ title: string; answer: string }>>> = {
  'children-searched': {
    title: 'Searches of children by month',
    answer: 'There were 16,202 searches of children from April 2025 to March 2026.',
  },
  'child-searches-no-further-action': {
    title: 'Searches of children with no further action, by month',
    answer: 'After 75.2% of searches of children nothing more was done.',
  },
}

const named = (table: ReleasedTable): ReleasedTable => ({ ...table, ...said[table.id] })

type Told = Readonly<{
  reference: string
  tables: readonly ReleasedTable[]
  parts?: readonly ReleasedPart[]
  publishedAt: string
  progress?: ReleasedProgress
}>

/** A release as it comes out of its embargo, signed by two made-up people. */
export function publishedRelease({ reference, publishedAt, ...holds }: Told): PublishedRelease {
  const content: ReleaseContent = {
    reference,
    title: `Children and police, release ${reference}`,
    summary: 'How often police searched children, and how long children stayed in custody.',
    force: 'Demonstration Police',
    licence: 'Open Government Licence v3.0',
    workedOutAt: '2026-04-20T09:30:00Z',
    embargoUntil: publishedAt,
    ...holds,
  }
  const text = canonical(content)
  const hash = sha256(text)
  const signatures = [
    { part: 'checked', name: 'Ade Okafor', role: 'Statistician', at: '2026-04-21T10:00:00Z' },
    { part: 'approved', name: 'Priya Shah', role: 'Chief officer', at: '2026-04-22T15:00:00Z' },
  ] as const
  return {
    ...{ reference, content, text, hash, signatures },
    publishedAt: new Date(publishedAt),
    receipt: receiptOf({ hash, content }, signatures),
  }
}

const partFrom = {
  source: homicideVictims.source,
  publisher: homicideVictims.publisher,
  licence: homicideVictims.licence,
  caveats: homicideVictims.caveats,
  files: [{ name: 'made-up-victims.csv', importedAt: '2026-04-01T09:00:00.000Z', sha256: sha256('victims') }],
  changes: [],
}
const query = {
  text: 'select year, "group", sum(value) from published.public_tables',
  values: ['homicide-victims'],
}

/** Made-up numbers of others: by age and year, and by borough. */
const sampleParts: readonly ReleasedPart[] = [
  {
    id: 'picture-homicide-victims',
    chapter: 'Homicide',
    title: 'Victims of homicide',
    asks: 'How many people were killed in London, and how old were they?',
    shows: 'years',
    ...{ unit: 'number', counts: 'victims of homicide', groupTitle: 'Age', focus: '13-19' },
    years: ['2021', '2022', '2023'].map(key => ({ key, label: key })),
    groups: [
      { key: '0-12', title: '0 to 12' },
      { key: '13-19', title: '13 to 19' },
      { key: '20-24', title: '20 to 24' },
    ],
    cells: [
      [2, 30, 21],
      [1, 14, 19],
      [3, 21, 22],
    ],
    totals: [53, 34, 46],
    lacks: [
      '“Under 18” cannot be had from this source: its band “13 to 19” holds ages inside and outside it, and cannot be divided.',
    ],
    answer: '13 to 19: 21 victims of homicide in 2023, 7 more than in 2022 (14).',
    from: partFrom,
    ...{ definition: 'victims by age', definitionHash: sha256('victims by age'), query },
  },
  {
    id: 'picture-homicide-victims-by-borough',
    chapter: 'Homicide',
    title: 'Victims of homicide aged 13 to 19, by borough',
    asks: 'Where were those aged 13 to 19 killed?',
    shows: 'boroughs',
    ...{ unit: 'number', counts: 'victims of homicide', groupTitle: 'Borough' },
    years: [{ key: '2023', label: '2023' }],
    groups: ['Lambeth', 'Barnet', 'Hackney'].map(key => ({ key, title: key })),
    cells: [[11, 3, 7]],
    totals: [21],
    lacks: [],
    answer: 'Highest in Lambeth (11) and lowest in Barnet (3), in 2023.',
    from: partFrom,
    ...{ definition: 'victims by borough', definitionHash: sha256('victims by borough'), query },
  },
]

/**
 * One release with a table of every kind: counts by month, shares with a break, a median, by age and by ethnicity with
 * hidden numbers, groups compared and not compared; and parts of the data picture.
 */
export const sampleRelease = publishedRelease({
  reference: '2026-1',
  publishedAt: '2026-04-28T08:30:00Z',
  tables: sampleFrozen.tables.map(named),
  parts: sampleParts,
})
