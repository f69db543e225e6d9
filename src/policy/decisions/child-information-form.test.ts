import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggest } from '../../kernel/decision.ts'
import { formNeeded } from './child-information-form.ts'

const notGuilty = 'police charge, not guilty expected'
const rows = [
  // road,               charged before, in need, looked after, offence, needed
  ['prosecutor decides', 'yes', 'no', 'no', 'theft-shop', 'yes'],
  ['neither', 'no', 'yes', 'yes', 'rape', 'no'],
  [notGuilty, 'no', 'no', 'no', 'theft-shop', 'yes'],
  [notGuilty, 'yes', 'no', 'no', 'theft-shop', 'no'],
  [notGuilty, 'yes', 'no', 'no', 'handling', 'yes'],
  [notGuilty, 'yes', 'no', 'no', 'sexual-assault', 'yes'],
  [notGuilty, 'yes', 'no', 'yes', 'theft-shop', 'yes'],
  [notGuilty, 'yes', 'yes', 'no', 'theft-shop', 'yes'],
] as const

for (const [road, chargedBefore, inNeed, lookedAfter, offence, needed] of rows)
  test(`${road}, charged before ${chargedBefore}, in need ${inNeed}, looked after ${lookedAfter}, ${offence}: ${needed}`, () =>
    assert.equal(
      suggest(formNeeded, { road, chargedBefore, inNeed, lookedAfter, offence }).gives.needed,
      needed,
    ))
