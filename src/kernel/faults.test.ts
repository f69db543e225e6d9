import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pathways, pathwayWith, step } from '../../test/random-pathways.ts'
import { type Clock, ceiling, days, dependingOn, every, hours } from './clock.ts'
import { faultsInPathway } from './faults.ts'
import { choice, number, prose } from './form.ts'
import type { Pathway, Step } from './pathway.ts'

const good: Readonly<Record<string, Step>> = {
  begin: step('Begin'),
  maybe: step('Maybe', { when: { begin: { q: 'a' } } }),
  them: step('Them', { by: 'them', after: ['begin'], within: hours(1, 'begin'), answersTo: 'begin' }),
  power: step('Power', { power: true }),
  later: step('Later', { outlivesEnding: true }),
  end: step('End', { after: ['them'], ends: 'done' }),
}

/** The good pathway, with some steps changed or added, and with anything else said of the whole. */
const planted = (steps: Readonly<Record<string, Step>>, more: Partial<Pathway> = {}): Pathway => ({
  ...pathwayWith({ ...good, ...steps }),
  ...more,
})

const within = (clock: Clock, more: Partial<Step> = {}) => ({
  extra: step('Extra', { within: clock, ...more }),
})
const q = choice('Which?', { a: 'A', b: 'B' })
const excluded = choice('And then?', { c: 'C', d: 'D' }, { askedWhen: { q: 'a' } })
const asking = (asks: Step['asks']) => ({ extra: step('Extra', { asks: asks ?? {} }) })

const faults = [
  // what is planted,                              where,                                           what it says
  [
    'a step that is not there, in after',
    planted({ extra: step('Extra', { after: ['gone'] }) }),
    /a step called “gone”/,
  ],
  ['… in afterAny', planted({ extra: step('Extra', { afterAny: ['gone'] }) }), /a step called “gone”/],
  ['… in when', planted({ extra: step('Extra', { when: { gone: {} } }) }), /a step called “gone”/],
  ['… in until', planted({ extra: step('Extra', { until: ['gone'] }) }), /a step called “gone”/],
  ['… in unless', planted({ extra: step('Extra', { unless: ['gone'] }) }), /a step called “gone”/],
  ['… in a clock', planted(within(hours(1, 'gone'))), /a step called “gone”/],
  [
    '… that extends a ceiling',
    planted(within(ceiling(1, 'begin', { extendedBy: [{ step: 'gone', hours: 2 }] }))),
    /a step called “gone”/,
  ],
  [
    '… in a check',
    planted({ extra: step('Extra', { refuses: [{ if: {}, and: { gone: {} }, says: 'No.' }] }) }),
    /a step called “gone”/,
  ],
  [
    'the name of a method of every object',
    planted({ extra: step('Extra', { after: ['toString'] }) }),
    /a step called “toString”/,
  ],
  [
    'a question that is not asked',
    planted({ extra: step('Extra', { when: { begin: { r: 'a' } } }) }),
    /asks about “r”, which is not asked there/,
  ],
  [
    'an answer that cannot be given',
    planted({ extra: step('Extra', { when: { begin: { q: 'z' } } }) }),
    /expects the answer “z” to “Which\?”/,
  ],
  [
    'a condition on free text',
    planted({ ...asking({ why: prose('Why?') }), more: step('More', { when: { extra: { why: 'x' } } }) }),
    /no list of answers/,
  ],
  [
    'a fact about the child that is not known',
    planted({ extra: step('Extra', { when: { child: { height: 'tall' } } }) }),
    /asks about “height”/,
  ],
  [
    'a value of a fact that is not known',
    planted({ extra: step('Extra', { when: { child: { sex: 'girl' } } }) }),
    /expects the answer “girl”/,
  ],
  [
    'a check of what is not asked',
    planted({ extra: step('Extra', { breaches: [{ if: { r: 'a' }, says: 'No.' }] }) }),
    /A check of “Extra”/,
  ],
  [
    'a circle',
    planted({ one: step('One', { after: ['two'] }), two: step('Two', { when: { one: { q: 'a' } } }) }),
    /“One” waits for itself/,
  ],
  [
    'a step that waits for itself',
    planted({ extra: step('Extra', { after: ['extra'] }) }),
    /“Extra” waits for itself/,
  ],
  [
    'a clock from what may not have happened',
    planted(within(hours(1, 'them'))),
    /can open before that has happened/,
  ],
  [
    'a clock from what may not be needed',
    planted(within(hours(1, 'maybe'), { after: ['maybe'] })),
    /when that is not needed/,
  ],
  [
    'an option with such a clock',
    planted(
      within(dependingOn([{ when: { begin: { q: 'b' } }, clock: hours(1, 'them') }], hours(2, 'begin'))),
    ),
    /can open before that has happened/,
  ],
  [
    'a clock from one of several roads',
    planted(within(hours(1, 'them'), { afterAny: ['them', 'power'] })),
    /can open before that has happened/,
  ],
  [
    'a repeat without an end',
    planted(within(every({ first: 1, next: 1, from: 'begin' }), { outlivesEnding: true })),
    /nothing ever stops it/,
  ],
  [
    'a duty that waits for what comes after the ending',
    planted({ extra: step('Extra', { after: ['later'] }) }),
    /must outlive the ending too/,
  ],
  [
    'an agency that answers itself',
    planted({
      them: step('Them', { by: 'us', after: ['begin'], within: hours(1, 'begin'), answersTo: 'begin' }),
    }),
    /the same role owes/,
  ],
  [
    'an answer whose clock runs from elsewhere',
    planted({
      extra: step('Extra', { by: 'x', after: ['them'], within: hours(1, 'begin'), answersTo: 'them' }),
    }),
    /its clock must run from it/,
  ],
  [
    'an answer with one clock of several that runs from elsewhere',
    planted({
      extra: step('Extra', {
        by: 'x',
        after: ['them'],
        within: dependingOn([{ when: { begin: { q: 'a' } }, clock: hours(1, 'begin') }], hours(2, 'them')),
        answersTo: 'them',
      }),
    }),
    /its clock must run from it/,
  ],
  [
    'an answer that does not wait',
    planted({ extra: step('Extra', { by: 'x', within: hours(1, 'begin'), answersTo: 'begin' }) }),
    /so it must wait for it/,
  ],
  [
    'a decision that is not asked for',
    planted({ extra: step('Extra', { decides: { table: 't', result: 'r', question: 'gone' } }) }),
    /does not ask for the decision/,
  ],
  [
    'a fact from a step it does not wait for',
    planted({
      extra: step('Extra', {
        decides: { table: 't', result: 'r', question: 'q', given: { fact: 'begin' } },
        asks: { q: choice('Q', { a: 'A', b: 'B' }) },
      }),
    }),
    /is given “fact” by a step that it does not wait for/,
  ],
  [
    'a weighed step that is not there',
    planted({
      extra: step('Extra', {
        decides: { table: 't', result: 'r', question: 'q', weighs: ['gone'] },
        asks: { q: choice('Q', { a: 'A', b: 'B' }) },
      }),
    }),
    /a step called “gone”/,
  ],
  [
    'a score for an offence that nobody asks',
    planted({ extra: step('Extra', { after: ['begin'], scores: { offence: 'begin' } }) }),
    /an offence, a scale or a base is not asked/,
  ],
  [
    'a step that rests on a score nobody looks up',
    planted({ extra: step('Extra', { after: ['begin'], restsOnScore: 'begin' }) }),
    /rests on the score of a step that looks none up/,
  ],
  [
    'an ending that may be recorded again',
    planted({ end: step('End', { ends: 'done', again: true }) }),
    /cannot be recorded again/,
  ],
  [
    'an ending that repeats',
    planted({ end: step('End', { ends: 'done', within: every({ first: 1, next: 1, from: 'begin' }) }) }),
    /cannot be owed again and again/,
  ],
  ['no ending', planted({ end: step('End') }), /No step ends it/],
  [
    'an ending that some answers rule out',
    planted({ end: step('End', { ends: 'done', when: { begin: { q: 'a' } } }) }),
    /Nothing can end it when “Which\?” is “B”/,
  ],
  [
    'an ending that some children never reach',
    planted({ end: step('End', { ends: 'done', when: { child: { lookedAfter: 'yes' } } }) }),
    /Nothing can end it when “lookedAfter” is “no”/,
  ],
  ['no beginning', planted({}, { begins: 'gone' }), /begins with “gone”/],
  [
    'a beginning that waits',
    planted({ begin: step('Begin', { after: ['power'] }) }),
    /must wait for nothing/,
  ],
  [
    'a beginning that depends on the child',
    planted({ begin: step('Begin', { when: { child: { sex: 'male' } } }) }),
    /must wait for nothing/,
  ],
  ['a step called child', planted({ child: step('Child') }), /cannot be named “child”/],
  ['a step with a strange name', planted({ 'a step': step('A step') }), /cannot be named “a step”/],
  ...['happenedAt', 'version', 'occurrence', 'pathway', 'reason', 'withdraws', 'add-action'].map(
    name =>
      [
        `a question that the page keeps: ${name}`,
        planted(asking({ [name]: prose('When?') })),
        new RegExp(`cannot be named “${name}”`),
      ] as const,
  ),
  ...['from', 'unitId'].map(
    name =>
      [
        `a question that the page which starts keeps: ${name}`,
        planted({ begin: step('Begin', { asks: { [name]: prose('Where?') } }) }),
        new RegExp(`begins with cannot be named “${name}”`),
      ] as const,
  ),
  ['a choice of one', planted(asking({ r: choice('Only?', { a: 'A' }) })), /at least two answers/],
  [
    'a number between nothing',
    planted(asking({ r: number('How many?', { from: 2, to: 1, unit: 'x' }) })),
    /from 2 to 1/,
  ],
  [
    'a question that depends on a later one',
    planted(asking({ r: prose('Why?', { askedWhen: { s: 'a' } }), s: choice('S', { a: 'A', b: 'B' }) })),
    /asks about “s”, which is not asked there/,
  ],
  ['an id that is not words', planted({}, { id: 'Two Words' }), /words in small letters, joined by hyphens/],
  ['a date that is not', planted({}, { inForceFrom: '2026-02-30' }), /must be dates/],
  ['a rule without a title', planted({}, { title: ' ' }), /It has no title\./],
  ['a rule that does not say when it holds', planted({}, { about: '' }), /in a sentence when it holds/],
  ['a step without a title', planted({ extra: step(' ') }), /The step “extra” has no title\./],
  [
    'two steps with one title',
    planted({ extra: step('Later') }),
    /The steps “later” and “extra” have one title, “Later”\./,
  ],
  ['a question without words', planted(asking({ why: prose(' ') })), /The question “why” has no words\./],
  [
    'an answer without words',
    planted(asking({ why: choice('Why?', { a: 'A', b: '' }) })),
    /“Why\?” has an answer without words/,
  ],
  [
    'one answer twice',
    planted(asking({ why: choice('Why?', { a: 'A', b: 'A' }) })),
    /“Why\?” has one answer twice/,
  ],
  ['a limit of no time', planted(within(hours(0, 'begin'))), /“Extra” must give some time/],
  ['… that is no number', planted(within(hours(Number.NaN, 'begin'))), /“Extra” must give some time/],
  [
    '… in an option of a clock',
    planted(
      within(dependingOn([{ when: { begin: { q: 'a' } }, clock: hours(-1, 'begin') }], hours(1, 'begin'))),
    ),
    /“Extra” must give some time/,
  ],
  [
    '… by which a power raises it',
    planted(within(ceiling(1, 'begin', { extendedBy: [{ step: 'power', hours: 0 }] }))),
    /“Extra” must give some time/,
  ],
  ['half a day', planted(within(days(1.5, 'begin'))), /“Extra” must give whole days or months/],
  ['a limit without end', planted(within(hours(Number.POSITIVE_INFINITY, 'begin'))), /must give some time/],
  [
    'a power that brings a limit forward',
    planted(within(ceiling(24, 'begin', { extendedBy: [{ step: 'power', hours: 12 }] }))),
    /“Power” does not raise the limit of “Extra”: 12 hours are not more than 24/,
  ],
  ...[{}, { begin: { q: 'a' } }].map(
    when =>
      [
        `a clock that never counts, after one when ${JSON.stringify(when)}`,
        planted(
          within(
            dependingOn(
              [
                { when, clock: hours(1, 'begin') },
                { when: { begin: { q: 'a' } }, clock: hours(2, 'begin') },
              ],
              hours(3, 'begin'),
            ),
          ),
        ),
        /One clock of “Extra” can never count/,
      ] as const,
  ),
  ...(
    [
      ['begin', {}],
      ['them', { after: ['them'] }],
      ['maybe', { when: { maybe: { q: 'a' } } }],
      ['power', { afterAny: ['power'] }],
    ] as const
  ).flatMap(([name, waits]) =>
    (['until', 'unless'] as const).map(
      word =>
        [
          `a step that is over (${word}) with what it waits for: ${name}`,
          planted({ extra: step('Extra', { ...waits, [word]: [name] }) }),
          /“Extra” is over with “.+” \(until, unless\), before which it cannot open/,
        ] as const,
    ),
  ),
  ['an ending without a word', planted({ end: step('End', { ends: ' ' }) }), /has no word for how it ends/],
  [
    'an ending that outlives itself',
    planted({ end: step('End', { ends: 'done', outlivesEnding: true }) }),
    /cannot be owed after the ending/,
  ],
  [
    'a check against every answer',
    planted({ extra: step('Extra', { refuses: [{ if: {}, says: 'No.' }] }) }),
    /A check of “Extra” is against every answer/,
  ],
  [
    'a check without words',
    planted({ extra: step('Extra', { breaches: [{ if: { q: 'a' }, says: ' ' }] }) }),
    /A check of “Extra” does not say what is wrong/,
  ],
  [
    'a condition on answers that exclude each other',
    planted({
      extra: step('Extra', { asks: { q, s: excluded } }),
      more: step('More', { when: { extra: { q: 'b', s: 'c' } } }),
    }),
    /A condition of “More” names answers that can never be given together/,
  ],
  [
    'a condition on no answer',
    planted({ extra: step('Extra', { when: { begin: { q: [] } } }) }),
    /can never be given together/,
  ],
  [
    'two questions with the same words',
    planted(asking({ why: prose('Why?'), more: prose('Why?') })),
    /Two questions say “Why\?”/,
  ],
  [
    'samples judged twice by what is not asked',
    planted({}, { looksAtSamples: { twice: { first: 'begin', second: 'gone', question: 'q' } } }),
    /judged twice by “q”, which “begin” and “gone” do not both ask/,
  ],
  ['a rule that holds in no sentence', planted({}, { about: 'Custody' }), /in a sentence when it holds/],
  ['an end before the beginning', planted({}, { until: '2019-01-01' }), /ends before it is in force/],
] as const

test('an answer may have several clocks, if all of them run from what it answers', () => {
  const clock = dependingOn([{ when: { begin: { q: 'a' } }, clock: hours(1, 'begin') }], hours(5, 'begin'))
  const them = step('Them', { by: 'them', after: ['begin'], within: clock, answersTo: 'begin' })
  assert.deepEqual(faultsInPathway(planted({ them })), [])
})
test('what may never come may also spare another', () => {
  const spared = planted({ extra: step('Extra', { after: ['maybe'], unless: ['maybe'] }) })
  assert.deepEqual(faultsInPathway(spared), [])
})
test('the pathway they are planted in has none', () => assert.deepEqual(faultsInPathway(planted({})), []))

for (const [what, pathway, says] of faults)
  test(`finds ${what}`, () => assert.match(faultsInPathway(pathway).join('\n'), says))

test('every fault names the pathway, and is a sentence', () => {
  for (const [, pathway] of faults)
    for (const fault of faultsInPathway(pathway)) assert.match(fault, /^Pathway “.*” \(.+?\): .+\.$/)
})

test('an answer that may be changed by recording again is no dead end', () => {
  const again = planted({
    tried: step('Tried', { again: true }),
    end: step('End', { ends: 'done', when: { tried: { q: 'a' } } }),
  })
  assert.deepEqual(faultsInPathway(again), [])
})

test('a clock from the only road that is left is sure', () => {
  const roads = within(dependingOn([{ when: { them: {} }, clock: hours(1, 'them') }], hours(2, 'power')), {
    afterAny: ['them', 'power'],
  })
  assert.deepEqual(faultsInPathway(planted(roads)), [])
})

test('faults are looked for in any pathway, however broken, without failing', () => {
  fc.assert(
    fc.property(
      pathways,
      fc.constantFrom('after', 'afterAny', 'until', 'unless'),
      fc.string(),
      (pathway, word, name) => {
        const broken = {
          ...pathway,
          steps: { ...pathway.steps, s0: { ...pathway.steps.s0, [word]: ['end', name] } },
        }
        assert.ok(Array.isArray(faultsInPathway(broken as Pathway)))
      },
    ),
  )
})
