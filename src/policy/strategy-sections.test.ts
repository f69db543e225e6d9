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

// What a reader would hold the force to: its numbers, dates and names, and that a pilot, a review or a project is no more than that.
const printed: readonly (readonly [action: number, words: readonly string[]])[] = [
  [6, ['pilot', 'across London', 'new process']],
  [9, ['72', '565', '64']],
  [13, ['Operation Orochi']],
  [16, ['Marie Collins Foundation']],
  [18, ['reviewed']],
  [20, ['reviewed']],
  [26, ['London protocol', 'explored']],
  [32, ['until April 2025', 'evaluated']],
  [33, ['pilot', 'November', 'June 2022']],
  [36, ['research project', 'commissioned']],
]
for (const [number, words] of printed)
  test(`action ${number} promises what the text prints, and no more`, () => {
    const action = everyRule.objectives.flatMap(({ actions }) => actions).find(one => one.number === number)
    for (const word of words) assert.ok(action?.promise.includes(word), `${word}: ${action?.promise}`)
  })
