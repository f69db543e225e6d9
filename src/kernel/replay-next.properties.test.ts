import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { at, entriesOf, given, pathways, pathwayWith, step, turns, walk } from '../../test/random-pathways.ts'
import type { Entry, Pathway } from './pathway.ts'
import { type Episode, replay, replayNext } from './replay.ts'
import { touches } from './touches.ts'

/** Adds entry after entry, at later and later times, and looks each time whether nothing was lost by looking at less. */
function sameAllAlong(pathway: Pathway, entries: readonly Entry[], hours: number): void {
  let before: Episode = replay(pathway, [], given(at(hours)))
  for (let length = 1; length <= entries.length; length++) {
    const known = entries.slice(0, length)
    const now = at(hours + length)
    before = replayNext(pathway, { before, entries: known }, given(now))
    assert.deepEqual(before, replay(pathway, known, given(now)))
  }
}

test('entry after entry gives the same as all of them at once', () => {
  fc.assert(
    fc.property(pathways, turns, fc.integer({ min: 0, max: 60 }), (pathway, some, hours) =>
      sameAllAlong(pathway, walk(pathway, some), hours),
    ),
    { numRuns: 300 },
  )
})

const lines = fc.array(
  fc.record({
    pick: fc.nat(),
    hours: fc.integer({ min: 0, max: 30 }),
    answer: fc.constantFrom('a', 'b'),
    corrects: fc.option(fc.nat(), { freq: 8 }),
    withdraws: fc.boolean(),
  }),
  { minLength: 1, maxLength: 15, size: 'max' },
)

test('also where steps are recorded in any order, with times in any order, and put right or withdrawn', () => {
  fc.assert(
    fc.property(pathways, lines, fc.integer({ min: 0, max: 60 }), (pathway, some, now) => {
      const names = Object.keys(pathway.steps)
      const entries: Entry[] = []
      for (const { pick, hours, answer, corrects, withdraws } of some) {
        const wrong =
          corrects === null || entries.length === 0 ? undefined : entries[corrects % entries.length]
        const name = wrong?.step ?? names[pick % names.length] ?? ''
        const [made] = entriesOf([[name, hours, { answers: { q: answer } }]])
        const put = wrong
          ? { corrects: wrong.version, reason: 'Wrong', ...(withdraws ? { withdraws } : {}) }
          : {}
        entries.push({ ...(made as Entry), ...put, version: entries.length + 1 } as Entry)
      }
      sameAllAlong(pathway, entries, now)
    }),
    { numRuns: 500 },
  )
})

test('a step touches those that name it, whatever word they name it by, and those that name these', () => {
  const pathway = pathwayWith({
    s0: step('Begins'),
    s1: step('Waits', { after: ['s0'] }),
    s2: step('Waits for that', { when: { s1: { q: 'a' } } }),
    s3: step('Alone', { until: ['s0'] }),
    s4: step('Names it by a word of the future', { soon: { later: ['s3'] } } as never),
  })
  const sizes = [...touches(pathway)].map(([name, touched]) => [name, [...touched].sort()])
  assert.deepEqual(sizes, [
    ['s0', ['s0', 's1', 's2', 's3', 's4']],
    ['s1', ['s1', 's2']],
    ['s2', ['s2']],
    ['s3', ['s3', 's4']],
    ['s4', ['s4']],
  ])
})
