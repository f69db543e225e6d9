import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate as breathe } from 'node:timers/promises'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castUnits, plantChild, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { custody } from '../policy/pathways/custody.ts'
import type { Acting } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { correctEntry } from './correct-entry.ts'
import { tellDue, untilNextDue } from './reminders.store.ts'
import { startReminders } from './reminders.ts'
import { startEpisode } from './start-episode.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const childId = await plantChild(database, castChildren.amara)
const clock = database.as('clock')
const owner = database.as('owner')

/** Long ago, so that every deadline has passed by the clock of whatever machine this runs on. */
const at = (minutes: number): Date => new Date(Date.parse('2026-06-02T09:00:00Z') + minutes * 60_000)
const sergeant = as(cast.ade, at(600))

async function arrived(): Promise<string> {
  const answers = answersTo(custody.steps.arrived.asks ?? {}, at(0))
  const unitId = castUnits.brixtonCustody.id
  const start = { childId, pathway: 'custody', happenedAt: at(0), answers, unitId }
  return (await startEpisode(sergeant, start)).episodeId
}

/** An episode with a number of open duties, due some seconds from now. */
async function owing(count: number, seconds = -60): Promise<string> {
  const id = newId()
  await owner.statement(
    `insert into episodes (force_id, id, child_id, pathway, in_force_from, started_at)
      values (1, $1, $2, 'custody', '2026-01-01', now())`,
    [id, childId],
  )
  await owner.statement(
    `insert into duties (force_id, episode_id, step, occurrence, child_id, pathway, owed_by, state, opened_at, due_at)
     select 1, $1, 'reviewed', n, $2, 'custody', 'inspector', 'open', now(), now() + make_interval(secs => $4)
     from generate_series(1, $3::int) n`,
    [id, childId, count, seconds],
  )
  return id
}

type Notice = Readonly<{ kind: string; step: string; to_agency_id: string; to_role: string }>
const noticesOf = (episodeId: string) =>
  owner.statement<Notice>(
    `select * from notices where episode_id = $1 and kind in ('due', 'prompt') order by step`,
    [episodeId],
  )
const toldOf = (episodeId: string) =>
  owner.statement<{ step: string; due_at: Date }>('select * from reminders where episode_id = $1', [
    episodeId,
  ])

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await breathe()
}

test('whoever owes what has fallen due is told once, with ids and words of the policy', async () => {
  const episodeId = await arrived()
  const due = await owner.statement<{ step: string }>(
    `select step from duties where episode_id = $1 and settled_at is null and coalesce(due_at, prompt_at) <= now()`,
    [episodeId],
  )
  assert.ok(due.length > 0)
  await tellDue(clock, 500)
  assert.equal(await tellDue(clock, 500), 0)
  const notices = await noticesOf(episodeId)
  assert.deepEqual(notices.map(({ step }) => step).sort(), due.map(({ step }) => step).sort())
  for (const { step, to_role } of notices)
    assert.equal(to_role, (custody.steps as Record<string, { by: string }>)[step]?.by)
})

test('a correction that moves a deadline has people told anew, and nothing else does', async () => {
  const episodeId = await arrived()
  await tellDue(clock, 500)
  const before = await toldOf(episodeId)
  const answers = answersTo(custody.steps.arrived.asks ?? {}, at(-30))
  const correction = { episodeId, version: 1, corrects: 1, reason: 'The clock was wrong', answers }
  await correctEntry(sergeant, { ...correction, happenedAt: at(-30) })
  await tellDue(clock, 500)
  const after = await toldOf(episodeId)
  const moved = before.filter(({ step, due_at }) =>
    after.some(one => one.step === step && one.due_at < due_at),
  )
  assert.ok(moved.length > 0)
  assert.equal(after.length, before.length + moved.length)
  assert.equal((await noticesOf(episodeId)).length, after.length)
})

test('nobody is told of what an ended episode no longer owes, nor of what is not due yet', async () => {
  const ended = await arrived()
  const correction = { episodeId: ended, version: 1, corrects: 1, reason: 'Wrong child', answers: {} }
  await correctEntry(sergeant, { ...correction, happenedAt: at(0), withdraws: true })
  const ahead = await owing(3, 3600)
  await tellDue(clock, 500)
  assert.deepEqual(await noticesOf(ended), [])
  assert.deepEqual(await noticesOf(ahead), [])
  const next = (await untilNextDue(clock)) ?? 0
  assert.ok(next > 0 && next <= 3_600_000)
})

test('two that watch at once tell each duty once', async () => {
  const episodeId = await owing(300)
  const pace = { batch: 7, shortest: 1, longest: 5 }
  const both = [startReminders(database, pace), startReminders(database, pace)]
  await until(async () => (await toldOf(episodeId)).length === 300)
  await Promise.all(both.map(one => one.stop()))
  assert.equal((await noticesOf(episodeId)).length, 300)
})

test('what one had taken that was killed half-way is told by another, once', async () => {
  const episodeId = await owing(60)
  const client = await clock.pool.connect()
  await client.query('begin')
  const killed = {
    statement: async (text: string, values: unknown[]) => (await client.query(text, values)).rows,
  }
  assert.equal(await tellDue(killed as unknown as Acting, 40), 40)
  assert.equal(await tellDue(clock, 500), 20)
  ;(client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
  client.release(true)
  // The server lets go of the rows when it notices, and perhaps while they are being looked at.
  await until(async () => {
    await tellDue(clock, 500)
    return (await toldOf(episodeId)).length >= 60
  })
  assert.equal(await tellDue(clock, 500), 0)
  assert.equal((await noticesOf(episodeId)).length, 60)
})

test('a watch whose pass fails says so and goes on', async () => {
  const faults: unknown[] = []
  let broken = true
  const failing: Acting = {
    ...clock,
    statement: (text, values) => (broken ? Promise.reject(new Error('gone')) : clock.statement(text, values)),
  }
  const watch = startReminders(
    { ...database, as: () => failing },
    { shortest: 1, longest: 1, onFault: fault => faults.push(fault) },
  )
  await until(async () => faults.length > 0)
  broken = false
  const episodeId = await owing(2)
  await until(async () => (await noticesOf(episodeId)).length === 2)
  await watch.stop()
})
