import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { countedTo, sumInWords, sumOf } from './owed-count.ts'

const inWords = (...counts: number[]): string => sumInWords(sumOf(counts))

test('what was counted is said as it is, and what was not counted to its end as more than that', () => {
  assert.equal(inWords(), '0')
  assert.equal(inWords(830, 850), '1,680')
  assert.equal(inWords(countedTo), '1,000')
  assert.equal(inWords(countedTo + 1), 'more than 1,000')
  assert.equal(inWords(countedTo + 1, 247), 'more than 1,247')
})

test('a sum never says more than there is, and is exact unless it says that there is more', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3 * countedTo)), there => {
      const whole = there.reduce((sum, one) => sum + one, 0)
      const { least, more } = sumOf(there.map(one => Math.min(one, countedTo + 1)))
      assert.ok(more ? least < whole : least === whole)
    }),
  )
})
