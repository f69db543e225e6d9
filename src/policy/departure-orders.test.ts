import assert from 'node:assert/strict'
import { test } from 'node:test'
import { departureOrders, directionOf } from './departure-orders.ts'
import { everyRule } from './every-rule.ts'

/** An answer of a table that stands in no order: to ask again is neither harsher nor lighter. */
const withoutOrder = ['ask the local authority']

const decidingWith = (table: string) =>
  everyRule.pathways.flatMap(({ id, steps }) =>
    Object.entries(steps).flatMap(([step, { decides }]) =>
      decides?.table === table ? [{ pathway: id, step, result: decides.result }] : [],
    ),
  )

test('every order is of a table there is, names every step that decides with it, and puts every answer in one place', () => {
  for (const { table, steps, order } of departureOrders) {
    const deciding = decidingWith(table)
    assert.deepEqual(
      steps,
      deciding.map(({ pathway, step }) => ({ pathway, step })),
      table,
    )
    const answers = everyRule.tables
      .filter(one => one.id === table)
      .flatMap(one => (one.gives[deciding[0]?.result ?? ''] ?? []).map(String))
    assert.ok(answers.length > 1)
    assert.deepEqual(
      answers.filter(answer => !order.flat().includes(answer) && !withoutOrder.includes(answer)),
      [],
      table,
    )
    assert.equal(new Set(order.flat()).size, order.flat().length)
  }
})

const cases = [
  ['outcome', 'youth caution', 'charge', 'up'],
  ['outcome', 'charge', 'deferred prosecution', 'down'],
  ['outcome', 'charge', 'refer to a prosecutor', 'sideways'],
  ['local-authority-accommodation', 'ask the local authority', 'move to accommodation', 'sideways'],
  ['missing-risk', 'high', 'medium', 'down'],
] as const
for (const [table, suggested, chosen, way] of cases)
  test(`from ${suggested} to ${chosen} is ${way}`, () => {
    const order = departureOrders.find(one => one.table === table)
    assert.equal(order && directionOf(order, suggested, chosen), way)
  })
