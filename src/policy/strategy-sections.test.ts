import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyRule } from './every-rule.ts'
import { placeInStrategy } from './strategy-sections.ts'

test('every action of the strategy has a place in its text, in its own objective', () => {
  for (const { number, actions } of everyRule.objectives)
    for (const action of actions) {
      const point = placeInStrategy(action.number)?.point ?? ''
      assert.match(point, new RegExp(`^action ${action.number}, under “.+Objective ${number} \\(pages`))
    }
  assert.equal(placeInStrategy(37), undefined)
})
