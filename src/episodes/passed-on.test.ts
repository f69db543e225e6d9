import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast, castAgencies, castChildren, plantChild, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import type { DutyRow } from './duty-rows.ts'
import type { KeptEpisode } from './episode.ts'
import { tellingOf } from './telling.ts'

const [first, second, third] = [castAgencies.lambeth.id, castAgencies.croydon.id, castAgencies.police.id]
const episodeId = '00000000-0000-7000-8000-00000000e001'

const owedBy = (owedAgencyId: string): DutyRow => ({
  step: 'actionDone',
  occurrence: 1,
  owedBy: 'social-worker',
  owedAgencyId,
  state: 'open',
  openedAt: testNow.toISOString(),
  dueAt: null,
  promptAt: null,
  settledAt: null,
})

test('an action that a correction passes on is told to the agency that owes it now', () => {
  const agreement = {
    agencyId: second,
    pathways: ['custody'],
    leavesOut: [],
    beganAt: new Date(0),
    endsAt: new Date('2099-01-01'),
  }
  const kept = {
    ...{ pathway: 'custody', agencies: { police: third }, sharedWith: [first], entries: [] },
    agreements: [{ id: 'one', ...agreement }],
  } as unknown as KeptEpisode
  const telling = tellingOf({ kept, before: [owedBy(first)], after: [owedBy(second)], at: testNow })
  assert.deepEqual(telling.newlyShared, [second])
  assert.deepEqual(
    telling.notices.map(({ kind, agency, step }) => [kind, agency, step]),
    [['duty', second, 'actionDone']],
  )
})

test('the row of a duty that is passed on says of its new owner only what that one was told', async () => {
  const database = await freshDatabase()
  await settleCast(database)
  const owner = database.as('owner')
  const childId = await plantChild(database, castChildren.amara)
  await owner.statement(
    `insert into episodes (force_id, id, child_id, pathway, in_force_from, started_at)
     values ($1, $2, $3, 'custody', '2026-01-01', $4)`,
    [cast.ade.forceId, episodeId, childId, testNow],
  )
  const add = async (expected: number, agency: string, more: object): Promise<unknown> => {
    const { id, forceId: force } = cast.ade
    const duty = {
      ...owedBy(agency),
      owed_by: 'social-worker',
      owed_agency_id: agency,
      opened_at: testNow,
      ...more,
    }
    const entry = { step: 'any', occurrence: 1, happened_at: testNow, recorded_at: testNow, shared_with: [] }
    const by = { force, actor: id, agency: cast.ade.agency.id, kind: 'police', episode: episodeId, expected }
    const line = {
      trail: `00000000-0000-7000-8000-00000000f00${expected}`,
      did: 'record step',
      because: 'any',
    }
    const row = { ...by, ...entry, ...line, answers: {}, asked: {}, withdraws: false, request: 'test' }
    await owner.statement('select record_entries($1)', [
      JSON.stringify([{ ...row, duties: [duty], ...(expected === 0 ? { newly_shared: [first] } : {}) }]),
    ])
    const [kept] = await owner.statement<{ told: boolean; withheld: boolean }>(
      'select told_at is not null as told, withheld from duties where episode_id = $1',
      [episodeId],
    )
    return { ...kept }
  }
  assert.deepEqual(await add(0, first, { told: true }), { told: true, withheld: false })
  assert.deepEqual(await add(1, second, { withheld: true }), { told: false, withheld: true })
  assert.deepEqual(await add(2, first, { told: true }), { told: true, withheld: false })
  assert.deepEqual(await add(3, first, { withheld: true }), { told: true, withheld: false })
  assert.deepEqual(await add(4, second, { withheld: true }), { told: false, withheld: true })
  assert.deepEqual(await add(5, second, {}), { told: false, withheld: true })
  assert.deepEqual(await add(6, second, { told: true }), { told: true, withheld: false })
})
