import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Measure, measure, where } from '../kernel/measure.ts'
import { document } from '../kernel/source.ts'
import { betweenGroupsView } from './between-groups.view.ts'
import { betweenPlacesView } from './between-places.view.ts'
import { figureOf } from './figure.ts'

const rules = document('Library rules')
const names = ['Acton', 'Barnes', 'Cheam', 'Dalston', 'Ealing', 'Fulham']
const towns = {
  column: 'town',
  title: 'Town',
  groups: { ...Object.fromEntries(names.map(name => [name, name])), none: 'Not known' },
  places: { except: ['none'] },
}
const shelf = { column: 'shelf', title: 'Shelf', groups: { a: 'A', b: 'B', c: 'C' } }
const late = measure({
  kind: 'share',
  id: 'late',
  title: 'Late',
  asks: 'Late?',
  source: rules('1'),
  owner: 'Librarian',
  view: 'published.loans',
  dated: 'lent_on',
  counts: where`late`,
  counted: 'came back late',
  outOf: where`true`,
  of: 'loans',
  by: [towns, shelf],
  every: 'month',
  better: 'down',
  hideBelow: 5,
  noShareBelow: 10,
  caveats: ['None.'],
})
const rate = { ...late, kind: 'rate', adds: where`days_late`, outOf: where`days`, per: 1000 } as Measure
const count = { ...late, kind: 'count' } as Measure

type Counted = Readonly<Record<string, readonly [counted: number, outOf: number]>>

const figure = (one: Measure, split: string, counted: Counted) =>
  figureOf({
    measure: one,
    question: { from: '2026-01-01', until: '2026-02-01', split },
    rows: Object.entries(counted).map(([group, [some, out_of]]) => ({
      period: '2026-01-01',
      group,
      counted: some,
      out_of,
    })),
    reach: [{ source: '', period: '2026-01-01', rows: 1 }],
  })

const textOf = (view: unknown): string =>
  String(view)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

const alike: Counted = {
  Acton: [50, 500],
  Barnes: [30, 310],
  Cheam: [20, 180],
  Dalston: [90, 900],
  Ealing: [41, 400],
}

test('places that differ by no more than chance: none stands out', () => {
  for (const one of [late, rate]) {
    const view = String(betweenPlacesView(figure(one, 'town', alike)))
    assert.match(textOf(view), /All 5 places lie where chance alone may put them: none stands out\./)
    assert.equal(view.match(/<svg/g)?.length, 2)
    assert.equal(view.match(/class="cf-chart__dot"/g)?.length, 10)
    assert.equal(view.match(/class="cf-chart__limit/g)?.length, 8)
    assert.doesNotMatch(view, /NaN|undefined|Infinity|vary \d/)
  }
})

test('one that differs by more is named, drawn in another shape and stands in the table', () => {
  for (const one of [late, rate]) {
    const view = String(betweenPlacesView(figure(one, 'town', { ...alike, Fulham: [95, 500] })))
    assert.match(
      textOf(view),
      /of 6 places lie where chance alone may put them\. Outside: .*Fulham \(far above the limits\)/,
    )
    assert.match(view, /<rect class="cf-chart__signal"/)
    assert.match(textOf(view), /Fulham 95 500 1\d+\.0.* far above the limits/)
    assert.match(textOf(view), /The places vary [\d.]+ times as much as chance/)
  }
})

test('what is no place is left out, and few places, counts and other groups have no funnel', () => {
  const { Acton: _, ...four } = alike
  assert.equal(betweenPlacesView(figure(late, 'town', { ...four, none: [30, 300] })), false)
  assert.equal(betweenPlacesView(figure(count, 'town', alike)), false)
  assert.equal(betweenPlacesView(figure(late, 'shelf', { a: [30, 300], b: [40, 300] })), false)
})

test('a place too small to show is in no funnel', () => {
  const view = betweenPlacesView(figure(late, 'town', { ...alike, Fulham: [3, 500] }))
  assert.doesNotMatch(String(view), /Fulham/)
})

test('groups are set against all others, with ranges; one too small is not; a count alone is refused', () => {
  const of = (one: Measure, more: Counted = {}) =>
    textOf(betweenGroupsView(figure(one, 'shelf', { a: [60, 300], b: [30, 300], ...more })))
  assert.match(
    of(late),
    /A 2\.00 \(1\.33 to 3\.01\) 10\.0 \(4\.3 to 15\.7\) percentage points less than 1 time in 1,000/,
  )
  assert.match(of(rate), /A 2\.00 \(1\.2\d to 3\.2\d\) 100\.0 in 1,000 loans \(/)
  assert.match(of(late, { c: [3, 300] }), /C Too few to compare\./)
  assert.match(of(late, { c: [0, 300] }), /C None were counted of “C”/)
  assert.match(of(count), /not of how many: a larger group has more of everything/)
})
