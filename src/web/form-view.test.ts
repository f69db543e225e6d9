import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readAnswers } from '../kernel/answers.ts'
import {
  choice,
  date,
  dateTime,
  number,
  prose,
  type Questions,
  several,
  text,
  words,
  yesNo,
} from '../kernel/form.ts'
import { markedAsForm } from '../kernel/unasked.ts'
import { boxTyped, exactOf } from './form-parts.ts'
import { questionsView } from './form-view.ts'

const questions: Questions = {
  place: choice(
    'Where is the child now?',
    { hospital: 'Hospital', home: 'A relative’s home' },
    { hint: 'Now, not later' },
  ),
  heard: yesNo('Was the child heard?'),
  whyNot: prose('Why was the child not heard?', { askedWhen: { heard: 'no' } }),
  said: words('What did the child say?'),
  needs: several('What does the child need?', { drink: 'A drink', rest: 'Rest' }, { optional: true }),
  seenAt: dateTime('When was the child seen?'),
  bornOn: date('Date of birth'),
  calls: number('How many calls?', { from: 0, to: 20, unit: 'calls' }),
  badge: text('Warrant number'),
}

const now = new Date('2026-03-03T02:05:00Z')
const viewOf = (
  typed: Record<string, unknown>,
  mistakes: readonly { question: string; says: string }[] = [],
) => questionsView(questions, { typed, mistakes }).toString()

test('every question is put with its label, and every answer it may have', () => {
  const view = viewOf({})
  for (const { label } of Object.values(questions)) assert.ok(view.includes(label), label)
  for (const name of ['place', 'heard', 'whyNot', 'said', 'needs', 'calls', 'badge'])
    assert.ok(view.includes(`name="${name}"`))
  for (const box of ['day', 'month', 'year', 'time']) assert.ok(view.includes(`name="seenAt-${box}"`))
  assert.ok(!view.includes('name="bornOn-time"'))
  assert.match(view, /What does the child need\? \(optional\)/)
  assert.match(view, /Now, not later/)
})

test('what was typed stands in the form again', () => {
  const view = viewOf({
    place: 'home',
    said: '<b>I want my nan</b>',
    needs: ['drink', 'rest'],
    'seenAt-day': '3',
    'seenAt-time': '1.45',
    calls: '2',
  })
  assert.match(view, /value="home" checked/)
  assert.match(view, /&lt;b&gt;I want my nan&lt;\/b&gt;/)
  assert.equal(view.match(/name="needs"[^>]* checked/g)?.length, 2)
  assert.match(view, /id="seenAt" name="seenAt-day"[^>]*value="3"/)
  assert.match(view, /name="seenAt-time"[^>]*value="1.45"/)
})

test('an answer that there is nothing takes the others away when it is ticked', () => {
  const risks = several('What is there?', { none: 'None seen', hurt: 'An injury' })
  const view = questionsView({ risks }, { typed: {}, mistakes: [] }).toString()
  assert.deepEqual(view.match(/value="\w+"(?= data-behaviour="exclusive")/g), ['value="none"'])
})

test('a mistake stands beside its question, and the first box of the question has the name the summary links to', () => {
  const { mistakes } = readAnswers(questions, { calls: 'many' }, now)
  const view = viewOf({ calls: 'many' }, mistakes)
  for (const { question, says } of mistakes) {
    assert.match(view, new RegExp(`id="${question}"`))
    assert.ok(view.includes(says.replaceAll("'", '&#39;')), says)
  }
  assert.ok(mistakes.some(({ question }) => question === 'seenAt'))
})

test('a question that depends on another says so in words', () => {
  const view = viewOf({})
  assert.match(view, /Answer only if you answered ‘No’ to ‘Was the child heard\?’\./)
  assert.match(view, /data-asked-when="\{&quot;heard&quot;:&quot;no&quot;\}"/)
})

test('questions that stand together and depend on the same answer say so once', () => {
  const view = questionsView(
    {
      met: yesNo('Did they meet?'),
      said: words('What did the child say?', { askedWhen: { met: 'yes' } }),
      seen: prose('How did the child look?', { askedWhen: { met: 'yes' }, optional: true }),
      why: prose('Why not?', { askedWhen: { met: 'no' } }),
    },
    { typed: {}, mistakes: [] },
  ).toString()
  assert.deepEqual(view.match(/Answer only if you answered ‘[^’]*’/g), [
    'Answer only if you answered ‘Yes’',
    'Answer only if you answered ‘No’',
  ])
  const [, together = '', alone = ''] = view.split('data-asked-when')
  assert.ok(
    together.includes('name="said"') && together.includes('name="seen"') && alone.includes('name="why"'),
  )
})

test('what is read from the boxes is what was put into them, through every night of the year', () => {
  const days = fc.date({
    min: new Date('2024-01-01T00:00:00Z'),
    max: new Date('2030-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(days, day => {
      const minute = new Date(Math.floor(day.getTime() / 60_000) * 60_000).toISOString()
      const boxed = ['day', 'month', 'year', 'time'] as const
      const stored = { seenAt: day.toISOString() }
      const given = Object.fromEntries(boxed.map(box => [`seenAt-${box}`, boxTyped(stored, 'seenAt', box)]))
      const asked = { seenAt: dateTime('When?', { mayBeAhead: true }) }
      assert.deepEqual(readAnswers(asked, given, now).answers, { seenAt: minute })
      const untouched = { ...given, 'seenAt-exact': exactOf(stored, 'seenAt') }
      assert.deepEqual(readAnswers(asked, untouched, now).answers, { seenAt: day.toISOString() })
    }),
  )
  const repeated = { seenAt: '2026-10-25T01:30:00.000Z' }
  assert.equal(boxTyped(repeated, 'seenAt', 'time'), '01:30 GMT')
})

test('the seconds of an instant are kept while its minute is, and the minute that somebody types stands alone', () => {
  const asked = { seenAt: dateTime('When?') }
  const stored = { seenAt: '2026-03-02T10:15:42.007Z' }
  const view = questionsView(asked, { typed: stored, mistakes: [] }).toString()
  assert.match(view, /type="hidden" name="seenAt-exact" value="2026-03-02T10:15:42.007Z"/)
  const boxes = { 'seenAt-day': '2', 'seenAt-month': '3', 'seenAt-year': '2026', 'seenAt-time': '10:15' }
  const sent = { ...boxes, 'seenAt-exact': stored.seenAt }
  assert.deepEqual(readAnswers(asked, sent, now).answers, stored)
  const again = questionsView(asked, { typed: { ...sent, 'seenAt-time': '1015h' }, mistakes: [] }).toString()
  assert.match(again, /name="seenAt-exact" value="2026-03-02T10:15:42.007Z"/)
  const changed = { ...sent, 'seenAt-time': '10:16' }
  assert.deepEqual(readAnswers(asked, changed, now).answers, { seenAt: '2026-03-02T10:16:00.000Z' })
  for (const wrong of ['', 'yesterday', '2026-03-02'])
    assert.deepEqual(readAnswers(asked, { ...boxes, 'seenAt-exact': wrong }, now).answers, {
      seenAt: '2026-03-02T10:15:00.000Z',
    })
  const whole = { typed: { seenAt: '2026-03-02T10:15:00.000Z' }, mistakes: [] }
  assert.doesNotMatch(questionsView(asked, whole).toString(), /-exact/)
})

test('what was chosen where nothing is asked can be taken back without scripts', () => {
  const asked: Questions = {
    heard: yesNo('Was the child heard?'),
    whom: choice('By whom?', { nurse: 'A nurse', teacher: 'A teacher' }, { askedWhen: { heard: 'yes' } }),
  }
  const typed = markedAsForm({ heard: 'no', whom: 'nurse' })
  const { mistakes } = readAnswers(asked, typed, now)
  const view = questionsView(asked, { typed, mistakes }).toString()
  assert.match(view, /value="nurse" checked/)
  assert.match(view, /name="whom" type="radio" value="">\s*<label[^>]*>\s*No answer/)
  assert.doesNotMatch(questionsView(asked, { typed, mistakes: [] }).toString(), /No answer/)
  assert.deepEqual(readAnswers(asked, { ...typed, whom: '' }, now).mistakes, [])
})
