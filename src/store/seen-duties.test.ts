import assert from 'node:assert/strict'
import test from 'node:test'
import { freshDatabase } from '../../test/database.ts'
import { plantEntry, plantEpisode, plantForces } from '../../test/rows.ts'
import type { Scope } from './database.ts'
import { newId } from './ids.ts'

const database = await freshDatabase({ connections: 2 })
const owner = database.as('owner')
const { police, partner } = await plantForces(database)
const another: Scope = { ...partner, agencyId: newId(), id: newId(), agency: 'health' }
await owner.statement("insert into agencies (force_id, id, kind, name) values (1, $1, 'health', 'Health')", [
  String(another.agencyId),
])

/** An episode that these see, with the police's own duty and one that the partner owes. */
async function owing(seenBy: readonly Scope[], { withheld = false } = {}): Promise<string> {
  const sharedWith = seenBy.map(({ agencyId }) => String(agencyId))
  const { episode } = await database.transaction(police, tx =>
    plantEpisode(tx, police, 'Kit', { sharedWith }),
  )
  await database.transaction(police, tx => plantEntry(tx, police, episode, 0))
  await owner.statement(
    `insert into duties (force_id, episode_id, step, child_id, pathway, owed_by, owed_agency_id, unit_id, opened_at, withheld)
     select 1, id, 'calledBack', child_id, pathway, 'social-worker', $2, unit_id, now(), $3 from episodes where id = $1`,
    [episode, partner.agencyId, withheld],
  )
  return episode
}

const share = (episode: string, { agencyId }: Scope) =>
  owner.statement('update episodes set shared_with = shared_with || $2::uuid where id = $1', [
    episode,
    agencyId,
  ])

/** The steps whose duties a scope is shown: one by one, and counted. */
const seenBy = (scope: Scope, episode: string): Promise<readonly string[]> =>
  database.transaction(scope, async tx => {
    const rows = await tx.sql<{ step: string }>(
      'select step from duties where force_id = 1 and episode_id = $1 and settled_at is null order by step',
      [episode],
    )
    const [counted] = await tx.sql<{ n: number }>(
      'select count(*)::int as n from duties where force_id = 1 and episode_id = $1',
      [episode],
    )
    assert.equal(counted?.n, rows.length)
    return rows.map(({ step }) => step)
  })

const keptFrom = (scope: Scope, episode: string) =>
  database.transaction(scope, async tx => {
    const [row] = await tx.sql<{ loaded: { kept_from: unknown } | null }>(
      'select load_episode(1, $1) as loaded',
      [episode],
    )
    return row?.loaded?.kept_from
  })

const all = ['calledBack', 'review']
const calledBack = [{ step: 'calledBack', occurrence: 1 }]

const written = (episode: string) =>
  owner.statement('select step, xmin::text, ctid::text from duties where episode_id = $1 order by step', [
    episode,
  ])

test('an agency that comes to see an episode sees its duties, and no duty is written', async () => {
  const episode = await owing([])
  const before = await written(episode)
  assert.deepEqual([await seenBy(partner, episode), await seenBy(another, episode)], [[], []])
  await share(episode, partner)
  assert.deepEqual([await seenBy(partner, episode), await seenBy(another, episode)], [all, []])
  await share(episode, another)
  assert.deepEqual(await seenBy(another, episode), all)
  assert.deepEqual(await written(episode), before)
})

test('a duty that is kept from the agency that owes it is shown to whoever else sees the episode', async () => {
  const episode = await owing([partner, another], { withheld: true })
  assert.deepEqual(
    [await seenBy(partner, episode), await keptFrom(partner, episode)],
    [['review'], calledBack],
  )
  assert.deepEqual([await seenBy(another, episode), await keptFrom(another, episode)], [all, null])
  assert.deepEqual([await seenBy(police, episode), await keptFrom(police, episode)], [all, null])
})

test('a duty that is kept from an agency stays so when the agency comes to see the episode', async () => {
  const episode = await owing([], { withheld: true })
  await share(episode, partner)
  assert.deepEqual(
    [await seenBy(partner, episode), await keptFrom(partner, episode)],
    [['review'], calledBack],
  )
})

test('what an agency is told of is no longer kept from it, and cannot be again', async () => {
  const episode = await owing([partner], { withheld: true })
  const tell = (notices: object[], withheld: object[]) =>
    database.transaction(police, tx =>
      tx.sql('select tell_agencies(1, $1, now(), $2, $3)', [
        ...[episode, JSON.stringify(notices), JSON.stringify(withheld)],
      ]),
    )
  await tell([{ ...calledBack[0], kind: 'duty', agency: partner.agencyId, role: 'social-worker' }], [])
  assert.deepEqual([await seenBy(partner, episode), await keptFrom(partner, episode)], [all, null])
  await tell([], calledBack)
  assert.deepEqual(await seenBy(partner, episode), all)
  const keep = "update duties set withheld = true where episode_id = $1 and step = 'calledBack'"
  await assert.rejects(owner.statement(keep, [episode]), { code: '23514' })
})
