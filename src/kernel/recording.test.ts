import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  at,
  child,
  entriesOf,
  given,
  mayRecord,
  pathways,
  pathwayWith,
  step,
  turns,
  walk,
} from '../../test/random-pathways.ts'
import { every } from './clock.ts'
import { actionsFor } from './form.ts'
import type { Entry, Pathway } from './pathway.ts'
import { alreadyBy, mistakesIn, recordable } from './recording.ts'
import { replay } from './replay.ts'

type Lines = Parameters<typeof entriesOf>[0]

const rule = pathwayWith({
  presented: step('Presented'),
  decided: step('Decided', { after: ['presented'] }),
  searched: step('Searched', { after: ['decided'], when: { decided: { q: 'a' } } }),
  refused: step('Refused', { when: { decided: { q: 'b' } } }),
  spoken: step('Spoken to', { again: true }),
  reviewed: step('Reviewed', { within: every({ first: 6, next: 9, from: 'presented' }) }),
  longer: step('Longer', { power: true }),
  told: step('Told', { unless: ['spoken'] }),
  released: step('Released', { ends: 'released' }),
  charged: step('Charged', { ends: 'charged' }),
})

const canRecord = (name: string, lines: Lines): boolean =>
  recordable(rule, replay(rule, entriesOf(lines), given(at(50))), name) !== undefined

const states = [
  // what,                                   step,      what happened,                               can be recorded
  ['what an episode begins with', 'presented', [], true],
  ['nothing else before that', 'spoken', [], false],
  ['what an episode began with, again', 'presented', [['presented', 0]], false],
  ['what waits', 'searched', [['presented', 0]], false],
  ['what is open', 'decided', [['presented', 0]], true],
  ['what is overdue', 'reviewed', [['presented', 0]], true],
  [
    'what was done',
    'decided',
    [
      ['presented', 0],
      ['decided', 1],
    ],
    false,
  ],
  [
    'what may be done again',
    'spoken',
    [
      ['presented', 0],
      ['spoken', 1],
    ],
    true,
  ],
  [
    'what repeats',
    'reviewed',
    [
      ['presented', 0],
      ['reviewed', 1],
    ],
    true,
  ],
  [
    'what an answer ruled out',
    'refused',
    [
      ['presented', 0],
      ['decided', 1],
    ],
    false,
  ],
  ['a power', 'longer', [['presented', 0]], true],
  [
    'what became unnecessary',
    'told',
    [
      ['presented', 0],
      ['spoken', 1],
    ],
    true,
  ],
  [
    'what was missed',
    'decided',
    [
      ['presented', 0],
      ['released', 2],
    ],
    true,
  ],
  [
    'what was done again before the end',
    'spoken',
    [
      ['presented', 0],
      ['spoken', 1],
      ['released', 2],
    ],
    true,
  ],
  [
    'a power used before the end',
    'longer',
    [
      ['presented', 0],
      ['released', 2],
    ],
    true,
  ],
  [
    'another ending',
    'charged',
    [
      ['presented', 0],
      ['released', 2],
    ],
    false,
  ],
  ['a step the rule does not know', '__proto__', [['presented', 0]], false],
] as const

for (const [what, name, lines, expected] of states)
  test(`${expected ? 'can' : 'cannot'} record ${what}`, () =>
    assert.equal(canRecord(name, lines as unknown as Lines), expected))

const seen = (lines: Lines, pathway: Pathway = rule) => ({ pathway, entries: entriesOf(lines), child })
const mistakes = (lines: Lines, name: string, hours: number, more: { corrects?: number } = {}) =>
  mistakesIn(seen(lines), { step: name, happenedAt: at(hours), answers: { q: 'a' }, ...more }).map(
    one => one.says,
  )

const early = 'This cannot have happened before “Decided”. Check the time, or correct the other entry.'
const late = 'This cannot have happened after “Released”. Check the time, or correct the other entry.'
const decided: Lines = [
  ['presented', 0],
  ['decided', 2],
]
const over: Lines = [...decided, ['spoken', 3], ['released', 5]]

test('a search cannot have happened before the authority for it', () => {
  assert.deepEqual(mistakes(decided, 'searched', 1), [early])
  assert.deepEqual(mistakes(decided, 'searched', 2), [])
})

test('what waits for a step done again cannot have happened before it was first done', () => {
  const again: Lines = [...decided, ['decided', 6]]
  assert.deepEqual(mistakes(again, 'searched', 3), [])
})

test('what can no longer be done may be recorded late, but not as done after the end', () => {
  assert.deepEqual(mistakes(over, 'spoken', 4), [])
  assert.deepEqual(mistakes(over, 'spoken', 6), [late])
  assert.deepEqual(mistakes(over, 'longer', 6), [late])
  assert.deepEqual(mistakes(over, 'reviewed', 6), [late])
})

test('a missed duty may still be done, and is then late', () => {
  assert.deepEqual(mistakes(over, 'searched', 6), [])
  const done = replay(rule, entriesOf([...over, ['searched', 6]]), given(at(50)))
  assert.equal(done.duties.find(duty => duty.step === 'searched')?.state, 'met late')
})

test('what was done once is not done again after the end, and of agreed actions each by itself', () => {
  const plan = pathwayWith({
    begin: step('Begin'),
    told: step('Told'),
    met: step('Met', { asks: { plan: actionsFor('Plan', { constable: 'Constable' }) } }),
    done: step('Done', { each: { step: 'met', question: 'plan' } }),
    end: step('End', { ends: 'done' }),
  })
  const agreed = ['Call', 'Visit'].map(what => ({ what, who: 'constable', by: '2026-03-09' }))
  const lines: Lines = [
    ['begin', 0],
    ['told', 1],
    ['met', 1, { answers: { plan: agreed } }],
    ['done', 2, { occurrence: 25 }],
    ['end', 5],
  ]
  const after = (name: string, more: { occurrence?: number } = {}) =>
    mistakesIn(seen(lines, plan), { step: name, happenedAt: at(6), answers: {}, ...more }).length
  assert.equal(after('told'), 1)
  assert.equal(after('done', { occurrence: 25 }), 1)
  assert.equal(after('done', { occurrence: 26 }), 0)
})

test('a correction is not measured against what it corrects', () => {
  const searched: Lines = [...decided, ['released', 3], ['searched', 4]]
  assert.deepEqual(mistakes(searched, 'searched', 6), [late])
  assert.deepEqual(mistakes(searched, 'searched', 6, { corrects: 4 }), [])
})

const refusing = pathwayWith({
  begin: step('Begin'),
  graded: step('Graded', { again: true }),
  decided: step('Decided', {
    refuses: [
      { if: { q: 'b' }, says: 'Never.' },
      { if: { q: 'a' }, and: { graded: { q: 'b' } }, says: 'Not when low.' },
      { if: { q: 'a' }, and: { child: { sex: 'male' } }, says: 'Not for a boy.' },
    ],
  }),
  end: step('End', { ends: 'done' }),
})
const refusals = (lines: Lines, q: string, sex = 'female') =>
  mistakesIn(
    { ...seen(lines, refusing), child: { ...child, sex } },
    { step: 'decided', happenedAt: at(5), answers: { q } },
  )

test('answers that break the law are refused, beside the question', () => {
  assert.deepEqual(refusals([['begin', 0]], 'b'), [{ question: 'q', says: 'Never.' }])
  assert.deepEqual(refusals([['begin', 0]], 'a'), [])
  assert.deepEqual(refusals([['begin', 0]], 'a', 'male'), [{ question: 'q', says: 'Not for a boy.' }])
})

test('what is refused is judged by the answers that had been given by then', () => {
  const low = { answers: { q: 'b' } }
  assert.equal(
    refusals(
      [
        ['begin', 0],
        ['graded', 1, low],
      ],
      'a',
    )[0]?.says,
    'Not when low.',
  )
  assert.deepEqual(
    refusals(
      [
        ['begin', 0],
        ['graded', 1, low],
        ['graded', 2],
      ],
      'a',
    ),
    [],
  )
  assert.deepEqual(
    refusals(
      [
        ['begin', 0],
        ['graded', 9, low],
      ],
      'a',
    ),
    [],
  )
})

test('what may be recorded waits for nothing that is still to come', () => {
  fc.assert(
    fc.property(pathways, turns, fc.integer({ min: 0, max: 60 }), (pathway, some, hours) => {
      const entries = walk(pathway, some)
      const episode = replay(pathway, entries, given(at(hours)))
      const settled = (name: string) => !['waiting', 'open', 'overdue'].includes(stateOf(name))
      const stateOf = (name: string) => episode.duties.find(duty => duty.step === name)?.state ?? ''
      for (const duty of episode.duties.filter(one => one.state === 'waiting'))
        assert.ok(
          recordable(pathway, episode, duty.step) === undefined ||
            (entries.length === 0 && duty.step === 's0'),
        )
      for (const name of mayRecord(pathway, [], at(0))) assert.equal(name, 's0')
      assert.ok(settled('s0') || entries.length === 0)
    }),
  )
})

/** Records whatever has not been done, one thing after another, until the episode ends. */
function toTheEnd(pathway: Pathway, entries: readonly Entry[], hours: number): readonly Entry[] {
  if (replay(pathway, entries, given(at(hours))).ended) return entries
  const open = mayRecord(pathway, entries, at(hours))
  const fresh = open.filter(name => entries.every(entry => entry.step !== name))
  const next = fresh.find(name => pathway.steps[name]?.ends) ?? fresh[0]
  assert.ok(next, `Nothing is left to do after ${entries.map(entry => entry.step).join(', ')}`)
  const entry = { ...(entriesOf([[next, hours]])[0] as Entry), version: entries.length + 1 }
  return toTheEnd(pathway, [...entries, entry], hours + 1)
}

test('from wherever a random life on a random pathway has come, there is a way to an ending', () => {
  fc.assert(
    fc.property(pathways, turns, (pathway, some) => {
      const entries = walk(pathway, some)
      const end = toTheEnd(pathway, entries, 200)
      assert.ok(end.length <= entries.length + Object.keys(pathway.steps).length)
    }),
    { numRuns: 300 },
  )
})

test('somebody who did one step does not do the other that another must do, whichever came first', () => {
  const twoPeople = pathwayWith({
    asked: step('Asked'),
    marked: step('Marked'),
    markedAgain: step('Marked again', { byAnother: ['marked'] }),
  })
  const whoDid = (done: string, by: string) => ({
    pathway: twoPeople,
    entries: entriesOf([[done, 0]]).map(entry => ({ ...entry, by })),
  })
  const rows = [
    // what ade did,  what somebody wants to do, who, the step that stands in the way
    ['marked', 'markedAgain', 'ade', 'marked'],
    ['markedAgain', 'marked', 'ade', 'markedAgain'],
    ['marked', 'markedAgain', 'ruth', undefined],
    ['asked', 'marked', 'ade', undefined],
    ['marked', 'marked', 'ade', undefined],
  ] as const
  for (const [done, wanted, by, inTheWay] of rows)
    assert.equal(alreadyBy(whoDid(done, 'ade'), { step: wanted, by }), inTheWay, `${done}, ${wanted}, ${by}`)

  const marked = entriesOf([
    ['marked', 0],
    ['marked', 1, { corrects: 1 }],
    ['marked', 2, { corrects: 2 }],
  ])
  const putRight = { pathway: twoPeople, entries: marked.map((one, at) => ({ ...one, by: `person ${at}` })) }
  for (const by of ['person 0', 'person 1', 'person 2'])
    assert.equal(alreadyBy(putRight, { step: 'markedAgain', by }), 'marked', by)
  assert.equal(alreadyBy(putRight, { step: 'markedAgain', by: 'person 3' }), undefined)
})
