import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { at, entriesOf, given, pathways, pathwayWith, step, turns, walk } from '../../test/random-pathways.ts'
import { ceiling, every, hours } from './clock.ts'
import { explain } from './explain.ts'
import { replay } from './replay.ts'

const rule = pathwayWith({
  arrived: step('Arrived', { by: 'custody-officer' }),
  told: step('Told', { after: ['arrived'], within: hours(1, 'arrived') }),
  heard: step('Heard', { after: ['told'], when: { told: { q: 'a' } } }),
  girl: step('Cared for by a woman', { when: { child: { sex: 'male' } } }),
  longer: step('Longer', { power: true }),
  decided: step('Decided', {
    within: ceiling(24, 'arrived', { extendedBy: [{ step: 'longer', hours: 36 }] }),
  }),
  reviewed: step('Reviewed', { within: every({ first: 6, next: 9, from: 'arrived' }) }),
  wired: step('Wired', { within: hours(72, 'arrived', { since: 'q' }) }),
  chosen: step('Chosen', { again: true, stillOwedWith: { q: 'b' } }),
  letter: step('Letter', { unless: ['told'], within: hours(3, 'arrived') }),
  left: step('Left', { ends: 'left' }),
})

type Lines = Parameters<typeof entriesOf>[0]

function why(name: string, lines: Lines, hoursLater = 2): string {
  const entries = entriesOf(lines)
  const duty = replay(rule, entries, given(at(hoursLater))).duties.findLast(one => one.step === name)
  assert.ok(duty)
  return explain(rule, entries, given(at(hoursLater)))(duty).join(' ')
}

const arrived: Lines = [['arrived', 0]]

const cases = [
  // what,                       step,       what happened,                      says
  ['who owes it', 'arrived', arrived, /^Owed by the custody officer, under Test, 1\./],
  ['what opened it', 'told', arrived, /It opened on 2 March 2026 at 10:00, with “Arrived”/],
  ['how the deadline came', 'told', arrived, /within 1 hour of “Arrived”\. “Arrived” happened on .* 10:00\./],
  ['that it is overdue', 'told', arrived, /It was due by 2 March 2026 at 11:00, and has not been done\./],
  ['what it waits for', 'heard', arrived, /It is owed only if in “Told”.* It waits for “Told”\./],
  ['why it is not needed', 'girl', arrived, /It is not needed: it is owed only if the child's sex is male\./],
  [
    'why it is owed',
    'heard',
    [...arrived, ['told', 1]],
    /It is owed because in “Told”, “Which\?” is answered “A”/,
  ],
  [
    'how late it was',
    'told',
    [...arrived, ['told', 2.5]],
    /It was done on .* 12:30, 1 hour 30 minutes late\./,
  ],
  [
    'why what was done is owed still',
    'chosen',
    [...arrived, ['chosen', 1, { answers: { q: 'b' } }]],
    /It is owed still because in “Chosen”, “Which\?” is answered “B”\./,
  ],
  ['that it was in time', 'told', [...arrived, ['told', 0.5]], /in time\.$/],
  [
    'what raised a limit',
    'decided',
    [...arrived, ['longer', 20]],
    /“Longer”.* raised the limit to 3 March 2026 at 22:00/,
  ],
  [
    'from which time that was given a limit runs',
    'wired',
    [['arrived', 0, { answers: { q: at(-9).toISOString() } }]],
    /The limit runs from the time that was given there, 2 March 2026 at 01:00\. So it is due by 5 March 2026 at 01:00\./,
  ],
  [
    'that it had run out by then',
    'wired',
    [['arrived', 0, { answers: { q: at(-80).toISOString() } }]],
    /27 February 2026 at 02:00, and had run out by then\. There is no fixed limit\./,
  ],
  [
    'what came too late',
    'decided',
    [...arrived, ['longer', 30]],
    /came after the limit, and did not raise it\./,
  ],
  ['the repeat before', 'reviewed', [...arrived, ['reviewed', 5]], /last done on 2 March 2026 at 15:00/],
  [
    'what made it unnecessary',
    'letter',
    [...arrived, ['told', 1]],
    /It is not needed after “Told” on 2 March 2026 at 11:00\./,
  ],
  [
    'why it was missed',
    'told',
    [...arrived, ['left', 1]],
    /missed: it was not done before “Left” on .* 11:00\./,
  ],
  ['that a power has gone', 'longer', [...arrived, ['left', 1]], /It can no longer be used after “Left”/],
] as const

for (const [what, name, lines, says] of cases)
  test(`says ${what}`, () => assert.match(why(name, lines as Lines), says))

test('says when a correction moved a deadline', () => {
  const corrected: Lines = [...arrived, ['arrived', 1, { corrects: 1, recordedAt: at(3) }]]
  assert.match(
    why('told', corrected),
    /“Arrived” was corrected on 2 March 2026 at 13:00, and its time moved from .* 10:00 to .* 11:00\./,
  )
})

test('every duty of every episode is explained in whole sentences, without gaps', () => {
  fc.assert(
    fc.property(pathways, turns, fc.integer({ min: 0, max: 60 }), (pathway, some, hoursLater) => {
      const entries = walk(pathway, some)
      const say = explain(pathway, entries, given(at(hoursLater)))
      for (const duty of replay(pathway, entries, given(at(hoursLater))).duties) {
        const sentences = say(duty)
        assert.ok(sentences.length > 0)
        for (const sentence of sentences) {
          assert.match(sentence, /^[A-Z“].*\.$/)
          assert.doesNotMatch(sentence, /undefined|Invalid|NaN|\[object/)
        }
      }
    }),
  )
})
