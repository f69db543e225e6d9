import { publicTable } from '../../kernel/public-table.ts'
import { boroughList, populationEstimates } from '../london-sources.ts'
import { boroughColumn, openLicence, singleAges } from '../table-words.ts'

const ages = Object.keys(singleAges)
const headerOf = (age: string): string => (age === '90' ? '90+' : age)

export const populationByAge = publicTable({
  id: 'population-by-age',
  title: 'People in London by single year of age',
  source: populationEstimates('mid-year estimates by local authority'),
  publisher: 'Office for National Statistics',
  licence: openLicence,
  counts: 'people',
  unit: 'number',
  period: { named: 'mid-YYYY' },
  columns: {
    code: { header: ['ltla21_code', 'ltla20_code', 'ltla19_code'], title: 'Code' },
    borough: { ...boroughColumn('ltla21_name'), header: ['ltla21_name', 'ltla20_name', 'ltla19_name'] },
  },
  numbers: {
    as: 'age',
    title: 'Age',
    headers: Object.fromEntries(ages.map(age => [headerOf(age), age])),
    groups: Object.fromEntries(ages.map(age => [age, age === '90' ? '90 and over' : age])),
    ages: singleAges,
  },
  sums: { total_population: ages.map(headerOf) },
  caveats: [
    'An estimate of who lived there in the middle of the year, not a count.',
    'There is no estimate of children by ethnic group among these tables. All ages together must not stand in for it: London’s children are more diverse than its adults.',
  ],
})

export const boroughTable = publicTable({
  id: 'boroughs',
  title: 'Boroughs of London',
  source: boroughList('one row a borough; mid-2020 population'),
  publisher: 'Office for National Statistics and others',
  licence: openLicence,
  counts: 'people',
  unit: 'number',
  period: { named: 'mid-YYYY' },
  columns: {
    code: { header: 'gss_code', title: 'Code' },
    borough: boroughColumn('name'),
    short: { header: 'short_code', title: 'Short name' },
    bcu: { header: 'met_bcu', title: 'Basic command unit' },
    ring: { header: 'inner_outer', title: 'Inner or outer', groups: { inner: 'Inner', outer: 'Outer' } },
  },
  numbers: {
    as: 'band',
    title: 'Age',
    headers: {
      population_2020: 'all',
      aged_0_9: '0-9',
      aged_10_17: '10-17',
      aged_under_18: '0-17',
      aged_11_16: '11-16',
    },
    groups: {
      all: 'All ages',
      '0-9': '0 to 9',
      '10-17': '10 to 17',
      '0-17': 'Under 18',
      '11-16': '11 to 16',
    },
  },
  sums: { aged_under_18: ['aged_0_9', 'aged_10_17'] },
  asPublished: ['tile_column', 'tile_row', 'inland_hectares'],
  caveats: [
    'The City of London has no basic command unit of the Metropolitan Police: it has a police of its own.',
    'Bands overlap: under 18 is 0 to 9 and 10 to 17 together.',
  ],
})
