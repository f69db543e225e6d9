import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { setImmediate as breathe } from 'node:timers/promises'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castForce, castUnits, plantChild, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { importing, searchesCsv } from '../../test/imports.ts'
import { nobody, openDoor } from '../access/door.ts'
import { unasked } from '../access/unasked.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import { type Measure, where } from '../kernel/measure.ts'
import { figureTimes } from '../policy/figure-times.ts'
import { measureCalled } from '../policy/index.ts'
import { custody } from '../policy/pathways/custody.ts'
import { countsAlone } from './keep-fresh.store.ts'
import { type Freshening, startKeepingFresh } from './keep-fresh.ts'
import { keptFigures } from './kept-figures.ts'
import { workOutMeasure } from './work-out-measure.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const owner = database.as('owner')
const { forceId } = castForce

const called = (id: string): Measure => measureCalled(id) ?? assert.fail(id)
const [stays, hours, seen, searched] = [
  called('stays-in-custody'),
  called('hours-in-custody'),
  called('missing-by-grade'),
  called('children-searched'),
]
const broken = { ...stays, id: 'broken', view: 'published.nothing' } as Measure
const now = (): Date => new Date()

const at = new Date('2026-07-02T10:00:00Z')
const childId = await plantChild(database, castChildren.amara)
await startEpisode(as(cast.ade), {
  ...{ childId, pathway: 'custody', happenedAt: at, unitId: castUnits.brixtonCustody.id },
  answers: answersTo(custody.steps.arrived.asks ?? {}, at),
})
await importing(database, forceId)('2026-05-exampleshire-stop-and-search.csv', searchesCsv)

type Row = Readonly<{ measure: string; part: string; at: Date }>
const keptRows = () =>
  owner.statement<Row>('select measure, part, at from figure_kept order by measure, part')
const hoursAgo = async (measure: string): Promise<number> =>
  (Date.now() - +((await keptRows()).find(one => one.measure === measure)?.at ?? 0)) / 3_600_000
const aged = 'update figure_kept set at = now() - make_interval(hours => $2) where measure = $1'
const age = (measure: string, byHours: number) => owner.statement(aged, [measure, byHours])

/** A clock, and how often it was looked at. */
function lookedAt() {
  let times = 0
  const watched = (): Date => {
    times += 1
    return now()
  }
  return { looked: () => times, watched }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await breathe()
}

/** Watches for one round: until the measure that comes last has had its turn. Answers with what failed. */
async function oneRound(measures: readonly Measure[], more: Partial<Freshening> = {}) {
  const faults: unknown[] = []
  const last = { ...broken, id: 'last-of-the-round' } as Measure
  const watch = startKeepingFresh({
    ...{ forceId, now, rest: 0, round: 3_600_000, measures: [...measures, last] },
    ...{ onFault: fault => faults.push(fault), ...more },
  })
  await until(async () => faults.some(fault => String(fault).includes(last.id)))
  await watch.stop()
  return faults.map(String).filter(text => !text.includes(last.id))
}

beforeEach(() => owner.statement('delete from figure_kept'))

test('what nobody worked out and what has grown old is worked out, and what is fresh is not', async () => {
  await oneRound([hours, searched])
  await age(hours.id, figureTimes.keptHours - 1)
  await age(searched.id, figureTimes.keptHours + 1)
  await oneRound([stays, hours, searched])
  assert.ok((await hoursAgo(stays.id)) < 1)
  assert.ok((await hoursAgo(searched.id)) < 1)
  assert.ok((await hoursAgo(hours.id)) > figureTimes.keptHours - 2)
})

test('what is old is told by the clock that is given', async () => {
  await oneRound([hours])
  await age(hours.id, 2)
  const hoursOn = (count: number) => ({ now: () => new Date(Date.now() + count * 3_600_000) })
  await oneRound([hours], hoursOn(figureTimes.keptHours - 3))
  assert.ok((await hoursAgo(hours.id)) > 1)
  await oneRound([hours], hoursOn(figureTimes.keptHours - 1))
  assert.ok((await hoursAgo(hours.id)) < 1)
})

test('what is kept says what opening the measure says, whatever its kind', async () => {
  const all = [stays, hours, seen, searched]
  await oneRound(all)
  const said = await unasked(forceId, tx => keptFigures(tx, { forceId, now: as(cast.felix).now }, all))
  for (const { id } of all) {
    const { figure } = await workOutMeasure(as(cast.felix), { id })
    assert.deepEqual(said.get(id)?.figure, figure, id)
  }
  assert.equal(said.get(stays.id)?.figure?.whole.counted, 'few')
  assert.equal(said.get(searched.id)?.figure?.whole.counted, 22)
})

test('an old count of a source that is no longer the first is worked out again as well', async () => {
  await oneRound([searched])
  await owner.statement(
    `insert into figure_kept (force_id, measure, version, part, era, upto, basis, at)
     select force_id, measure, version, 'elsewhere/', era, upto, '{}', now() - interval '3 days' from figure_kept
     where part = 'exampleshire/'`,
  )
  await oneRound([searched])
  const old = (await keptRows()).filter(one => Date.now() - +one.at > 3_600_000)
  assert.deepEqual(old, [])
})

test('one that fails stops no other, is said without what the database said, and is not tried again at once', async () => {
  const faults = await oneRound([broken, stays])
  assert.equal(faults.length, 1)
  assert.match(faults[0] ?? '', /broken could not be counted \(42P01\)\.$/)
  assert.ok((await hoursAgo(stays.id)) < 1)
})

/** Says how often a row was counted, and takes its time. */
await owner.statement('create sequence published.times_counted')
await owner.statement('grant usage, select on sequence published.times_counted to childfirst_publish')
const told = async () =>
  Number(
    (await owner.statement<{ at: string }>('select last_value as at from published.times_counted'))[0]?.at,
  )
const slow = Array.from({ length: 4 }, (_, nth) => ({
  ...{ ...stays, id: `slow-${nth}` },
  counts: where`pg_sleep(0.05) is not null and nextval('published.times_counted') > 0`,
}))

/** A transaction that is open anywhere on this server, as a neighbouring test may have one, has what was recorded counted anew. */
const recordedLongAgo = () =>
  until(async () => {
    const later = await owner.statement(
      'select 1 from trail t, figure_mark() m where (t.era, t.tx) >= (m.era, m.upto) limit 1',
    )
    return later.length === 0
  })

test('two that watch at once count each measure once', async () => {
  await recordedLongAgo()
  assert.deepEqual(await oneRound(slow), [])
  const once = await told()
  assert.ok(once > slow.length)
  await owner.statement('delete from figure_kept')
  const pace = { forceId, now, measures: slow, rest: 0, round: 1, onFault: assert.ifError }
  const both = [startKeepingFresh(pace), startKeepingFresh(pace)]
  await until(async () => (await keptRows()).length === slow.length)
  await Promise.all(both.map(one => one.stop()))
  assert.equal(await told(), 2 * once)
})

test('while another process counts none does, and then it goes on', async () => {
  const { looked, watched } = lookedAt()
  const pace = { forceId, now: watched, measures: [stays], rest: 0, round: 1 }
  const watch = await unasked(forceId, async tx => {
    assert.ok(await countsAlone(tx))
    const begun = startKeepingFresh(pace)
    await until(async () => looked() > 20)
    assert.deepEqual(await keptRows(), [])
    return begun
  })
  await until(async () => (await keptRows()).length > 0)
  await watch.stop()
})

test('what somebody opened while others had their turn is left alone', async () => {
  await oneRound([stays, hours])
  await age(stays.id, 48)
  await age(hours.id, 48)
  const { looked, watched } = lookedAt()
  const round = await owner.transaction(async tx => {
    await tx.sql("select 1 from figure_kept where measure = 'stays-in-custody' for update")
    const begun = oneRound([stays, hours], { now: watched })
    await until(async () => looked() > 2)
    await age(hours.id, 2)
    return { begun }
  })
  await round.begun
  assert.ok((await hoursAgo(stays.id)) < 1)
  assert.ok((await hoursAgo(hours.id)) > 1)
})

test('nobody asked: no row of a child is seen, and no line stands on the trail', async () => {
  const onTrail = () => owner.statement('select id from trail order by id')
  const before = await onTrail()
  await oneRound([stays, searched])
  assert.deepEqual(await onTrail(), before)
  const holding = await owner.statement<{ name: string }>(
    `select c.relname as name from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
       and (c.relname = 'children' or c.oid in (select attrelid from pg_attribute where attname = 'child_id'))
       and has_table_privilege('childfirst_app', c.oid, 'select')`,
  )
  assert.ok(holding.length > 5)
  for (const { name } of holding)
    assert.deepEqual(await database.transaction(nobody(forceId), tx => tx.sql(`select 1 from ${name}`)), [])
})
