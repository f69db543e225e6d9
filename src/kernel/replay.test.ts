import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at, child, entriesOf, given, pathwayWith, step } from '../../test/random-pathways.ts'
import { every, hours } from './clock.ts'
import type { Entry } from './pathway.ts'
import { type Duty, owedIn, replay } from './replay.ts'

const rule = pathwayWith({
  taken: step('Taken'),
  told: step('Told', { after: ['taken'], within: hours(1, 'taken') }),
  heard: step('Heard', { after: ['told'] }),
  answered: step('Answered', { after: ['told'], answersTo: 'told', within: hours(1, 'told') }),
  graded: step('Graded', { again: true }),
  alerted: step('Alerted', { when: { graded: { q: 'a' } }, within: hours(1, 'graded') }),
  reviewed: step('Reviewed', { within: every({ first: 6, next: 9, from: 'taken' }) }),
  longer: step('Longer', { power: true, until: ['searched'] }),
  searched: step('Searched', { power: true, until: ['longer'] }),
  noted: step('Noted', { after: ['searched'] }),
  offered: step('Offered', { outlivesEnding: true, within: hours(72, 'released') }),
  released: step('Released', { ends: 'released' }),
  charged: step('Charged', { ends: 'charged', within: hours(24, 'taken') }),
})

const wordOf = (line: string, word: string): string | undefined =>
  new RegExp(`${word} (\\S+)`).exec(line)?.[1]

/** Entries from words: `taken 0, told 2 b, told 1 corrects 2`, with the hours after the start, and an answer that is not A. */
const story = (told: string): readonly Entry[] =>
  entriesOf(
    told
      .split(', ')
      .filter(Boolean)
      .map(line => {
        const [name = '', hours] = line.split(' ')
        return [
          name,
          Number(hours),
          {
            ...(line.includes(' b') ? { answers: { q: 'b' } } : {}),
            ...(wordOf(line, 'corrects') ? { corrects: Number(wordOf(line, 'corrects')) } : {}),
            ...(wordOf(line, 'recorded') ? { recordedAt: at(Number(wordOf(line, 'recorded'))) } : {}),
            ...(line.endsWith('withdraws') ? { withdraws: true as const } : {}),
          },
        ]
      }),
  )

const hour = (date: Date | undefined): string => String((Number(date) - Number(at(0))) / 3_600_000)
const inWords = ({ state, due, settledAt }: Duty): string =>
  `${state}${due ? ` due ${hour(due)}` : ''}${settledAt ? ` at ${hour(settledAt)}` : ''}`

/** Every duty of a step, looked at after a hundred hours or at another time: `met due 1 at 0.5; open due 4`. */
function duties(told: string, looked: string): string {
  const [name, hours = '100'] = looked.split(' at ')
  const { duties: all } = replay(rule, story(told), given(at(Number(hours))))
  return all
    .filter(duty => duty.step === name)
    .map(inWords)
    .join('; ')
}

const cases: readonly (readonly string[])[] = [
  // what,  what happened (step, hours, answer),  which step to look at and when,  its duties
  ['nothing has happened', '', 'told', 'waiting'],
  ['opens with what it waits for', 'taken 0', 'told at 0.5', 'open due 1'],
  ['is not overdue to the second', 'taken 0', 'told at 1', 'open due 1'],
  ['is overdue after', 'taken 0', 'told at 1.001', 'overdue due 1'],
  ['done in time', 'taken 0, told 1', 'told', 'met due 1 at 1'],
  ['done late', 'taken 0, told 2', 'told', 'met late due 1 at 2'],
  ['recorded late, done in time', 'taken 0, told 1 recorded 9', 'told', 'met due 1 at 1'],
  ['happened before the episode began', 'taken 0, graded -3', 'graded', 'met at -3'],
  ['never done', 'taken 0, released 0.5', 'told', 'missed due 1 at 0.5'],
  ['missed with what it waited for', 'taken 0, released 2', 'heard', 'missed at 2'],
  ['not owed by an agency that was never asked', 'taken 0, released 2', 'answered', 'not needed at 2'],
  ['done after the ending', 'taken 0, released 0.5, told 0.7', 'told', 'met late due 1 at 0.7'],
  ['what waited for something done too late', 'taken 0, released 0.5, told 0.7', 'heard', 'missed at 0.5'],
  ['done at the very ending', 'taken 0, released 0.5, told 0.5', 'told', 'met due 1 at 0.5'],
  ['a power used after the ending', 'taken 0, released 8, longer 9', 'longer', 'met at 9'],
  ['after a power used at the very ending', 'taken 0, searched 8, released 8', 'noted', 'missed at 8'],
  ['outlives the ending', 'taken 0, released 1', 'offered at 20', 'open due 73'],
  ['outlives the ending, overdue', 'taken 0, released 1', 'offered at 80', 'overdue due 73'],
  [
    'a review not yet due at the ending',
    'taken 0, reviewed 5, released 8',
    'reviewed',
    'met due 6 at 5; not needed due 14 at 8',
  ],
  ['a review overdue at the ending', 'taken 0, released 8', 'reviewed', 'missed due 6 at 8'],
  ['a power not used', 'taken 0, released 8', 'longer', 'not needed at 8'],
  ['a power used', 'taken 0, longer 2', 'longer', 'met at 2'],
  ['after a power that was not used', 'taken 0, released 8', 'noted', 'not needed at 8'],
  ['after a power that can no longer be used', 'taken 0, longer 2', 'noted at 3', 'open'],
  ['another ending', 'taken 0, released 8', 'charged', 'not needed due 24 at 8'],
  ['another ending, which had fallen due', 'taken 0, released 30', 'charged', 'missed due 24 at 30'],
  [
    'an ending withdrawn: it runs again',
    'taken 0, released 0.5, released 0.5 corrects 2 withdraws',
    'told at 0.7',
    'open due 1',
  ],
  [
    'done, then not needed after all: it stays done',
    'taken 0, graded 0, alerted 0.5, graded 0 b corrects 2',
    'alerted',
    'met due 1 at 0.5',
  ],
  ['corrected: never needed', 'taken 0, graded 0, graded 0 b corrects 2', 'alerted', 'not needed at 0'],
  ['regraded in time', 'taken 0, graded 0, graded 0.5 b', 'alerted', 'not needed due 1 at 0.5'],
  ['regraded too late: it was missed', 'taken 0, graded 0, graded 2 b', 'alerted', 'missed due 1 at 2'],
  [
    'regraded twice: missed, and owed anew',
    'taken 0, graded 0, graded 2 b, graded 3',
    'alerted at 3.5',
    'missed due 1 at 2; open due 4',
  ],
  [
    'a higher grade recorded late does not hide the newer one',
    'taken 0, graded 4, graded 2 b',
    'alerted at 4.5',
    'open due 5',
  ],
  ['recorded twice', 'taken 0, told 0.5, told 3', 'told', 'met due 1 at 0.5; met at 3'],
]

for (const [what = '', told = '', looked = '', expected] of cases)
  test(what, () => assert.equal(duties(told, looked), expected))

const corrections: readonly (readonly string[])[] = [
  ['', 'met late due 1 at 1.5'],
  [', taken 1 corrects 1', 'met due 2 at 1.5'],
  [', taken 1 corrects 1, taken 0.2 corrects 3', 'met late due 1.2 at 1.5'],
  [', taken 1 corrects 1, taken 0.2 corrects 1', 'met late due 1.2 at 1.5'],
  [', told 0.5 corrects 2', 'met due 1 at 0.5'],
  [', told 1.5 corrects 2 withdraws', 'overdue due 1'],
  [', told 0 corrects 2 withdraws, told 0.5 corrects 3', 'met due 1 at 0.5'],
]

for (const [more = '', expected] of corrections)
  test(`3. a correction takes the place of what it corrects${more}`, () =>
    assert.equal(duties(`taken 0, told 1.5${more}`, 'told'), expected))

const breaching = pathwayWith({
  taken: step('Taken'),
  graded: step('Graded', { again: true }),
  searched: step('Searched', {
    after: ['taken'],
    breaches: [{ if: { q: 'b' }, and: { graded: { q: 'a' } }, says: 'Searched alone.' }],
  }),
  end: step('End', { ends: 'done' }),
})
const breaches = (told: string) =>
  replay(breaching, story(told), given(at(9))).breaches.map(({ version, says }) => `${version} ${says}`)

test('a breach stays, whatever is answered afterwards', () => {
  assert.deepEqual(breaches('taken 0, graded 1, searched 2 b'), ['3 Searched alone.'])
  assert.deepEqual(breaches('taken 0, graded 1, searched 2 b, graded 3 b'), ['3 Searched alone.'])
  assert.deepEqual(breaches('taken 0, graded 1 b, searched 2 b, graded 3'), [])
})

test('a correction that puts a step before what it waits for is marked as a breach', () => {
  const says = '2 “Searched” happened before “Taken”, which has to come first.'
  assert.deepEqual(breaches('taken 0, searched 2, taken 3 corrects 1'), [says])
})

test('an episode withdrawn whole owes nothing', () => {
  const episode = replay(rule, story('taken 0, taken 0 corrects 1 withdraws'), given(at(9)))
  assert.deepEqual([owedIn(episode), episode.version, episode.startedAt], [[], 2, undefined])
})

test('what is owed is ordered by what presses most', () => {
  const owed = owedIn(replay(rule, story('taken 0'), given(at(2)))).map(duty => duty.step)
  assert.equal(owed[0], 'graded')
  assert.ok(owed.indexOf('told') < owed.indexOf('reviewed'))
  assert.ok(!owed.includes('longer'))
})

test('facts about the child decide from the start', () => {
  const women = pathwayWith({
    taken: step('Taken'),
    carer: step('Carer', { when: { child: { sex: 'female' } } }),
    end: step('End', { ends: 'done' }),
  })
  const state = (sex: string) =>
    replay(women, story('taken 0'), { ...given(at(1)), child: { ...child, sex } }).duties[1]?.state
  assert.deepEqual(['female', 'male', 'not known'].map(state), ['open', 'not needed', 'not needed'])
})
