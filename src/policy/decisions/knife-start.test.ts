import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggest } from '../../kernel/decision.ts'
import { knifeStart } from './knife-start.ts'

const rows = [
  ['yes', 'admits', '13', 'charge'],
  ['no', 'admits', '15', 'youth conditional caution'],
  ['no', 'admits', '16', 'charge'],
  ['no', 'admits', 'not known', 'charge'],
  ['no', 'denies', '15', 'think it through together'],
  ['no', 'accepts responsibility', '12', 'think it through together'],
] as const

for (const [more, position, age, start] of rows)
  test(`more than having it ${more}, ${position}, aged ${age}: ${start}`, () =>
    assert.equal(suggest(knifeStart, { more, position, age }).gives.start, start))
