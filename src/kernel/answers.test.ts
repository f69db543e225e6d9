import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import fc from 'fast-check'
import { readAnswers, schemaOf } from './answers.ts'
import {
  choice,
  date,
  dateTime,
  number,
  prose,
  type Question,
  type Questions,
  several,
  text,
  words,
  yesNo,
} from './form.ts'
import { askedInSchema, markedAsForm } from './unasked.ts'

const now = new Date('2026-06-01T12:00:00Z')
const one = (question: Question, given: Readonly<Record<string, unknown>>) => {
  const { answers, mistakes } = readAnswers({ q: question }, markedAsForm(given), now)
  return mistakes.length > 0 ? mistakes.map(mistake => mistake.says).join(' ') : answers.q
}

const place = choice('Where?', { home: 'Home', away: 'Away' })
const needs = several('Which?', { a: 'A', b: 'B', c: 'C' })
const risks = several('Which?', { none: 'None seen', a: 'A', b: 'B' })
const when = dateTime('When?')
const age = number('How old?', { from: 10, to: 17, unit: 'years' })

const read = [
  // what,                                 question,        given,                                 answer
  ['one of the answers', place, { q: ' home ' }, 'home'],
  ['several answers, once each', needs, { q: ['b', 'a', 'b'] }, ['b', 'a']],
  ['that there is nothing', risks, { q: 'none' }, ['none']],
  [
    'nothing and something as a mistake',
    risks,
    { q: ['a', 'none'] },
    '“None seen” cannot be true together with another answer. Untick it, or the others.',
  ],
  ['a single tick', needs, { q: 'a' }, ['a']],
  [
    'a line without marks that nobody sees',
    text('Say'),
    { q: '\u202aAli\u202c \u200fHassan\ufeff' },
    'Ali Hassan',
  ],
  ['a line that was broken', text('Say'), { q: 'Ali\r\n\tHassan' }, 'Ali Hassan'],
  [
    'a bell in a name as a mistake',
    text('Say'),
    { q: 'Ali\u0007' },
    'This holds a character that nobody can see. Type it again rather than pasting it.',
  ],
  ['text without the space around it', text('Say'), { q: '  a word ' }, 'a word'],
  [
    'words as they were said',
    words('Say'),
    { q: "I want my mum, innit\n\n'cos" },
    "I want my mum, innit\n\n'cos",
  ],
  ['any alphabet', prose('Say'), { q: 'Ỳọ̀rùbá العربية 👩‍👧 🏳️‍🌈' }, 'Ỳọ̀rùbá العربية 👩‍👧 🏳️‍🌈'],
  ['a number sent as a number', age, { q: 15 }, 15],
  ['a number typed', age, { q: '15' }, 15],
  ['a day', date('Day'), { q: '2024-02-29' }, '2024-02-29'],
  ['a day in three fields', date('Day'), { 'q-day': '1', 'q-month': '3', 'q-year': '2026' }, '2026-03-01'],
  ['an instant', when, { q: '2026-03-27T14:05:00Z' }, '2026-03-27T14:05:00.000Z'],
  ['an instant with its offset', when, { q: '2026-03-27T14:05:00+02:00' }, '2026-03-27T12:05:00.000Z'],
  ['a time in winter', when, dayAt(15, 1, '9:30'), '2026-01-15T09:30:00.000Z'],
  ['a time in summer', when, dayAt(15, 5, '0930'), '2026-05-15T08:30:00.000Z'],
  ['a time with a point', when, dayAt(15, 5, '9.30'), '2026-05-15T08:30:00.000Z'],
] as const

function dayAt(day: number, month: number, time: string, year = 2026) {
  return { 'q-day': String(day), 'q-month': String(month), 'q-year': String(year), 'q-time': time }
}

for (const [what, question, given, answer] of read)
  test(`reads ${what}`, () => assert.deepEqual(one(question, given), answer))

test('the hour that the autumn change repeats is the first, unless GMT is written after it', () => {
  const autumn = (time: string) => one(when, dayAt(26, 10, time, 2025))
  assert.equal(autumn('01:30'), '2025-10-26T00:30:00.000Z')
  assert.equal(autumn('01:30 BST'), '2025-10-26T00:30:00.000Z')
  assert.equal(autumn('01:30 GMT'), '2025-10-26T01:30:00.000Z')
})

const refused = [
  ['an answer that is not listed', place, { q: 'elsewhere' }, /Choose one of the answers listed/],
  ['a key of every object', place, { q: '__proto__' }, /Choose one of the answers listed/],
  ['a method of every object', place, { q: 'toString' }, /Choose one of the answers listed/],
  ['two answers where one is asked', place, { q: ['home', 'away'] }, /Give one answer/],
  ['nothing', place, {}, /Choose an answer/],
  ['a list where text is asked', prose('Say'), { q: ['a', 'b'] }, /Give one answer/],
  ['an object where text is asked', prose('Say'), { q: { toString: 1 } }, /Give one answer/],
  ['true where text is asked', prose('Say'), { q: true }, /Give one answer/],
  ['white space', prose('Say'), { q: ' \n\t\u00a0' }, /Write an answer/],
  [
    'huge text',
    prose('Say'),
    { q: 'x'.repeat(1_000_000) },
    /10000 characters or fewer. You have used 1000000/,
  ],
  ['more than there is room for', prose('Say', { most: 5 }), { q: '123456' }, /Use 5 characters or fewer/],
  ['a long line', text('Say'), { q: 'x'.repeat(301) }, /300 characters or fewer. You have used 301/],
  ['a null character', prose('Say'), { q: 'a\u0000b' }, /cannot be kept/],
  ['half a character', prose('Say'), { q: 'a\ud800b' }, /cannot be kept/],
  ['an object among ticks', needs, { q: ['a', { b: 1 }] }, /Choose from the answers listed/],
  ['one wrong tick among right ones', needs, { q: ['a', 'constructor'] }, /Choose from the answers listed/],
  ['no ticks', needs, { q: [] }, /Choose at least one answer/],
  ['a number beyond the limits', age, { q: '18' }, /from 10 to 17/],
  ['a number with a fraction', age, { q: 15.5 }, /whole number/],
  ['a number in another notation', age, { q: '1e1' }, /whole number/],
  ['a number in another base', age, { q: '0xf' }, /whole number/],
  ['a day that is not', date('Day'), { q: '2026-02-29' }, /real date/],
  ['a year of two digits', date('Day'), { 'q-day': '1', 'q-month': '3', 'q-year': '26' }, /real date/],
  ['a month alone', date('Day'), { 'q-month': '3' }, /real date/],
  ['a time in the future', when, dayAt(2, 6, '10:00'), /in the future/],
  ['a time that the spring change left out', when, dayAt(29, 3, '01:30'), /there was no such time/],
  ['GMT in summer', when, dayAt(15, 5, '09:30 GMT'), /London was not on GMT/],
  ['an hour that is not', when, dayAt(15, 5, '24:00'), /24-hour clock/],
  ['a day without a time', when, dayAt(15, 5, ''), /24-hour clock/],
  ['a time without a day', when, { 'q-time': '09:30' }, /real date/],
  ['an instant without its offset', when, { q: '2026-03-27T14:05:00' }, /with its offset/],
  ['30 February', when, { q: '2026-02-30T14:05:00Z' }, /with its offset/],
] as const

for (const [what, question, given, says] of refused)
  test(`refuses ${what}`, () => assert.match(String(one(question, given)), says))

test('a time may be ahead only where that is asked', () => {
  assert.equal(
    one(dateTime('When?', { mayBeAhead: true }), { q: '2026-07-01T10:00:00Z' }),
    '2026-07-01T10:00:00.000Z',
  )
})

test('text as long as allowed is counted in characters, not in halves of them', () => {
  assert.equal(one(text('Say'), { q: '👧'.repeat(300) }), '👧'.repeat(300))
})

const form: Questions = {
  told: yesNo('Told?'),
  whom: choice('Whom?', { mother: 'Mother', father: 'Father' }, { askedWhen: { told: 'yes' } }),
  why: prose('Why not?', { askedWhen: { told: 'no' } }),
  more: prose('More', { optional: true }),
}

test('a question is put only when the answers before it ask for it', () => {
  const given = { told: 'yes', whom: 'mother', why: ' ' }
  assert.deepEqual(readAnswers(form, given, now), { answers: { told: 'yes', whom: 'mother' }, mistakes: [] })
  assert.deepEqual(
    readAnswers(form, { told: 'no' }, now).mistakes.map(({ question, says }) => [question, says]),
    [['why', 'Write an answer.']],
  )
})

for (const [who, sent] of [
  ['a person', markedAsForm],
  ['a machine', (given: object) => ({ ...given })],
] as const)
  test(`what ${who} writes where nothing is asked is not dropped unsaid`, () => dropsNothing(sent))

function dropsNothing(sent: typeof markedAsForm) {
  const mistakesOf = (given: Record<string, unknown>) =>
    readAnswers(form, sent(given), now).mistakes.map(({ question, says }) => `${question}: ${says}`)
  const says = 'Change that answer, or leave this one empty.'
  assert.deepEqual(mistakesOf({ told: 'yes', whom: 'father', why: 'He was at sea' }), [
    `why: This is answered only with ‘No’ to ‘Told?’. ${says}`,
  ])
  assert.deepEqual(mistakesOf({ told: 'no', whom: 'somebody', why: 'At sea' }), [
    `whom: This is answered only with ‘Yes’ to ‘Told?’. ${says}`,
  ])
  assert.deepEqual(mistakesOf({ told: 'yes', whom: 'father', why: ' ' }), [])
  // Whether the words count is not known before the first answer is: only that is asked for.
  assert.deepEqual(mistakesOf({ why: 'He was at sea' }), ['told: Choose an answer.'])
}

test('what answers no question is named, unless a form holds it, which has fields of its own', () => {
  const given = { told: 'no', why: 'At sea', whoom: 'mother', 'why-day': '' }
  const named = (all: typeof given) => readAnswers(form, all, now).mistakes.map(({ question }) => question)
  assert.deepEqual(named(given), ['whoom', 'why-day'])
  assert.deepEqual(named(markedAsForm(given) as typeof given), [])
})

test('every mistake is named at once', () => {
  const all: Questions = { place, needs, when, age, say: words('Say'), day: date('Day'), line: text('Line') }
  assert.deepEqual(
    readAnswers(all, {}, now).mistakes.map(mistake => mistake.question),
    Object.keys(all),
  )
})

test('nothing that is sent can change what objects are', () => {
  const sent = JSON.parse('{"__proto__": {"told": "yes"}, "constructor": {"prototype": {"told": "yes"}}}')
  assert.deepEqual(readAnswers({ told: yesNo('Told?') }, sent, now).answers, {})
  assert.equal(({} as { told?: string }).told, undefined)
})

test('whatever is sent is read without failing', () => {
  const questions: Questions = { place, needs, when, age, say: prose('Say'), day: date('Day') }
  const given = fc.dictionary(
    fc.constantFrom(...Object.keys(questions), 'when-day', 'when-time', 'x'),
    fc.anything(),
  )
  fc.assert(
    fc.property(given, anything => {
      const { answers, mistakes } = readAnswers(questions, markedAsForm(anything), now)
      assert.deepEqual(
        new Set([...Object.keys(answers), ...mistakes.map(one => one.question)]),
        new Set(Object.keys(questions)),
      )
    }),
  )
})

const { default: Ajv } = createRequire(import.meta.url)('ajv')
const withFormats = createRequire(import.meta.url)('ajv-formats')
const ajv = withFormats(new Ajv({ strict: false }))

const asked: Questions = {
  place,
  needs,
  age,
  when: dateTime('When?', { mayBeAhead: true }),
  day: date('Day'),
  say: prose('Say', { optional: true }),
  line: text('Line'),
}
const strange = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, 'x'.repeat(301), '  ', '', [], {}),
  fc.array(fc.string()),
)
const iso = fc.date({ min: new Date('1890-01-01'), max: new Date('2110-01-01'), noInvalidDate: true })
const leap = ['2026-03-27T23:59:60Z', '2026-03-27t10:00:00z', '2026-02-30T10:00:00Z']
const sent: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  place: fc.constantFrom('home', 'away', '__proto__', ' home'),
  needs: fc.array(fc.constantFrom('a', 'b', 'd'), { maxLength: 3 }),
  age: fc.oneof(fc.integer({ min: 8, max: 19 }), fc.double()),
  when: fc.oneof(
    iso.map(at => at.toISOString()),
    fc.constantFrom(...leap),
  ),
  day: fc.oneof(
    iso.map(at => at.toISOString().slice(0, 10)),
    fc.constantFrom('2026-02-29', '2026-1-1'),
  ),
  say: fc.string({ unit: 'grapheme', minLength: 1 }),
  line: fc.string({ unit: 'grapheme', minLength: 290, maxLength: 310 }),
}

for (const [name, values] of Object.entries(sent))
  test(`the JSON Schema accepts exactly what is read as it was sent: ${name}`, () => {
    const question = { [name]: asked[name] as Question }
    const isValid = ajv.compile(schemaOf(question))
    let accepted = 0
    fc.assert(
      fc.property(fc.oneof(values, values, strange), value => {
        const { answers, mistakes } = readAnswers(question, { [name]: value }, now)
        if (isValid({ [name]: value })) {
          accepted += 1
          assert.deepEqual(mistakes, [])
        }
        if (name in answers) assert.ok(isValid(answers), JSON.stringify(isValid.errors))
        if (JSON.stringify(answers[name]) === JSON.stringify(value) && name in answers)
          assert.ok(isValid({ [name]: value }))
      }),
      { numRuns: 600 },
    )
    assert.ok(accepted > 10)
  })

test('the JSON Schema asks for what is always asked, and takes nothing else', () => {
  const isValid = ajv.compile(schemaOf(form))
  assert.ok(isValid({ told: 'yes' }))
  assert.ok(!isValid({ more: 'x' }))
  assert.ok(!isValid({ told: 'yes', stranger: 'x' }))
})

test('the JSON Schema of a step says when each question is asked: it accepts what is read without a mistake, and no more', () => {
  const step: Questions = {
    ...form,
    risks: several('Which?', { none: 'None', a: 'A', b: 'B' }, { optional: true }),
    note: prose('Note', { optional: true, askedWhen: { risks: ['a', 'b'], told: 'yes' } }),
  }
  const isValid = ajv.compile({ ...schemaOf(step), ...askedInSchema(step) })
  const some = (...values: unknown[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
  const given = fc.record({
    ...{ told: some('yes', 'no'), whom: some('mother', 'father'), why: some('At sea'), more: some('More') },
    ...{ risks: some(['a'], ['none'], ['a', 'b']), note: some('A note'), stranger: some('x') },
  })
  const seen = new Set<boolean>()
  fc.assert(
    fc.property(given, all => {
      const sent = JSON.parse(JSON.stringify(all))
      const accepted = readAnswers(step, sent, now).mistakes.length === 0
      seen.add(accepted)
      assert.equal(isValid(sent), accepted, JSON.stringify(sent))
    }),
    { numRuns: 400 },
  )
  assert.equal(seen.size, 2)
})
