import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggest } from '../../kernel/decision.ts'
import { imageryAggravation } from './imagery-aggravation.ts'

const nothing = Object.fromEntries(Object.keys(imageryAggravation.given).map(fact => [fact, 'no']))
const withYes = (...facts: readonly string[]) =>
  suggest(imageryAggravation, { ...nothing, ...Object.fromEntries(facts.map(fact => [fact, 'yes'])) }).gives

test('with every check answered no, outcome 21 may be considered', () =>
  assert.deepEqual(withYes(), { category: 'not aggravated', outcome21: 'may be considered' }))

for (const fact of ['adult', 'coercion', 'gain', 'extreme', 'gap', 'spread', 'altered', 'exploitation'])
  test(`${fact} alone makes it aggravated`, () =>
    assert.deepEqual(withYes(fact), { category: 'aggravated', outcome21: 'not without a reason' }))

test('a child who comes to notice again is a class of its own', () =>
  assert.equal(withYes('repeated').category, 'repeated'))

for (const fact of ['against', 'history'])
  test(`${fact} alone does not make it aggravated, but keeps outcome 21 from being the first choice`, () =>
    assert.deepEqual(withYes(fact), { category: 'not aggravated', outcome21: 'not without a reason' }))

test('an adult counts first, whatever else is so', () =>
  assert.match(
    suggest(imageryAggravation, { ...nothing, adult: 'yes', repeated: 'yes' }).because,
    /An adult is involved/,
  ))

test('no check can be cleared by not knowing: there is no third answer', () => {
  for (const values of Object.values(imageryAggravation.given)) assert.deepEqual([...values], ['no', 'yes'])
})
