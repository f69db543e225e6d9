import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boardTitles } from './boards.ts'
import { everyRule } from './every-rule.ts'

test('no child stands on a board of adults', () => {
  const ofAdults = Object.keys(boardTitles).filter(board =>
    /adult/i.test(boardTitles[board as keyof typeof boardTitles]),
  )
  assert.deepEqual(ofAdults, ['offenders'])
  const children = everyRule.pathways.filter(
    one => one.subject === undefined && ofAdults.includes(one.board ?? ''),
  )
  assert.deepEqual(
    children.map(({ id }) => id),
    [],
  )
})
