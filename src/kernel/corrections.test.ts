import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  at,
  child,
  entriesOf,
  given,
  pathways,
  pathwayWith,
  step,
  turns,
  walk,
} from '../../test/random-pathways.ts'
import { hours } from './clock.ts'
import { correctionInWords, correctionsIn } from './corrections.ts'
import type { Entry } from './pathway.ts'
import { replay } from './replay.ts'

type Lines = Parameters<typeof entriesOf>[0]

const { calendar } = given(at(0))
const rule = pathwayWith({
  taken: step('Taken'),
  told: step('Told', {
    within: hours(1, 'taken'),
    breaches: [{ if: { q: 'b' }, says: 'Told without an adult.' }],
  }),
  alerted: step('Alerted', { when: { taken: { q: 'b' } } }),
  seen: step('Seen', { again: true, stillOwedWith: { q: 'b' } }),
  led: step('Led', {
    breaches: [
      { if: { q: 'a' }, says: 'Led by nobody.' },
      { if: { q: 'b' }, says: 'Told without an adult.' },
    ],
  }),
  end: step('End', { ends: 'done' }),
})

function changes(...lines: Lines): readonly string[] {
  const [last] = correctionsIn(rule, entriesOf(lines), { calendar, child }).slice(-1)
  return last ? correctionInWords(rule, last) : []
}

test('an episode without corrections has none', () =>
  assert.deepEqual(changes(['taken', 0], ['told', 2]), []))

test('says which duty a corrected time moved, from what to what', () => {
  assert.deepEqual(changes(['taken', 0], ['told', 1.5], ['taken', 1, { corrects: 1, recordedAt: at(3) }]), [
    '“Told” was met late, due 2 March 2026 at 11:00; it is now met, due 2 March 2026 at 12:00.',
  ])
})

test('says which breach a corrected answer took away', () => {
  assert.deepEqual(
    changes(['taken', 0], ['told', 0.5, { answers: { q: 'b' } }], ['told', 0.5, { corrects: 2 }]),
    ['This no longer stands as a breach: Told without an adult.'],
  )
})

test('says which breach is gone, and not one of the same words or the same step that stands', () => {
  const alone = { answers: { q: 'b' } }
  const lines: Lines = [
    ['taken', 0],
    ['told', 0.5, alone],
    ['led', 1, alone],
    ['led', 1, { corrects: 3 }],
  ]
  const [change] = correctionsIn(rule, entriesOf(lines), { calendar, child })
  assert.deepEqual(
    change?.cleared.map(({ step, says }) => [step, says]),
    [['led', 'Told without an adult.']],
  )
})

test('says what is owed that was not, and what is owed no longer', () => {
  const open = { answers: { q: 'b' } }
  assert.deepEqual(changes(['taken', 0], ['seen', 1], ['seen', 1, { ...open, corrects: 2 }]), [
    '“Seen” was met; it is now open.',
  ])
  assert.deepEqual(changes(['taken', 0], ['seen', 1, open], ['seen', 1, { corrects: 2 }]), [
    '“Seen” was open; it is now met.',
  ])
  assert.deepEqual(changes(['taken', 0], ['seen', 1, open], ['seen', 2], ['seen', 1, { corrects: 2 }]), [
    '“Seen” was not owed; it is now met.',
  ])
  assert.deepEqual(changes(['taken', 0], ['seen', 1], ['seen', 2], ['seen', 2, { ...open, corrects: 2 }]), [
    '“Seen” was met; it is no longer owed.',
  ])
})

test('says what a withdrawal opened again', () => {
  const withdrawn = { corrects: 2, withdraws: true as const, recordedAt: at(3) }
  assert.deepEqual(changes(['taken', 0], ['told', 0.5], ['told', 0.5, withdrawn]), [
    '“Told” was met, due 2 March 2026 at 11:00; it is now overdue, due 2 March 2026 at 11:00.',
  ])
})

test('says what is owed because of a corrected answer', () => {
  assert.deepEqual(changes(['taken', 0], ['taken', 0, { corrects: 1, answers: { q: 'b' } }]), [
    '“Alerted” was not needed; it is now open.',
  ])
})

test('says of each correction what it changed, and nothing of the ones after it', () => {
  const right = { answers: { q: 'b' } }
  const lines: Lines = [
    ['taken', 0],
    ['told', 1.5],
    ['taken', 1, { corrects: 1, recordedAt: at(3) }],
    ['taken', 1, { ...right, corrects: 3, recordedAt: at(4) }],
  ]
  const entries = entriesOf(lines)
  const each = correctionsIn(rule, entries, { calendar, child })
  assert.deepEqual(correctionsIn(rule, entries.toReversed(), { calendar, child }), each)
  assert.deepEqual(
    each.map(one => [one.version, one.corrects, one.moved.map(({ after }) => after?.step)]),
    [
      [3, 1, ['told']],
      [4, 3, ['alerted']],
    ],
  )
})

test('nothing that was late, missed or overdue gets better by a correction without being named', () => {
  const bad = ['overdue', 'missed', 'met late']
  fc.assert(
    fc.property(pathways, turns, fc.nat(), fc.integer({ min: -9, max: 9 }), (pathway, some, pick, moved) => {
      const entries = walk(pathway, some)
      const wrong = entries[pick % Math.max(1, entries.length)]
      if (!wrong) return
      const version = entries.length + 1
      const happenedAt = new Date(+wrong.happenedAt + moved * 3_600_000)
      const right: Entry = { ...wrong, version, corrects: wrong.version, recordedAt: at(300), happenedAt }
      const before = replay(pathway, entries, given(at(300)))
      const after = replay(pathway, [...entries, right], given(at(300)))
      const [change] = correctionsIn(pathway, [...entries, right], { calendar, child })
      for (const duty of before.duties.filter(one => bad.includes(one.state))) {
        const now = after.duties.find(one => one.step === duty.step && one.occurrence === duty.occurrence)
        if (now?.state !== duty.state)
          assert.ok(
            change?.moved.some(one => one.before?.step === duty.step && one.before.state === duty.state),
          )
      }
    }),
  )
})
