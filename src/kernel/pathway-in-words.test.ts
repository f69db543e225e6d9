import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pathways, pathwayWith, step } from '../../test/random-pathways.ts'
import {
  asSoonAsPracticable,
  beforeNextSchoolDay,
  type Clock,
  ceiling,
  days,
  dependingOn,
  every,
  hours,
  minutes,
  workingDays,
} from './clock.ts'
import { fullClock, inWords } from './pathway-in-words.ts'
import { document } from './source.ts'

const rule = pathwayWith({
  taken: step('Taken', { by: 'constable', source: document('Children Act 1989')('s.46(1)') }),
  told: step('Told', {
    by: 'constable',
    also: ['sergeant'],
    source: document('A pilot')('One hour', 'unverified'),
    after: ['taken'],
    when: { taken: { q: ['a', 'b'] }, child: { lookedAfter: 'yes' } },
    within: hours(1, 'taken'),
    again: true,
    outlivesEnding: true,
  }),
  called: step('Called back', {
    by: 'social-worker',
    afterAny: ['taken', 'told'],
    answersTo: 'told',
    until: ['end'],
    unless: ['told'],
  }),
  longer: step('Longer', { by: 'superintendent', power: true }),
  end: step('End', { by: 'constable', ends: 'released' }),
})

const sentences = [
  'Taken. Owed by the constable, under Children Act 1989, s.46(1). It starts the episode.',
  'Told. Owed by the constable, within 1 hour of “Taken”, under A pilot, One hour (to be verified by the force), once “Taken” has happened, if in “Taken”, “Which?” is answered “A” or “B” and the child is looked after. Also recorded by the sergeant. It may be recorded again. It is still owed after the episode has ended.',
  'Called back. Owed by the social worker, under Test, 1, once “Taken” or “Told” has happened. It answers “Told”. It is too late once “End” has happened. It is not needed once “Told” has happened, unless it was due before.',
  'Longer. May be used by the superintendent, under Test, 1.',
  'End. Owed by the constable, under Test, 1. It ends the episode: released.',
]

test('a pathway in words says everything that its words say, in the order of the rule', () => {
  assert.deepEqual(inWords(rule), sentences)
})

const clocks: readonly (readonly [Clock, string])[] = [
  [hours(1, 'taken'), 'within 1 hour of “Taken”'],
  [minutes(90, 'taken'), 'within 90 minutes of “Taken”'],
  [asSoonAsPracticable('taken'), 'as soon as practicable after “Taken”'],
  [days(0, 'taken'), 'by the end of the day of “Taken”'],
  [days(2, 'taken'), 'by the end of 2 days after the day of “Taken”'],
  [workingDays(1, 'taken'), 'by the end of 1 working day after the day of “Taken”'],
  [beforeNextSchoolDay('taken'), 'before the first school day starts after “Taken”'],
  [every({ first: 6, next: 9, from: 'taken' }), 'first within 6 hours of “Taken”, then every 9 hours'],
  [
    ceiling(24, 'taken', { extendedBy: [{ step: 'longer', when: { q: 'a' }, hours: 36 }] }),
    'within 24 hours of “Taken”, or 36 hours if in “Longer”, “Which?” is answered “A”',
  ],
  [
    ceiling(24, 'taken', { extendedBy: [{ step: 'longer', when: { q: 'a' }, hours: 72, lasting: 36 }] }),
    'within 24 hours of “Taken”, or 72 hours if in “Longer”, “Which?” is answered “A” (and no more than 36 hours from then)',
  ],
  [
    ceiling(24, 'taken', { extendedBy: [{ step: 'longer', when: { q: 'a' }, hours: 96, until: 'end' }] }),
    'within 24 hours of “Taken”, or 96 hours if in “Longer”, “Which?” is answered “A”, or until the time given there if that is sooner',
  ],
  [hours(72, 'taken', { since: 'seen' }), 'within 72 hours of the time given in “Taken”'],
  [
    dependingOn([{ when: { told: {} }, clock: hours(1, 'told') }], hours(4, 'taken')),
    'within 1 hour of “Told”; otherwise within 4 hours of “Taken”',
  ],
]

for (const [clock, says] of clocks)
  test(`a clock says: ${says}`, () => assert.equal(fullClock(rule, clock), says))

test('what a step leads to is called by its title where that is known, and nobody reads an id', () => {
  const leading = pathwayWith({
    taken: step('Taken', {
      by: 'constable',
      leadsTo: [{ pathway: 'missing-child', because: 'Nobody knows where the child is.' }],
    }),
  })
  const [said] = inWords(leading, id => (id === 'missing-child' ? 'Missing child' : id))
  assert.match(said ?? '', /It may lead to the pathway “Missing child”: Nobody knows where the child is\.$/)
})

const ages: readonly (readonly [readonly string[], string])[] = [
  [['0', '1', '2', '3'], "if the child's age is below 4"],
  [['10', '11', '12'], "if the child's age is 10 to 12"],
  [['16', '17'], "if the child's age is 16 or 17"],
  [['10', '12', '14'], "if the child's age is 10, 12 or 14"],
]
for (const [age, says] of ages)
  test(`a condition says: ${says}`, () => {
    const [said] = inWords(
      pathwayWith({ taken: step('Taken', { by: 'constable', when: { child: { age } } }) }),
    )
    assert.ok(said?.includes(says), said)
  })

test('every pathway can be said, one paragraph for each step', () => {
  fc.assert(
    fc.property(pathways, pathway => {
      const said = inWords(pathway)
      assert.equal(said.length, Object.keys(pathway.steps).length)
      for (const one of said) assert.doesNotMatch(one, /undefined|\[object|NaN| \.|,,/)
    }),
  )
})

test('a decision says what it weighs, where its score comes from and what it rests on', () => {
  const decision = pathwayWith({
    put: step('Put', { by: 'constable' }),
    scored: step('Scored', { by: 'constable', after: ['put'], scores: { offence: 'put' } }),
    chosen: step('Chosen', {
      by: 'constable',
      after: ['scored'],
      ends: 'chosen',
      restsOnScore: 'scored',
      decides: { table: 't', result: 'r', question: 'q', weighs: ['put', 'scored'] },
    }),
  })
  const [, scored, chosen] = inWords(decision)
  assert.match(scored ?? '', /Its score is looked up in the gravity matrix that the force loaded\./)
  assert.match(chosen ?? '', /It weighs what was recorded in “Put” and “Scored”\./)
  assert.match(chosen ?? '', /It rests on “Scored”, and never on the sample for a real child\./)
})
