import fc from 'fast-check'
import {
  asSoonAsPracticable,
  birthday,
  byDate,
  type Clock,
  ceiling,
  days,
  dependingOn,
  every,
  hours,
  months,
} from '../src/kernel/clock.ts'
import { choice, date } from '../src/kernel/form.ts'
import type { Entry, Pathway, Step } from '../src/kernel/pathway.ts'
import { mistakesIn, recordable } from '../src/kernel/recording.ts'
import { replay } from '../src/kernel/replay.ts'
import { document } from '../src/kernel/source.ts'
import { calendar } from './calendar.ts'

/** A girl of fourteen: what the rules may ask about her. */
export const child = { sex: 'female', lookedAfter: 'no', age: '14', bornOn: '2011-04-02' }

/** When random episodes start. */
const start = new Date('2026-03-02T10:00:00Z')

/** An instant some hours after random episodes start. */
export const at = (hoursLater: number): Date => new Date(start.getTime() + hoursLater * 3_600_000)

const source = document('Test')('1')
const asks = {
  q: choice('Which?', { a: 'A', b: 'B' }),
  day: date('Until which day?', { optional: true }),
}

/** A step that asks one question, with whatever else is said of it. */
export const step = (title: string, more: Partial<Step> = {}): Step => ({
  title,
  by: 'us',
  source,
  asks,
  ...more,
})

/** A pathway of these steps, begun by the first. */
export const pathwayWith = (steps: Readonly<Record<string, Step>>): Pathway => ({
  id: 'test',
  title: 'Test',
  about: 'A test.',
  source,
  inForceFrom: '2020-01-01',
  begins: Object.keys(steps)[0] ?? '',
  steps,
})

/** Entries in the order given, one for each line: the step, the hours after the start, and anything else. */
export const entriesOf = (
  lines: readonly (readonly [step: string, hours: number, more?: Partial<Entry>])[],
): readonly Entry[] =>
  lines.map(([name, later, more], index) => ({
    version: index + 1,
    step: name,
    happenedAt: at(later),
    recordedAt: at(later),
    by: 'somebody',
    answers: { q: 'a' },
    ...more,
  }))

/** A word that one step in four uses. */
const sometimes = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.tuple(fc.nat({ max: 3 }), values).map(([one, value]) => (one === 3 ? value : null))

const words = fc.record({
  after: fc.array(fc.nat(), { maxLength: 2 }),
  afterAny: sometimes(fc.array(fc.nat(), { minLength: 1, maxLength: 2 })),
  when: fc.option(fc.tuple(fc.nat(), fc.constantFrom('a', 'b')), { freq: 1 }),
  onChild: sometimes(fc.constantFrom('female', 'male')),
  clock: fc.constantFrom(
    ...['none', 'hours', 'soon', 'every', 'ceiling', 'depends'],
    ...['days', 'months', 'everyDays', 'byDate', 'birthday'],
  ),
  other: sometimes(fc.constantFrom('a', 'b')),
  from: fc.nat(),
  length: fc.integer({ min: 1, max: 12 }),
  until: sometimes(fc.nat()),
  unless: sometimes(fc.nat()),
  again: fc.boolean(),
  stays: sometimes(fc.constantFrom('a', 'b')),
  power: fc.nat({ max: 3 }).map(n => n === 0),
  outlives: fc.boolean(),
  answers: fc.boolean(),
})
type Words = typeof words extends fc.Arbitrary<infer W> ? W : never

const named = (index: number, among: readonly string[]): string => among[index % among.length] as string
const spread = <V>(name: string, value: V | undefined) => (value === undefined ? {} : { [name]: value })

function clockOf(one: Words, from: string, before: readonly string[]): Clock | undefined {
  const other = named(one.from + 1, before)
  const options: Record<string, Clock | undefined> = {
    hours: hours(one.length, from),
    soon: asSoonAsPracticable(from),
    every: every({ first: one.length, next: 3, from }),
    days: days(one.length % 3, from),
    months: months(one.length % 2, from),
    everyDays: every({ first: one.length % 3, next: 1, unit: 'days', from }),
    byDate: byDate(from, 'day'),
    birthday: birthday(15, { monthsBefore: one.length % 3 }),
    ceiling: ceiling(one.length, from, { extendedBy: [{ step: other, hours: one.length + 8 }] }),
    depends: dependingOn(
      [{ when: { [other]: { q: 'b' } }, clock: hours(one.length + 5, from) }],
      hours(one.length, from),
    ),
  }
  return options[one.clock]
}

/** One more step that is well formed after those before it. */
function added(steps: Readonly<Record<string, Step>>, one: Words, index: number): Step {
  const before = Object.keys(steps)
  const outlives = one.outlives && !one.power && !one.clock.startsWith('every')
  const stays = (name: string) => outlives || !steps[name]?.outlivesEnding
  const after = [...new Set(one.after.map(n => named(n, before)))].filter(stays)
  const sure = (name: string) => !steps[name]?.when && !steps[name]?.afterAny
  const from = [...after.filter(sure), 's0'][one.from % 2 === 0 ? 0 : after.filter(sure).length] as string
  const answered = one.answers ? after.find(sure) : undefined
  const roads = (one.afterAny ?? []).map(n => named(n, before))
  const asked = one.when ? [named(one.when[0], before)] : []
  const free = before.filter(name => ![...after.filter(sure), ...roads, ...asked, 's0'].includes(name))
  const over = (n: number | null) => (n === null || free.length === 0 ? undefined : [named(n, free)])
  const within = answered ? hours(one.length, answered) : clockOf(one, from, before)
  return step(`Step ${index}`, {
    by: answered && steps[answered]?.by === 'us' ? 'them' : 'us',
    ...(after.length > 0 ? { after } : {}),
    ...(one.afterAny ? { afterAny: [...new Set(roads)] } : {}),
    ...(one.when || one.onChild
      ? {
          when: {
            ...Object.fromEntries(asked.map(name => [name, { q: one.when?.[1] }])),
            ...(one.onChild ? { child: { sex: one.onChild } } : {}),
          },
        }
      : {}),
    ...spread('within', within),
    ...spread('until', over(one.until)),
    ...spread('unless', over(one.unless)),
    ...spread('again', one.again || undefined),
    ...spread('stillOwedWith', one.stays && one.again && !one.power ? { q: one.stays } : undefined),
    ...spread('power', one.power || undefined),
    ...spread('outlivesEnding', outlives || undefined),
    ...spread('answersTo', answered),
    ...spread(
      'bySome',
      one.other === null || answered
        ? undefined
        : [{ when: { [named(one.from, before)]: { q: one.other } }, by: 'others' }],
    ),
  } as Partial<Step>)
}

/** Well-formed pathways of up to ten steps, using every word there is, with one or two endings. */
export const pathways: fc.Arbitrary<Pathway> = fc
  .tuple(
    fc.array(words, { minLength: 1, maxLength: 7, size: 'max' }),
    fc.array(fc.nat(), { maxLength: 2 }),
    fc.boolean(),
  )
  .map(([all, last, early]) => {
    const steps = all.reduce<Record<string, Step>>(
      (sofar, one, index) => ({ ...sofar, [`s${index + 1}`]: added(sofar, one, index + 1) }),
      { s0: step('Step 0') },
    )
    const names = Object.keys(steps)
    const after = [...new Set(last.map(n => named(n, names)))]
    return pathwayWith({
      ...steps,
      end: step('End', { ...(after.length > 0 ? { after } : {}), ends: 'done' }),
      ...(early ? { stop: step('Stop', { when: { s0: { q: 'b' } }, ends: 'stopped' }) } : {}),
    })
  })

/** What is random in a life on a pathway: which step comes next, after how many hours, and what is answered. */
export const turns = fc.array(
  fc.record({
    day: fc.constantFrom(undefined, '2026-03-02', '2026-03-03', '2026-03-05'),
    pick: fc.nat({ max: 1000 }),
    wait: fc.integer({ min: 0, max: 6 }),
    answer: fc.constantFrom('a', 'b'),
  }),
  { minLength: 1, maxLength: 25, size: 'max' },
)
export type Turns = typeof turns extends fc.Arbitrary<infer T> ? T : never

export const given = (now: Date) => ({ now, calendar, child })

/** The steps that may be recorded at a time, and would be accepted. */
export function mayRecord(pathway: Pathway, entries: readonly Entry[], now: Date): readonly string[] {
  const episode = replay(pathway, entries, given(now))
  return Object.keys(pathway.steps).filter(
    name =>
      recordable(pathway, episode, name) !== undefined &&
      mistakesIn({ pathway, entries, child }, { step: name, happenedAt: now, answers: { q: 'a' } }).length ===
        0,
  )
}

/** Records one turn after another, as people would: only what may be recorded, each at the time it happens. */
export function walk(pathway: Pathway, some: Turns): readonly Entry[] {
  let now = 0
  const entries: Entry[] = []
  for (const { pick, wait, answer, day } of some) {
    now += wait
    const all = mayRecord(pathway, entries, at(now))
    const running = all.filter(name => !pathway.steps[name]?.ends)
    const open = running.length > 0 && pick % 6 > 0 ? running : all
    const name = open[pick % open.length]
    if (name)
      entries.push({
        ...(entriesOf([[name, now, { answers: { q: answer, ...(day ? { day } : {}) } }]])[0] as Entry),
        version: entries.length + 1,
      })
  }
  return entries
}
