import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import {
  as,
  cast,
  castChildren,
  castForce,
  castUnits,
  plantChild,
  settleCast,
  testNow,
} from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { correctEntry } from '../episodes/correct-entry.ts'
import { recordStep } from '../episodes/record-step.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import type { Person } from '../people/person.ts'
import { custody } from '../policy/pathways/custody.ts'
import { workOutMeasure } from './work-out-measure.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const childId = await plantChild(database, castChildren.amara)

const at = (minutes: number): Date => new Date(testNow.getTime() + (minutes - 1000) * 60_000)
type Step = keyof typeof custody.steps
const answersOf = (step: Step, minutes: number, given = {}) =>
  answersTo(custody.steps[step].asks ?? {}, at(minutes), given)

async function arrive(minutes: number): Promise<string> {
  const { episodeId } = await startEpisode(as(cast.ade), {
    childId,
    pathway: 'custody',
    happenedAt: at(minutes),
    answers: answersOf('arrived', minutes),
    unitId: castUnits.brixtonCustody.id,
  })
  return episodeId
}

type Done = readonly [step: Step, minutes: number, by?: Person, given?: object]

/** A child in custody to whom all this happens in turn. */
async function stay(arrived: number, ...done: readonly Done[]): Promise<string> {
  const episodeId = await arrive(arrived)
  for (const [index, [step, minutes, by = cast.ade, given]] of done.entries())
    await recordStep(as(by), {
      episodeId,
      step,
      version: index + 1,
      happenedAt: at(minutes),
      answers: answersOf(step, minutes, given),
    })
  return episodeId
}

type Row = Readonly<Record<string, unknown>>

/** What the role that publishes sees, in the scope of somebody of the force or of nobody. */
const published = (person?: Person): Promise<Row[]> => {
  const select = 'select * from published.custody_episodes order by arrived_on'
  if (!person) return database.as('publish').statement<Row>(select)
  return database.transaction(as(person).actor, tx => {
    tx.later('set local role childfirst_publish')
    return tx.sql<Row>(select)
  })
}

/** The row of the stay that was added last. */
async function added(before: readonly Row[]): Promise<Row | undefined> {
  const known = before.map(row => JSON.stringify(row))
  return (await published(cast.ade)).find(row => {
    const at = known.indexOf(JSON.stringify(row))
    if (at >= 0) known.splice(at, 1)
    return at < 0
  })
}

test('a stay becomes one row that says how long it was and what was done in time, and not whose it was', async () => {
  await stay(
    0,
    ['detailsShared', 45],
    ['calledBack', 130, cast.niamh],
    ['outcome', 400, cast.ade, { decision: 'noFurtherAction' }],
    ['released', 450],
  )
  assert.deepEqual(await added([]), {
    force_id: castForce.forceId,
    arrived_on: '2026-11-21',
    outcome: 'released without charge',
    hours_in_custody: 7.5,
    sex: 'female',
    age_band: '14-15',
    ethnicity: 'black',
    looked_after: 'no',
    send: 'support',
    school: 'Brockwell Lane School',
    details_shared: 'met',
    called_back: 'met late',
    borough: 'Lambeth',
    bcu: 'Central South',
  })
})

test('a corrected arrival moves the stay and what was in time; a child still there has no length', async () => {
  const before = await published(cast.ade)
  const episodeId = await stay(300, ['detailsShared', 345])
  assert.equal((await added(before))?.details_shared, 'met')
  await correctEntry(as(cast.ade), {
    episodeId,
    version: 2,
    corrects: 1,
    reason: 'The arrival was an hour earlier.',
    happenedAt: at(240),
    answers: answersOf('arrived', 240),
  })
  const row = await added(before)
  assert.deepEqual(
    [row?.details_shared, row?.called_back, row?.outcome, row?.hours_in_custody],
    ['met late', 'overdue', 'still there', null],
  )
})

test('what is overdue counts as not done; an hour that is still running is not counted yet', async () => {
  const before = await published(cast.ade)
  await arrive(100)
  assert.equal((await added(before))?.details_shared, 'overdue')
  const then = await published(cast.ade)
  const episodeId = await arrive(110)
  await database
    .as('owner')
    .statement("update duties set due_at = now() + interval '1 hour' where episode_id = $1", [episodeId])
  assert.equal((await added(then))?.details_shared, 'open')
})

test('an arrival entered in error is no stay', async () => {
  const before = await published(cast.ade)
  const episodeId = await arrive(120)
  await correctEntry(as(cast.ade), {
    episodeId,
    version: 1,
    corrects: 1,
    reason: 'The wrong child was chosen.',
    happenedAt: at(120),
    answers: {},
    withdraws: true,
  })
  assert.equal(await added(before), undefined)
})

test('restricted children count too, nobody outside the force sees any, and no column says who', async () => {
  const before = await published(cast.ade)
  await arrive(130)
  await database.as('owner').statement('update children set restricted = true where id = $1', [childId])
  const after = await published(cast.ade)
  assert.equal(after.length, before.length + 1)
  assert.deepEqual(await published(), [])
  const wrong = /(^|_)(id|name|born|birth|address|school|unit|at)($|_)/
  // A school is named, for figures inside the police: no release is divided by it.
  const known = ['force_id', 'school']
  for (const view of ['custody_episodes', 'stop_searches', 'stop_search_months']) {
    const columns = await database
      .as('owner')
      .statement<{ name: string }>(
        "select column_name as name from information_schema.columns where table_schema = 'published' and table_name = $1",
        [view],
      )
    assert.ok(columns.length > 3)
    assert.deepEqual(
      columns.filter(({ name }) => !known.includes(name) && wrong.test(name)),
      [],
      view,
    )
  }
  await assert.rejects(database.as('publish').statement('select 1 from public.children'), /permission denied/)
})

test('measures of custody are worked out from the stays, for police and for partners alike', async () => {
  const owner = database.as('owner')
  await owner.statement('update children set restricted = false where id = $1', [childId])
  // Forty stays of May: half an hour to fifty-nine and a half, three quarters told in time.
  await owner.statement(
    `with stay as (
      insert into episodes (force_id, id, child_id, pathway, in_force_from, version, started_at, ended_at, outcome)
      select 1, gen_random_uuid(), $1, 'custody', '2025-01-01', 1, t, t + n * interval '90 minutes', 'released without charge'
      from generate_series(1, 40) n, lateral (select timestamptz '2026-05-01 12:00Z' + n * interval '6 hours' as t) at
      returning id, started_at),
    entry as (
      insert into episode_entries (force_id, episode_id, version, step, happened_at, recorded_at, recorded_by, agency_id)
      select 1, id, 1, 'arrived', started_at, started_at, $2, $3 from stay)
    insert into duties (force_id, episode_id, step, child_id, pathway, owed_by, state, opened_at, settled_at)
    select 1, id, 'detailsShared', $1, 'custody', 'custody-officer', case when row_number() over () <= 30 then 'met' else 'missed' end,
      started_at, started_at from stay`,
    [childId, cast.ade.id, cast.ade.agency.id],
  )
  const may = { from: '2026-05-01', last: '2026-05-01' }
  for (const person of [cast.ade, cast.niamh]) {
    const hours = (await workOutMeasure(as(person), { id: 'hours-in-custody', ...may })).figure
    assert.deepEqual(
      [hours?.whole.counted, hours?.whole.value, hours?.whole.interval],
      [40, 30.75, { from: 21, to: 40.5 }],
    )
    const told = (await workOutMeasure(as(person), { id: 'details-shared-within-the-hour', ...may })).figure
    assert.deepEqual([told?.whole.counted, told?.whole.outOf, told?.whole.value], [30, 40, 0.75])
  }
})
