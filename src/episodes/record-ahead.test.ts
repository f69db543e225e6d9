import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castUnits, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { diceOf, roadOf } from '../../test/random-walk.ts'
import { openDoor } from '../access/door.ts'
import type { Context } from '../kernel/context.ts'
import type { Entry, Pathway } from '../kernel/pathway.ts'
import { Refusal } from '../kernel/problem.ts'
import { pathwaysAt } from '../policy/index.ts'
import { custody } from '../policy/pathways/custody.ts'
import { type Role, roles } from '../policy/roles.ts'
import { newId } from '../store/ids.ts'
import { rebuildSummaries } from './rebuild-summaries.ts'
import { recordAhead } from './record-ahead.ts'
import { recordStep } from './record-step.ts'
import { forget, recall, remember } from './shelf.ts'
import { startEpisode } from './start-episode.ts'
import { viewEpisode } from './view-episode.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const owner = database.as('owner')
const unitId = castUnits.brixtonCustody.id

/** An agency that no episode names. */
const nobody = newId()

async function someChild(): Promise<string> {
  const id = newId()
  await owner.statement(
    `insert into children (force_id, id, given_names, family_name, born_on, sex, borough)
     values (1, $1, 'Zuri', 'Okafor', '2011-05-14', 'female', 'Lambeth')`,
    [id],
  )
  return id
}

/** Somebody of the agency that an episode names, in every role of its kind. */
function of(agency: string, agencyId: string, now: Date): Context {
  const all = Object.entries(roles).filter(([, role]) => role.agency === agency)
  const { actor, requestId } = as(cast.ade, now)
  const { unitId: _, ...rest } = actor
  const unit = agency === 'police' ? { unitId } : {}
  return { actor: { ...rest, agency, agencyId, roles: all.map(([name]) => name), ...unit }, now, requestId }
}

async function begun(pathway: Pathway, first: Entry): Promise<string> {
  const { happenedAt, answers } = first
  const start = { childId: await someChild(), pathway: pathway.id, happenedAt, answers, unitId }
  return (await startEpisode(of('police', cast.ade.agency.id, happenedAt), start)).episodeId
}

/** Whoever owes a step of an episode. */
async function owing(pathway: Pathway, episodeId: string, { step, happenedAt }: Entry): Promise<Context> {
  const { agency } = roles[(pathway.steps[step]?.by ?? '') as Role]
  const [row] = await owner.statement<{ agencies: Record<string, string> }>(
    'select agencies from episodes where id = $1',
    [episodeId],
  )
  return of(agency, row?.agencies[agency] ?? nobody, happenedAt)
}

const outcomeOf = (recording: Promise<unknown>): Promise<unknown> =>
  recording.catch(problem => {
    if (problem instanceof Refusal) return problem.code
    throw problem
  })

function unlessRefused<Guess>(guess: () => Guess): Guess | undefined {
  try {
    return guess()
  } catch {
    return undefined
  }
}

const own = ['force_id', 'id', 'child_id', 'episode_id', 'mark', 'about_id', 'tx', 'to_child', 'created_by']

/** Everything an episode left in the database, without the ids that no two share. */
async function leftBy(episodeId: string): Promise<unknown> {
  const texts = {
    episode: 'select * from episodes where id = $1',
    entries: 'select * from episode_entries where episode_id = $1 order by version',
    duties: 'select * from duties where episode_id = $1 order by step, occurrence',
    trail:
      'select * from trail where about_id = $1 or about_id = (select child_id from episodes where id = $1) order by tx',
    notices:
      'select * from notices where episode_id = $1 order by created_at, kind, step, occurrence, to_agency_id',
    child: 'select shared_with from children where id = (select child_id from episodes where id = $1)',
  }
  const left: Record<string, unknown> = {}
  for (const [name, text] of Object.entries(texts)) {
    const rows = await owner.statement<Record<string, unknown>>(text, [episodeId])
    left[name] = rows.map(row =>
      Object.fromEntries(Object.entries(row).filter(([key]) => !own.includes(key))),
    )
  }
  return left
}

describe('a step recorded from memory', () => {
  const start = new Date(+testNow - 3 * 86_400_000)
  const child = { sex: 'female', lookedAfter: 'no', age: '15' }
  let [kept, fromMemory] = [0, 0]
  for (const pathway of pathwaysAt('2026-11-19').filter(one => one.subject === undefined))
    it(`leaves what the long way leaves: ${pathway.title}`, async () => {
      const [first, ...rest] = roadOf({ pathway, child, dice: diceOf(7) }, start)
      assert.ok(first)
      const [quick, long] = [await begun(pathway, first), await begun(pathway, first)]
      let version = 1
      for (const entry of rest.slice(0, 14)) {
        const { step, happenedAt, answers, occurrence } = entry
        const recording = { step, version, happenedAt, answers, occurrence }
        const [one, other] = [await owing(pathway, quick, entry), await owing(pathway, long, entry)]
        forget(1, long)
        const wasFromMemory =
          unlessRefused(() => recordAhead({ ...recording, episodeId: quick }, one)) !== undefined
        const done = await outcomeOf(recordStep(other, { ...recording, episodeId: long }))
        assert.deepEqual(await outcomeOf(recordStep(one, { ...recording, episodeId: quick })), done)
        if (typeof done !== 'object') continue
        version += 1
        kept += 1
        if (wasFromMemory) fromMemory += 1
      }
      assert.deepEqual(await leftBy(quick), await leftBy(long))
    })

  it('is what was tried here: nearly every step that was kept was written from memory', () => {
    assert.ok(kept > 150, `${kept} kept`)
    assert.ok(fromMemory / kept > 0.8, `${fromMemory} of ${kept} from memory`)
  })

  it('needs nothing put right afterwards', async () => {
    assert.equal((await rebuildSummaries(database, testNow)).putRight, 0)
  })
})

describe('a memory that no longer holds', () => {
  const { title } = custody.steps.authorised
  const sergeant = as(cast.ade)
  const at = (minutes: number) => new Date(+testNow - 3_600_000 + minutes * 60_000)
  const arrival = { step: 'arrived', version: 1, happenedAt: at(0), recordedAt: at(0), by: 'x' }
  const arrived = () =>
    begun(custody, { ...arrival, answers: answersTo(custody.steps.arrived.asks ?? {}, at(0)) })
  const authorised = (episodeId: string, version = 1) => ({
    ...{ episodeId, step: 'authorised', version, happenedAt: at(5) },
    answers: answersTo(custody.steps.authorised.asks ?? {}, at(5)),
  })
  const risk = (episodeId: string, version: number) => ({
    ...{ episodeId, step: 'risk', version, happenedAt: at(6) },
    answers: answersTo(custody.steps.risk.asks ?? {}, at(6)),
  })
  const trailOf = (id: string) =>
    owner.statement<{ did: string; allowed: boolean }>(
      'select did, allowed from trail where about_id = $1 order by tx, id',
      [id],
    )
  const remembered = (episodeId: string) => {
    const known = recall(1, episodeId)
    assert.ok(known)
    return known
  }

  it('is not written from: of two who record from the same memory, one is kept and one is told', async () => {
    const episodeId = await arrived()
    const memory = remembered(episodeId)
    const outcomes = []
    for (let writers = 0; writers < 6; writers++) {
      remember(1, memory)
      outcomes.push(outcomeOf(recordStep(sergeant, authorised(episodeId))))
    }
    const said = await Promise.all(outcomes)
    assert.equal(said.filter(one => typeof one === 'object').length, 1)
    assert.equal(said.filter(one => one === 'EPISODE_MOVED_ON').length, 5)
    const lines = await trailOf(episodeId)
    assert.equal(lines.filter(line => line.did === 'record step' && line.allowed).length, 1)
    assert.equal(lines.filter(line => line.did === 'record step' && !line.allowed).length, 5)
    assert.equal((await viewEpisode(sergeant, { episodeId })).kept.entries.length, 2)
  })

  it('is not written from where another process wrote another entry under the same version', async () => {
    const episodeId = await arrived()
    const memory = remembered(episodeId)
    await recordStep(sergeant, authorised(episodeId))
    const other = remembered(episodeId)
    assert.notEqual(other.kept.known?.mark, memory.kept.known?.mark)
    // A memory of a version that exists, with an entry that was never kept.
    const strange = {
      ...other,
      kept: { ...other.kept, known: { mark: newId(), turn: other.kept.known?.turn ?? 0 } },
    }
    remember(1, strange)
    const guess = recordAhead(risk(episodeId, 2), sergeant)
    const line = { id: newId(), did: 'record step', because: 'owes-step', reason: null, requestId: 'r' }
    assert.equal(await guess?.write(line as never), undefined)
    assert.equal((await viewEpisode(sergeant, { episodeId })).kept.version, 2)
  })

  it('is not written from where the child has been restricted meanwhile: the refusal is on the trail', async () => {
    const episodeId = await arrived()
    const memory = remembered(episodeId)
    await owner.statement(
      'update children set restricted = true where id = (select child_id from episodes where id = $1)',
      [episodeId],
    )
    await owner.statement('update episodes set unit_id = $2 where id = $1', [episodeId, newId()])
    remember(1, memory)
    assert.equal(await outcomeOf(recordStep(sergeant, authorised(episodeId))), 'NOT_FOUND')
    assert.deepEqual((await trailOf(episodeId)).at(-1), { did: 'record step', allowed: false })
  })

  for (const [what, change] of [
    ['sex', "sex = 'male'"],
    ['date of birth', "born_on = '2012-01-01'"],
    [
      'who looks after the child',
      "looked_after_by = (select id from agencies where kind = 'childrens-services' limit 1)",
    ],
  ] as const)
    it(`is read again where the child's record has changed: ${what}`, async () => {
      const episodeId = await arrived()
      const memory = remembered(episodeId)
      await owner.statement(
        `update children set ${change} where id = (select child_id from episodes where id = $1)`,
        [episodeId],
      )
      remember(1, memory)
      const guess = recordAhead(authorised(episodeId), sergeant)
      const line = { id: newId(), did: 'record step', because: 'owes-step', reason: null, requestId: 'r' }
      assert.equal(await guess?.write(line as never), undefined)
      assert.deepEqual(await recordStep(sergeant, authorised(episodeId)), { version: 2, title })
    })

  it('is not written from where an agreement has changed meanwhile', async () => {
    const episodeId = await arrived()
    await owner.statement(
      'insert into sharing_turns values (1, 1) on conflict (force_id) do update set turn = sharing_turns.turn + 1',
    )
    const guess = recordAhead(authorised(episodeId), sergeant)
    const line = { id: newId(), did: 'record step', because: 'owes-step', reason: null, requestId: 'r' }
    assert.equal(await guess?.write(line as never), undefined)
    assert.deepEqual(await recordStep(sergeant, authorised(episodeId)), { version: 2, title })
  })

  it('keeps none of a group from being written but its own', async () => {
    const [good, stale, other] = [await arrived(), await arrived(), await arrived()]
    const memory = remembered(stale)
    await recordStep(sergeant, authorised(stale))
    remember(1, memory)
    const said = await Promise.all(
      [good, stale, other].map(id => outcomeOf(recordStep(sergeant, authorised(id)))),
    )
    assert.deepEqual(said, [{ version: 2, title }, 'EPISODE_MOVED_ON', { version: 2, title }])
  })
})
