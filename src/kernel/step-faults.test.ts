import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { pathwayWith, step } from '../../test/random-pathways.ts'
import { byDate, ceiling, dependingOn, hours } from './clock.ts'
import { faultsInPathway } from './faults.ts'
import { actionsFor, choice, date } from './form.ts'
import type { Pathway, Step } from './pathway.ts'

const asks = {
  q: choice('Which?', { a: 'A', b: 'B' }),
  r: choice('And then?', { c: 'C', d: 'D' }, { askedWhen: { q: 'a' } }),
  day: date('When?'),
  list: actionsFor('What was agreed?', { us: 'Us', them: 'Them' }),
}

const planted = (more: Partial<Step>, whole: Partial<Pathway> = {}): Pathway => ({
  ...pathwayWith({
    begin: step('Begin', { asks }),
    each: step('Each', { each: { step: 'begin', question: 'list' } }),
    extra: step('Extra', { after: ['begin'], asks, ...more }),
    end: step('End', { ends: 'done' }),
  }),
  ...whole,
})

const lead = (when: Readonly<Record<string, string | readonly string[]>>, because = 'It follows.') =>
  planted({ leadsTo: [{ pathway: 'other', when, because }] })
const counting = (name: string, count: Partial<{ days: number; atLeast: number; title: string }>) =>
  planted({}, { counts: { [name]: { pathway: 'test', days: 90, atLeast: 3, title: 'Often', ...count } } })

const faults = [
  [
    'a date from a question that is not one',
    planted({ within: byDate('begin', 'q') }),
    /due by the date “q” in “Begin”/,
  ],
  ['a date that nobody asks for', planted({ within: byDate('begin', 'z') }), /does not ask for one/],
  [
    'hours since a day, which is no time',
    planted({ within: hours(72, 'begin', { since: 'day' }) }),
    /runs from the time “day” in “Begin”/,
  ],
  [
    'a power that lasts until a time that nobody asks for',
    planted({ within: ceiling(24, 'begin', { extendedBy: [{ step: 'each', hours: 36, until: 'z' }] }) }),
    /raised until the time “z” in “Each”/,
  ],
  [
    'a date in one of several clocks',
    planted({
      within: dependingOn([{ when: { begin: { q: 'a' } }, clock: byDate('begin', 'r') }], hours(1, 'begin')),
    }),
    /due by the date “r”/,
  ],
  ['a lead on an answer that cannot be given', lead({ q: 'z' }), /expects the answer “z” to “Which\?”/],
  ['a lead on a question not asked', lead({ z: 'a' }), /asks about “z”, which is not asked there/],
  ['a lead on answers that exclude each other', lead({ q: 'b', r: 'c' }), /can never be given together/],
  ['a lead on no answer', lead({ q: [] }), /can never be given together/],
  ['a lead without a reason', lead({}, ' '), /does not say why/],
  [
    'a lead on a step that is not there',
    planted({ leadsTo: [{ pathway: 'other', because: 'So.', and: { gone: {} } }] }),
    /a step called “gone”/,
  ],
  [
    'actions in a step that is not there',
    planted({ each: { step: 'gone', question: 'list' } }),
    /a step called “gone”/,
  ],
  [
    'actions that nobody asks for',
    planted({ each: { step: 'begin', question: 'q' } }),
    /does not ask for actions as “q”/,
  ],
  [
    'actions with a limit of their own',
    planted({ each: { step: 'begin', question: 'list' }, within: hours(1, 'begin') }),
    /cannot have a time limit/,
  ],
  [
    'actions that are a power',
    planted({ each: { step: 'begin', question: 'list' }, power: true }),
    /cannot be a power/,
  ],
  [
    'a step that waits for actions',
    planted({ after: ['each'] }),
    /depends on “Each”, which is owed for each/,
  ],
  ['a step that actions close', planted({ until: ['each'] }), /depends on “Each”/],
  ['an owner without an answer', planted({ bySome: [{ when: {}, by: 'them' }] }), /no answer says when/],
  [
    'an owner by a step that is not there',
    planted({ bySome: [{ when: { gone: {} }, by: 'them' }] }),
    /called “gone”/,
  ],
  [
    'what is still owed and can be recorded only once',
    planted({ stillOwedWith: { q: 'b' } }),
    /must be a duty that may be recorded again/,
  ],
  [
    'what is still owed after an answer that cannot be given',
    planted({ again: true, stillOwedWith: { q: 'z' } }),
    /What leaves “Extra” owed expects the answer “z”/,
  ],
  [
    'what is still owed after every answer',
    planted({ again: true, stillOwedWith: { q: ['a', 'b'] } }),
    /“Extra” is still owed whatever is answered/,
  ],
  [
    'what is still owed after any answer at all',
    planted({ again: true, stillOwedWith: {} }),
    /“Extra” is still owed whatever is answered/,
  ],
  ['a count of nothing', counting('often', { atLeast: 0 }), /must count at least one episode/],
  ['a count that takes the name of a fact', counting('age', {}), /cannot be named “age”/],
  ['a count without a title', counting('often', { title: '' }), /has no title/],
  [
    'a condition on a fact that is not counted',
    planted({ when: { child: { seldom: 'yes' } } }, { counts: {} }),
    /asks about “seldom”/,
  ],
] as const

describe('faults of the words that lead, count, share out and name owners', () => {
  test('a pathway that uses them well has none', () => {
    const well = planted(
      {
        within: byDate('begin', 'day'),
        leadsTo: [{ pathway: 'other', when: { q: 'a', r: 'c' }, because: 'It follows.' }],
        bySome: [{ when: { begin: { q: 'b' } }, by: 'them' }],
        when: { child: { often: 'yes' } },
        again: true,
        stillOwedWith: { q: 'b' },
      },
      { counts: { often: { pathway: 'test', days: 90, atLeast: 3, title: 'Often' } } },
    )
    assert.deepEqual(faultsInPathway(well), [])
  })
  for (const [what, pathway, says] of faults)
    test(`finds ${what}`, () => assert.match(faultsInPathway(pathway).join('\n') || 'none', says))
})
