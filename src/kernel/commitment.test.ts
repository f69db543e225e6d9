import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type Commitment, faultsInObjectives, isCarriedOut, objective, type Success } from './commitment.ts'
import { document } from './source.ts'

const known = {
  pathways: ['library-loan'],
  decisions: ['fine'],
  measures: ['books-lent'],
  registers: ['shelves'],
  parts: ['readers'],
}
const promise = { title: 'Lend books', promise: 'Every child who asks is lent a book.' }
const loans = [{ number: 1, ...promise, pathways: ['library-loan'] }]
const faults = (actions: readonly Commitment[], success: readonly Success[] = []) =>
  faultsInObjectives(
    [
      objective({
        number: 1,
        pillar: 'Reading',
        title: 'Children read',
        source: document('A strategy')('Objective 1'),
        actions,
        success,
      }),
    ],
    known,
  )

describe('faults in objectives', () => {
  const rows: readonly (readonly [string, readonly Commitment[], readonly RegExp[]])[] = [
    ['nothing wrong', loans, []],
    ['nothing yet, and says so', [{ number: 1, ...promise, lacks: ['Shelves.'] }], []],
    ['says nothing at all', [{ number: 1, ...promise }], [/Action 1 does not say/]],
    ['an unknown pathway', [{ number: 1, ...promise, pathways: ['loan'] }], [/“loan” among its pathways/]],
    ['an unknown table', [{ number: 1, ...promise, decisions: ['loan'] }], [/among its decisions/]],
    ['a known register', [{ number: 1, ...promise, registers: ['shelves'] }], []],
    ['an unknown register', [{ number: 1, ...promise, registers: ['books'] }], [/among its registers/]],
    ['an unknown measure', [{ number: 1, ...promise, measures: ['loan'] }], [/among its measures/]],
    ['a gap', [{ number: 2, ...promise, lacks: ['Shelves.'] }], [/Action 1 is missing/]],
    [
      'one number twice',
      [
        { number: 1, ...promise, lacks: ['Shelves.'] },
        { number: 1, ...promise, lacks: ['Shelves.'] },
      ],
      [/Action 2 is missing, or another stands twice/],
    ],
  ]
  for (const [shows, actions, says] of rows)
    test(shows, () => {
      const found = faults(actions)
      assert.equal(found.length, says.length)
      for (const [index, pattern] of says.entries()) assert.match(found[index] ?? '', pattern)
    })
})

test('every measure of success says what shows it, or why nothing can', () => {
  const says = 'More children read: up'
  const found = (one: Omit<Success, 'says'>) => faults(loans, [{ says, ...one }]).join(' ')
  for (const one of [{ measure: 'books-lent' }, { part: 'readers' }, { differs: 'Nobody counts readers.' }])
    assert.equal(found(one), '')
  assert.match(found({}), /does not say what shows it/)
  assert.match(found({ measure: 'loan' }), /names the measure “loan”, and there is none/)
  assert.match(found({ part: 'loan' }), /the part “loan” of the data picture, and there is none/)
})

test('what lacks everything is not carried out', () => {
  assert.equal(isCarriedOut({ number: 1, ...promise, lacks: ['Shelves.'] }), false)
  assert.equal(isCarriedOut({ number: 1, ...promise, parts: [{ says: 'The shelf', at: '/shelf' }] }), true)
})
