import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggest } from '../../kernel/decision.ts'
import { knifeStart } from './knife-start.ts'

const rows = [
  ['yes', 'no', 'admits', '13', 'charge'],
  ['no', 'yes', 'admits', '13', 'charge'],
  ['no', 'yes', 'says nothing', 'not known', 'charge'],
  ['no', 'no', 'admits', '15', 'youth conditional caution'],
  ['no', 'no', 'admits', '16', 'charge'],
  ['no', 'no', 'admits', 'not known', 'think it through together'],
  ['no', 'no', 'denies', '15', 'think it through together'],
  ['no', 'no', 'accepts responsibility', '12', 'think it through together'],
] as const

for (const [more, history, position, age, start] of rows)
  test(`more than having it ${more}, history ${history}, ${position}, aged ${age}: ${start}`, () =>
    assert.equal(suggest(knifeStart, { more, history, position, age }).gives.start, start))
