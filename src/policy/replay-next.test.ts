import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Dice, standOf, stepOn, type Walk } from '../../test/random-walk.ts'
import { type Episode, replayNext } from '../kernel/replay.ts'
import { calendar } from './calendar.ts'
import { everyRule } from './every-rule.ts'

const child = { sex: 'female', lookedAfter: 'yes', age: '15' }

describe('what one more entry changes is the same as reading all entries again', () => {
  for (const pathway of everyRule.pathways)
    test(pathway.title, () => {
      fc.assert(
        fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), stream => {
          const dice: Dice = () => stream.next().value as number
          const walk: Walk = { entries: [], at: new Date('2026-03-28T20:00:00Z') }
          let before: Episode = standOf(pathway, child, walk)
          for (let steps = 0; steps < 25; steps += 1) {
            const known = walk.entries.length
            stepOn(walk, { pathway, child, dice })
            for (let length = known + 1; length <= walk.entries.length; length++) {
              const entries = walk.entries.slice(0, length)
              before = replayNext(pathway, { before, entries }, { now: walk.at, calendar, child })
              assert.deepEqual(before, standOf(pathway, child, { ...walk, entries }))
            }
          }
        }),
        { numRuns: 12 },
      )
    })
})
