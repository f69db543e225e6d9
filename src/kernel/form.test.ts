import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askedOf, choice, isAsked, matches, number, prose, several, valuesOf, yesNo } from './form.ts'

const cases = [
  // wanted,                        answers,                    matches
  [{}, {}, true],
  [{ told: 'yes' }, { told: 'yes' }, true],
  [{ told: 'yes' }, { told: 'no' }, false],
  [{ told: 'yes' }, {}, false],
  [{ told: ['yes', 'later'] }, { told: 'later' }, true],
  [{ told: 'yes', by: 'me' }, { told: 'yes', by: 'you' }, false],
  [{ needs: 'a' }, { needs: ['b', 'a'] }, true],
  [{ needs: ['a', 'c'] }, { needs: ['b', 'c'] }, true],
  [{ needs: 'a' }, { needs: [] }, false],
  [{ needs: [] }, { needs: ['a'] }, false],
  [{ toString: 'x' }, {}, false],
] as const

for (const [wanted, answers, expected] of cases)
  test(`${JSON.stringify(wanted)} ${expected ? 'matches' : 'does not match'} ${JSON.stringify(answers)}`, () =>
    assert.equal(matches(wanted as unknown as Parameters<typeof matches>[0], answers), expected))

test('a question is asked when the answers it depends on are given', () => {
  const question = prose('Why?', { askedWhen: { told: 'no' } })
  assert.ok(isAsked(question, { told: 'no' }))
  assert.ok(!isAsked(question, { told: 'yes' }))
  assert.ok(isAsked(prose('Why?'), {}))
})

test('the questions as they were put are kept with their words and their options', () => {
  assert.deepEqual(askedOf({ told: yesNo('Told?'), why: prose('Why?') }), {
    told: { label: 'Told?', options: { yes: 'Yes', no: 'No' } },
    why: { label: 'Why?' },
  })
})

test('only a question with a list has values that a condition may name', () => {
  assert.deepEqual(valuesOf(choice('Which?', { a: 'A', b: 'B' })), ['a', 'b'])
  assert.deepEqual(valuesOf(several('Which?', { a: 'A' })), ['a'])
  assert.equal(valuesOf(prose('Why?')), undefined)
  assert.equal(valuesOf(number('How many?', { from: 1, to: 2, unit: 'x' })), undefined)
})
