import type { How, PublishedEnd } from '../kernel/published-end.ts'
import { populationEstimates, publishedFigures } from './london-sources.ts'
import { forceStatistics, homicideDashboard, outcomeTables } from './public-sources.ts'
import { singleAges } from './table-words.ts'

const year = (first: number): readonly [string, string] => [`${first}-04-01`, `${first + 1}-04-01`]
const calendar = (only: number): readonly [string, string] => [`${only}-01-01`, `${only + 1}-01-01`]

const outcomes = (area: string, basis: string, first: number, types: readonly string[]): How => ({
  rows: {
    table: 'crime-outcomes',
    where: { area: [area], basis: [basis], outcome: types },
    days: year(first),
  },
})

const ages = (from: number, to: number): readonly string[] =>
  Object.keys(singleAges).filter(age => Number(age) >= from && Number(age) <= to)

const people = (from: number, to: number): How => ({
  rows: { table: 'population-by-age', where: { age: ages(from, to) }, days: calendar(2020) },
})

const closed =
  'Outcomes given in the year, whenever the crime was recorded. By the year of recording the number differs.'
const latest = 'year to March 2026'
const bulletin = publishedFigures(
  'Home Office, Crime outcomes 2025 to 2026, Table 3.1, as cited',
  'unverified',
)
const inTable = outcomeTables('types 2 and 22, closed in the year', 'unverified')
const strategy = publishedFigures("Metropolitan Police Service: Children's Strategy")

const national = (
  says: string,
  published: number,
  types: readonly string[],
  measure: string,
): PublishedEnd => ({
  says: `England and Wales, ${latest}: ${says}`,
  published,
  source: bulletin,
  anchor: { measure, period: latest },
  how: outcomes('national', 'recorded', 2025, types),
  within: 0,
})

/** Figures that others have published and that can be worked out again from rows. A test does so wherever they are at hand. */
export const endsFromRows: readonly PublishedEnd[] = [
  {
    says: 'Cautions of children by the Metropolitan Police, 2014/15',
    published: 2192,
    source: inTable,
    how: outcomes('met', 'closed', 2014, ['2']),
    within: 0,
    note: closed,
  },
  {
    says: 'Cautions of children by the Metropolitan Police, 2024/25',
    published: 310,
    source: inTable,
    how: outcomes('met', 'closed', 2024, ['2']),
    within: 0,
    note: closed,
  },
  {
    says: 'Diversion, education or help (type 22), Metropolitan Police, 2025/26',
    published: 254,
    source: inTable,
    how: outcomes('met', 'closed', 2025, ['22']),
    within: 0,
    note: closed,
  },
  national('charged or summonsed', 447514, ['1'], 'charged or summonsed, crimes recorded in the year'),
  national(
    'out of court, types 2, 3, 6, 7 and 8',
    217209,
    ['2', '3', '6', '7', '8'],
    'out of court, formal and informal',
  ),
  national('out of court, formal', 42474, ['2', '3', '6'], 'out of court, formal (types 2, 3, 6)'),
  national('out of court, informal', 174735, ['7', '8'], 'out of court, informal (types 7, 8)'),
  national('diversion, type 22', 23277, ['22'], 'diversionary, type 22'),
  {
    says: 'Tactics used by the Metropolitan Police on people of 11 to 17, 2018/19',
    published: 19951,
    source: forceStatistics('total of all tactics'),
    how: {
      rows: {
        table: 'use-of-force-by-age',
        where: { force: ['Metropolitan'], tactic: ['*Total Tactics'], age: ['11-17'] },
        days: year(2018),
      },
    },
    within: 0,
    note: 'Tactics, not children; and without tactical communication, which stands in a row of its own (4,248).',
  },
  {
    says: 'Victims of homicide in London, 2023',
    published: 109,
    source: homicideDashboard('every row of 2023'),
    how: { rows: { table: 'homicide-victims', days: calendar(2023) } },
    within: 0,
    note: 'Of all ages. How many were under 18 cannot be said: the bands are 0 to 12 and 13 to 19.',
  },
  {
    says: 'People under 18 in London, mid-2020 (the strategy says around two million)',
    published: 2047595,
    source: populationEstimates('mid-2020'),
    how: people(0, 17),
    within: 0,
  },
  {
    says: 'People of 10 to 17 in London, mid-2020',
    published: 845463,
    source: populationEstimates('mid-2020'),
    how: people(10, 17),
    within: 0,
  },
  {
    says: 'Basic command units of the Metropolitan Police',
    published: 12,
    source: strategy,
    anchor: { measure: 'Basic Command Units', period: '2023-24' },
    how: { rows: { table: 'boroughs', different: 'bcu' } },
    within: 0,
    note: 'The City of London has none and is not counted.',
  },
]
