import { sha256 } from '../src/kernel/sha256.ts'
import { everyRule } from '../src/policy/every-rule.ts'
import type { ReleasedProgress } from '../src/releases/progress.ts'
import type {
  PublishedRelease,
  ReleasedColumn,
  ReleasedMeasure,
  ReleasedRow,
  ReleasedTable,
} from '../src/releases/release.ts'

/** Figures of no real force, for tests of what is shown to the public. */
const columnsOf = ({ kind }: ReleasedMeasure, first: string): readonly ReleasedColumn[] => [
  { key: 'label', title: first },
  { key: 'counted', title: 'Number' },
  ...(kind === 'share' || kind === 'makeUp' ? [{ key: 'outOf', title: 'Out of' } as const] : []),
  ...(kind === 'count'
    ? []
    : [
        { key: 'value', title: kind === 'median' ? 'Median' : 'Share' } as const,
        { key: 'range', title: 'Likely range (95%)' } as const,
      ]),
]

function releasedMeasure(id: string, kind: ReleasedMeasure['kind']): ReleasedMeasure {
  const found = everyRule.measures.find(one => one.id === id)
  if (!found) throw new Error(`There is no measure ${id}.`)
  const { title, asks, source, owner, better, counted } = found
  const common = {
    id,
    title,
    asks,
    kind,
    source,
    owner,
    better,
    counted,
    definition: id,
    definitionHash: sha256(id),
  }
  if (kind === 'median') return { ...common, unit: 'hours', decimals: 1 }
  return kind === 'share' ? { ...common, of: 'searches of children' } : common
}

type Given = Readonly<{
  id: string
  measure: ReleasedMeasure
  title: string
  answer: string
  rows: readonly ReleasedRow[]
  whole: ReleasedRow
  split?: ReleasedTable['split']
  breaks?: ReleasedTable['breaks']
}>

const releasedTable = ({ split, breaks = [], ...given }: Given): ReleasedTable => ({
  period: { every: 'month', from: '2025-04-01', last: '2026-03-01', words: 'from April 2025 to March 2026' },
  columns: columnsOf(given.measure, split?.title ?? 'Month'),
  disclosure: { below: 5, hidden: given.rows.filter(row => row.counted === 'hidden').length },
  caveats: ['A child searched twice is counted twice.', 'What was never recorded is not counted.'],
  breaks,
  notes: [],
  query: {
    text: 'select period, count(*) from published.searches where force_id = $1',
    values: ['2025-04-01'],
  },
  inputsHash: sha256(given.id),
  ...given,
  ...(split ? { split } : {}),
})

const months = ['04', '05', '06', '07', '08', '09', '10', '11', '12', '01', '02', '03']
const names = 'April May June July August September October November December January February March'.split(
  ' ',
)

/** A row for every month of a year, in the order of the year. */
const monthly = (row: (at: number) => Omit<ReleasedRow, 'key' | 'label'>): readonly ReleasedRow[] =>
  months.map((month, at) => {
    const year = at < 9 ? 2025 : 2026
    return { key: `${year}-${month}-01`, label: `${names[at]} ${year}`, ...row(at) }
  })

type Told = Readonly<{
  reference: string
  tables: readonly ReleasedTable[]
  publishedAt: string
  progress?: ReleasedProgress
}>

/** A release as it comes out of its embargo, signed by two made-up people. */
export function publishedRelease({ reference, tables, publishedAt, progress }: Told): PublishedRelease {
  const content = {
    reference,
    title: `Children and police, release ${reference}`,
    summary: 'How often police searched children, and how long children stayed in custody.',
    force: 'Demonstration Police',
    licence: 'Open Government Licence v3.0',
    workedOutAt: '2026-04-20T09:30:00Z',
    embargoUntil: publishedAt,
    tables,
    ...(progress ? { progress } : {}),
  }
  const text = JSON.stringify(content)
  const hash = sha256(text)
  return {
    reference,
    publishedAt: new Date(publishedAt),
    content,
    text,
    hash,
    signatures: [
      { part: 'checked', name: 'Ade Okafor', role: 'Statistician', at: '2026-04-21T10:00:00Z' },
      { part: 'approved', name: 'Priya Shah', role: 'Chief officer', at: '2026-04-22T15:00:00Z' },
    ],
    receipt: `Release ${reference}\nSHA-256 ${hash}\n`,
  }
}

const searched = releasedMeasure('children-searched', 'count')
const nothingMore = releasedMeasure('child-searches-no-further-action', 'share')
const hours = releasedMeasure('hours-in-custody', 'median')

const group = (label: string, counted: ReleasedRow['counted'], outOf: number): ReleasedRow => ({
  key: label.toLowerCase(),
  label,
  counted,
  outOf,
  ...(typeof counted === 'number'
    ? { value: counted / outOf, from: Math.max(0, counted / outOf - 0.03), to: counted / outOf + 0.03 }
    : {}),
})

/** One release with a table of every kind: counts by month, shares with a break, a median, by age, by ethnicity with a hidden number. */
export const sampleRelease = publishedRelease({
  reference: '2026-1',
  publishedAt: '2026-04-28T08:30:00Z',
  tables: [
    releasedTable({
      id: 'children-searched',
      measure: searched,
      title: 'Searches of children by month',
      answer: 'There were 14,310 searches of children from April 2025 to March 2026.',
      rows: monthly(at => ({ counted: 1000 + ((at * 397) % 400), outOf: 1000 + ((at * 397) % 400) })),
      whole: { key: 'all', label: 'All', counted: 14310, outOf: 14310 },
    }),
    releasedTable({
      id: 'children-searched-by-age_band',
      measure: searched,
      title: 'Searches of children by age',
      answer: 'Most were of children from 10 to 17.',
      split: { column: 'age_band', title: 'Age' },
      rows: [
        { key: 'under 10', label: 'Under 10', counted: 'hidden', outOf: 'hidden' },
        { key: '10-17', label: '10 to 17', counted: 14305, outOf: 14305 },
      ],
      whole: { key: 'all', label: 'All', counted: 14310, outOf: 14310 },
    }),
    releasedTable({
      id: 'child-searches-no-further-action',
      measure: nothingMore,
      title: 'Searches of children with no further action, by month',
      answer: 'After 72.4% of searches of children nothing more was done.',
      breaks: [
        {
          on: '2025-09-01',
          says: 'Two answers about ethnicity are no longer published.',
          since: 'They are missing from all that follows.',
        },
      ],
      rows: monthly(at =>
        at === 3
          ? { counted: 'no data', outOf: 'no data' }
          : {
              counted: 700 + at * 9,
              outOf: 1000,
              value: 0.7 + at * 0.009,
              from: 0.67 + at * 0.009,
              to: 0.73 + at * 0.009,
            },
      ),
      whole: { key: 'all', label: 'All', counted: 10360, outOf: 14310, value: 0.724, from: 0.716, to: 0.731 },
    }),
    releasedTable({
      id: 'child-searches-no-further-action-by-self_defined',
      measure: nothingMore,
      title: 'Searches of children with no further action, by ethnicity in their own words',
      answer: 'The share was alike for the groups that can be shown.',
      split: { column: 'self_defined', title: 'Ethnicity in their own words' },
      rows: [
        group('Asian or Asian British', 1460, 2010),
        group('Black, Black British, Caribbean or African', 3900, 5400),
        group('Mixed or multiple ethnic groups', 'hidden', 900),
        group('White', 3000, 4200),
      ],
      whole: group('All', 10360, 14310),
    }),
    releasedTable({
      id: 'hours-in-custody',
      measure: hours,
      title: 'Hours that children spend in custody, by month',
      answer: 'Half of the children stayed less than 9.2 hours.',
      rows: monthly(at => ({
        counted: 80 + at,
        outOf: 80 + at,
        value: 8 + (at % 4),
        from: 7 + (at % 4),
        to: 10 + (at % 4),
      })),
      whole: { key: 'all', label: 'All', counted: 1026, outOf: 1026, value: 9.2, from: 8.8, to: 9.7 },
    }),
    releasedTable({
      id: 'children-searched-by-borough',
      measure: searched,
      title: 'Searches of children by borough',
      answer: 'Most searches of children were in Lambeth.',
      split: { column: 'borough', title: 'Borough' },
      rows: [
        { key: 'Lambeth', label: 'Lambeth', counted: 812, outOf: 812 },
        { key: 'Barnet', label: 'Barnet', counted: 240, outOf: 240 },
        { key: 'Bexley', label: 'Bexley', counted: 'hidden', outOf: 'hidden' },
        { key: 'Hackney', label: 'Hackney', counted: 'hidden', outOf: 'hidden' },
      ],
      whole: { key: 'all', label: 'All', counted: 1068, outOf: 1068 },
    }),
  ],
})
