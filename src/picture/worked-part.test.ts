import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readOds } from 'hucre/ods'
import { dataPicture } from '../policy/data-picture.ts'
import { publishedFigures } from '../policy/london-sources.ts'
import { odsOf } from '../web/spreadsheet.ts'
import { hidePart } from './hide-part.ts'
import { panels } from './panels.view.ts'
import { partBook, partRows } from './part-files.ts'
import { headline, inBrief } from './part-words.ts'
import { numbersOfMeasure, numbersOfTable } from './part-years.ts'
import { madeBands, type Numbers, type WorkedPart } from './worked-part.ts'

const bands = [
  { key: 'a', title: 'Under 10', ages: [0, 9] },
  { key: 'b', title: '10 to 17', ages: [10, 17] },
] as const
const numbers = (...cells: readonly number[][]): Numbers => ({
  years: cells.map((_, at) => ({ key: String(2020 + at), label: String(2020 + at) })),
  groups: bands,
  cells,
})
const under18 = [{ title: 'Under 18', ages: [0, 17] as const }]

test('a small number is hidden with whatever could give it away: its row, its column, the band made of it and the sums', () => {
  const { made } = madeBands(under18, bands)
  const given = numbers([3, 40], [50, 60], [70, 80])
  const hidden = hidePart(given, made, 5)
  assert.equal(hidden.cells[0]?.[0], 'hidden')
  const shownInRow = [hidden.cells[0]?.[1], hidden.made[0]?.[0], hidden.totals[0]]
  assert.ok(
    shownInRow[0] === 'hidden' || (shownInRow[1] === 'hidden' && shownInRow[2] === 'hidden'),
    'the small one cannot be had by subtraction in its year',
  )
  assert.deepEqual(hidePart(numbers([30, 40], [0, 60]), made, 5).cells, [
    [30, 40],
    [0, 60],
  ])
})

test('a year of a measure that lacks months, or is not over, says so', () => {
  const months = (year: number, count: number) =>
    Array.from({ length: count }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}-01`)
  const reach = [...months(2024, 12), ...months(2025, 9)]
  const rows = reach.map(period => ({ period, group: 'b', counted: 2 }))
  const how = { kind: 'calendar', reach, full: true, today: '2026-01-05' } as const
  const { years, cells } = numbersOfMeasure(rows, bands, how)
  assert.deepEqual(years, [
    { key: '2024', label: '2024' },
    { key: '2025', label: '2025', note: '9 of 12 months' },
  ])
  assert.deepEqual(cells, [
    [0, 24],
    [0, 18],
  ])
  const loose = numbersOfMeasure(rows, bands, { ...how, full: false, today: '2025-10-01' })
  assert.deepEqual(
    loose.years.map(({ note }) => note),
    [undefined, 'not over yet'],
  )
})

test('a year of a table that lacks months says which it has; a word that is not known has a column of its own', () => {
  const row = (year: string, group: string, value: number, days: readonly [string, string]) => ({
    ...{ year, group, value },
    ...{ from: days[0], until: days[1] },
  })
  const rows = [
    row('2022', 'a', 4, ['2022-01-01', '2023-01-01']),
    row('2023', 'b', 6, ['2023-01-01', '2023-07-01']),
    row('2023', 'teen', 1, ['2023-02-01', '2023-03-01']),
  ]
  const read = numbersOfTable(rows, bands, { kind: 'calendar', yearly: 'sum', unit: 'number' })
  assert.deepEqual(
    read.years.map(({ note }) => note),
    [undefined, 'January to June only'],
  )
  assert.deepEqual(
    read.groups.map(({ title }) => title),
    ['Under 10', '10 to 17', '“teen”'],
  )
  assert.deepEqual(read.cells, [
    [4, 0, 0],
    [0, 6, 1],
  ])
})

const [part] = dataPicture
assert.ok(part)
const worked: WorkedPart = {
  part: { ...part, focus: 'b' },
  unit: 'number',
  counts: 'victims of homicide',
  groupTitle: 'Age',
  years: [
    { key: '2022', label: '2022' },
    { key: '2023', label: '2023' },
  ],
  groups: bands,
  cells: [
    [4, 14],
    ['hidden', 21],
  ],
  totals: [18, 'hidden'],
  refused: ['“Under 18” cannot be had.'],
  from: {
    source: publishedFigures('a table'),
    files: [{ name: 'x.csv', importedAt: new Date('2026-01-02') }],
    caveats: ['Numbers are small.'],
    changes: [],
  },
  published: [],
  workedOutAt: new Date('2026-03-03T10:00:00Z'),
}

const none = () => false

test('the title says what is seen, and compares only what can be compared', () => {
  assert.equal(headline(worked, none), '10 to 17: 21 victims of homicide in 2023, 7 more than in 2022 (14)')
  const unlike: readonly (readonly [WorkedPart, string])[] = [
    [
      {
        ...worked,
        years: [
          { key: '2021', label: '2021' },
          { key: '2023', label: '2023' },
        ],
      },
      '10 to 17: 21 victims of homicide in 2023',
    ],
    [
      {
        ...worked,
        years: [
          { key: '2022', label: '2022' },
          { key: '2023', label: '2023', note: 'not over yet' },
        ],
      },
      '10 to 17: 21 victims of homicide in 2023 (not over yet)',
    ],
    [
      {
        ...worked,
        from: {
          ...(worked.from as NonNullable<WorkedPart['from']>),
          changes: [{ on: '2023-05-01', says: 'x' }],
        },
      },
      '10 to 17: 21 victims of homicide in 2023',
    ],
    [{ ...worked, part: { ...part, focus: 'a' } }, 'Under 10: too few to show in 2023'],
    [
      {
        ...worked,
        unit: 'share',
        cells: [
          [0, 0.6],
          [0, 0.58],
        ],
      },
      '10 to 17: 58% in 2023, 2 percentage points lower than in 2022 (60%)',
    ],
    [
      {
        ...worked,
        cells: [
          [0, 21],
          [0, 21],
        ],
      },
      '10 to 17: 21 victims of homicide in 2023, as in 2022',
    ],
  ]
  for (const [one, says] of unlike) assert.equal(headline(one, none), says)
  assert.deepEqual(
    [7, 1234, 84_321, 9_960, 'hidden', 'missing'].map(one => inBrief(one as number, 'number')),
    ['7', '1.2k', '84k', '10k', '[c]', '–'],
  )
})

test('a panel is drawn for each group; a hidden year has a sign, and what is seen is said without the drawing', () => {
  const drawn = String(panels(worked))
  assert.equal(drawn.match(/<svg/g)?.length, 2)
  assert.match(drawn, /aria-label="Under 10\. 2022: 4; 2023: too few to show\."/)
  assert.equal(drawn.match(/cf-chart__gap/g)?.length, 1)
  assert.match(drawn, /All panels are on one scale/)
  const wide = {
    ...worked,
    cells: [
      [4, 14_000],
      [3, 21_000],
    ],
  }
  assert.match(String(panels(wide)), /Each panel has a scale of its own/)
})

test('what leaves as a file carries its source, its notes and the signs for what is hidden', async () => {
  const [head, ...rows] = partRows(worked)
  assert.deepEqual(head?.slice(0, 6), ['part', 'year', 'group', 'label', 'value', 'unit'])
  assert.deepEqual(
    rows.map(row => row[4]),
    [4, 14, 18, '[c]', 21, '[c]'],
  )
  assert.ok(rows.every(row => String(row.at(-1)).includes('Numbers are small.')))
  const { sheets } = await readOds(await odsOf(partBook(worked)))
  const about = JSON.stringify(sheets[0]?.rows)
  for (const says of [
    'a table',
    'x.csv',
    'Numbers are small.',
    '“Under 18” cannot be had.',
    'hidden, because',
  ])
    assert.ok(about.includes(says), says)
  assert.deepEqual(sheets[1]?.rows[2]?.slice(0, 4), ['2022', 4, 14, 18])
  assert.deepEqual(sheets[1]?.rows[3]?.slice(0, 4), ['2023', '[c]', 21, '[c]'])
})
