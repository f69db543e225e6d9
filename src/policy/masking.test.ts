import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boroughs } from './boroughs.ts'
import { departureOrders } from './departure-orders.ts'
import { ethnicities } from './ethnicities.ts'
import { everyRule } from './every-rule.ts'
import { masked, maskedDecisionCalled, maskedDecisions } from './masking.ts'

const pathwayOf = (id: string) => everyRule.pathways.filter(one => one.id === id).at(-1)

/** Every question that is shown, with the words of its label and its options. */
const shown = maskedDecisions.flatMap(({ id, pathway, shows }) =>
  Object.entries(shows).flatMap(([step, names]) =>
    names.map(name => ({ id, step, name, asked: pathwayOf(pathway)?.steps[step]?.asks?.[name] })),
  ),
)

test('every masked decision is one that is taken, with a table whose answers have an order', () => {
  for (const { pathway, step, question, table } of maskedDecisions) {
    const decides = pathwayOf(pathway)?.steps[step]?.decides
    assert.deepEqual([decides?.question, decides?.table], [question, table])
    assert.ok(departureOrders.some(one => one.table === table))
  }
  assert.equal(maskedDecisionCalled('outcome')?.pathway, 'outcome-decision')
})

test('only answers out of a list are shown: nothing that somebody typed, and never the answer that was given', () => {
  for (const { id, step, name, asked } of shown) {
    assert.ok(asked && 'options' in asked, `${id} shows ${name} of ${step}`)
    const kind = maskedDecisionCalled(id)
    assert.ok(!(step === kind?.step && name === kind.question))
  }
})

const words = [
  ...Object.values(ethnicities).flatMap(text => text.split(/[:,]? /)),
  ...Object.keys(boroughs),
].filter(word => /^[A-Z]/.test(word) && !['Any', 'Other', 'Not'].includes(word))
const cues = new RegExp(`\\b(${[...words, 'he', 'she', 'boy', 'girl', 'mosque', 'church'].join('|')})\\b`)

test('no word of what is shown is an ethnicity, a place, or tells of sex', () => {
  for (const { asked } of shown)
    if (asked && 'options' in asked)
      for (const text of [asked.label, ...Object.values(asked.options)]) assert.doesNotMatch(text, cues)
})

test('the list of cues bites', () => {
  for (const text of ['Black: Caribbean', 'In Lambeth', 'What does she want?']) assert.match(text, cues)
})

test('everything that is hidden says why', () =>
  assert.ok(masked.every(({ what, why }) => what && why.endsWith('.'))))
