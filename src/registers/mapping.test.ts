import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { text } from '../kernel/form.ts'
import { themes } from '../policy/registers/themes.ts'
import { training } from '../policy/registers/training.ts'
import { sortRows } from './import.ts'
import { guess, readRow, unfilled } from './mapping.ts'
import { readTable } from './read-file.ts'

const now = new Date('2026-11-22T12:00:00Z')
const columns = [
  'Payroll number',
  'COURSE',
  'Completion date',
  'Status',
  'BCU',
  'Grade',
  'Score before',
  'Remarks',
]
const mapping = guess(training, columns)
const read = (...cells: string[]) => readRow(training, { mapping, now }, { line: 2, cells })
const good = ['P100', 'Adultification', '02/03/2026', 'completed', 'north', 'Chief Inspector', '41', 'Hm']
const changed = (at: number, to: string) => good.map((cell, place) => (place === at ? to : cell))

describe('the columns of a file', () => {
  it('are found by the words that files use, whatever their case', () =>
    assert.deepEqual(mapping, {
      staffNumber: 0,
      course: 1,
      heldOn: 2,
      result: 3,
      unit: 4,
      rank: 5,
      before: 6,
    }))

  it('that must be there and are not are named', () =>
    assert.deepEqual(unfilled(training, { staffNumber: 0, course: 1 }), [
      'Day',
      'What came of it',
      'Basic command unit',
      'Rank',
    ]))
})

describe('a row of a file', () => {
  it('is read as the form would be: days as written here, answers by their words', () =>
    assert.deepEqual(read(...good), {
      line: 2,
      answers: {
        ...{ staffNumber: 'P100', course: 'Adultification', heldOn: '2026-03-02', result: 'completed' },
        ...{ unit: 'North', rank: 'chiefInspector', before: 41 },
      },
    }))

  const rows: readonly (readonly [string, readonly string[], RegExp])[] = [
    [
      'a day there never was',
      changed(2, '31/02/2026'),
      /^Day: “31\/02\/2026” is no day\. Write it as 27\/03\/2026 or 2026-03-27\.$/,
    ],
    ['a day in words', changed(2, 'early March'), /^Day: “early March” is no day\. Write it as 27\/03\/2026/],
    ['no day', changed(2, ''), /^Day: Enter a date\.$/],
    ['no name', changed(0, ''), /^Staff number: Enter an answer/],
    [
      'a word that is not listed',
      changed(4, 'Nowhere'),
      /^Basic command unit: “Nowhere” cannot be read\. Choose one/,
    ],
    [
      'a number out of range',
      changed(6, '141'),
      /^Score before: “141” cannot be read\. Enter a whole number from 0 to 100/,
    ],
  ]
  for (const [name, cells, says] of rows)
    it(`with ${name} says so`, () => {
      const row = read(...cells)
      assert.match('wrong' in row ? row.wrong.join(' ') : 'It was read.', says)
    })

  it('with an answer that does not go with the others says which', () => {
    const { did, state } = themes.fields
    assert.ok(did && state)
    const register = { ...themes, fields: { what: text('What'), state, did } }
    const file = { mapping: { what: 0, state: 1, did: 2 }, now }
    const row = readRow(register, file, { line: 2, cells: ['s', 'waiting', 'Talked'] })
    assert.match(
      'wrong' in row ? row.wrong.join(' ') : 'It was read.',
      /^What was done, or why not: This is answered only with ‘Answered’ or .* leave this one empty\.$/,
    )
  })

  it('says everything that is wrong with it at once', () => {
    const row = read('', 'Adultification', 'soon', 'completed', 'north', 'staff', '', '')
    assert.equal('wrong' in row && row.wrong.length, 2)
  })
})

describe('the rows of a file, sorted by what they come to', () => {
  const answersOf = (...cells: string[]) => {
    const row = read(...cells)
    if (!('answers' in row)) throw new Error('It could not be read.')
    return row.answers
  }
  const key = 'p100 | adultification | 2026-03-02'
  const there = (answers: ReturnType<typeof answersOf>, removedAt: Date | null = null) => [
    { id: 'x', key, version: 3, answers, removedAt },
  ]
  const sort = (cells: string[][], known: ReturnType<typeof there>) =>
    sortRows(
      training,
      cells.map(each => read(...each)),
      { there: known, seen: new Set() },
    )

  it('are new, changed, the same, or bad, and a file never takes away what it leaves out', () => {
    assert.equal(sort([good], []).add.length, 1)
    assert.equal(sort([good], there(answersOf(...good))).same, 1)
    assert.deepEqual(sort([changed(6, '')], there(answersOf(...good))), {
      add: [],
      change: [],
      same: 1,
      bad: [],
    })
    const { change } = sort([changed(3, 'booked')], there(answersOf(...good)))
    assert.deepEqual(
      [change[0]?.version, change[0]?.answers.result, change[0]?.answers.before],
      [3, 'booked', 41],
    )
  })

  it('are one row once: the second of a file is named, and so is one that was struck out', () => {
    const twice = sort([good, changed(0, ' p100 ')], [])
    assert.deepEqual(
      [twice.add.length, twice.bad[0]?.wrong],
      [1, ['An earlier row of this file is the same one.']],
    )
    assert.match(sort([good], there(answersOf(...good), now)).bad[0]?.wrong[0] ?? '', /was struck out here/)
  })
})

describe('a file', () => {
  const table = async (text: string) => readTable(Buffer.from(text))
  it('may part by semicolons, have a mark at its beginning and blank lines', async () =>
    assert.deepEqual(await table('\uFEFFA;B\r\n1;2\r\n\r\n"x;y";\r\n'), {
      columns: ['A', 'B'],
      rows: [
        { line: 2, cells: ['1', '2'] },
        { line: 4, cells: ['x;y', ''] },
      ],
    }))
  it('without rows says so', async () => assert.match(String(await table('A,B\n')), /no rows below/))
  it('that only looks like a spreadsheet says so', async () =>
    assert.match(String(await table('PK\u0003\u0004 and no more')), /neither CSV nor a spreadsheet/))
})
