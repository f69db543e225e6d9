import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at, entriesOf, given, pathwayWith, step } from '../../test/random-pathways.ts'
import { every } from './clock.ts'
import { explain } from './explain.ts'
import { inWords } from './pathway-in-words.ts'
import { replay } from './replay.ts'

const rule = pathwayWith({
  begin: step('Begin'),
  charged: step('Charged', { again: true }),
  review: step('Review', {
    by: 'inspector',
    bySome: [{ when: { charged: { q: 'a' } }, by: 'custody-officer' }],
    within: every({ first: 6, next: 9, from: 'begin' }),
  }),
  end: step('End', { ends: 'done' }),
})

const lines = [
  ['begin', 0],
  ['review', 4],
  ['charged', 8],
  ['review', 12],
  ['charged', 15, { answers: { q: 'b' } }],
] as const
const duties = () =>
  replay(rule, entriesOf(lines), given(at(16))).duties.filter(({ step }) => step === 'review')

test('a duty is owed by whom the answers name, and what was done by whom they named then', () =>
  assert.deepEqual(
    duties().map(duty => [duty.occurrence, duty.owedBy, duty.state]),
    [
      [1, 'inspector', 'met'],
      [2, 'custody-officer', 'met'],
      [3, 'inspector', 'open'],
    ],
  ))

test('the reasons say who owes it, and why somebody else does', () => {
  const why = explain(rule, entriesOf(lines), given(at(16)))
  const [first, second] = duties().map(why)
  assert.ok(first?.[0]?.startsWith('Owed by the inspector,'))
  assert.ok(second?.[0]?.startsWith('Owed by the custody officer,'))
  assert.equal(
    second?.[1],
    'It is owed by the custody officer because in “Charged”, “Which?” is answered “A”.',
  )
})

test('the rule in words names each owner and when', () =>
  assert.ok(
    inWords(rule).some(says =>
      says.includes(
        'Owed by the custody officer if in “Charged”, “Which?” is answered “A”; otherwise the inspector,',
      ),
    ),
    inWords(rule).join('\n'),
  ))
