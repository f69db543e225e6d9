import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castChildren, castUnits, plantChild, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin } from '../../test/permission-episodes.ts'
import { openDoor } from '../access/door.ts'
import type { Person } from '../people/person.ts'
import { boardTitles } from '../policy/boards.ts'
import { custody } from '../policy/pathways/custody.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { stopAndSearch } from '../policy/pathways/stop-and-search.ts'
import type { BoardFilter } from './board.ts'
import { listBoards } from './list-boards.ts'
import { viewForceBoard } from './view-force-board.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const kit = await plantChild(database, castChildren.kit)
const ravi = await plantChild(database, castChildren.ravi)
const amara = await plantChild(database, castChildren.amara, {
  restricted: true,
  leadId: cast.tom.id,
  leadUnitId: castUnits.lambethResponse.id,
})
const first = await begin({ childId: kit, pathway: intimateSearch, by: cast.tom })
const second = await begin({ childId: ravi, pathway: stopAndSearch, by: cast.tom })
const restricted = await begin({ childId: amara, pathway: intimateSearch, by: cast.tom })
await begin({ childId: kit, pathway: custody, by: cast.ade, unitId: castUnits.brixtonCustody.id })

const seen = (who: Person, filter: BoardFilter = {}, now = testNow) =>
  viewForceBoard(as(who, now), { board: 'searches', filter, page: 1 })
const episodes = async (who: Person, filter: BoardFilter = {}, now = testNow) =>
  (await seen(who, filter, now)).rows.map(row => row.episodeId)

const owner = database.as('owner')
const due = (episodeId: string, days: number) =>
  owner.statement(
    `update duties set due_at = $2 where episode_id = $1 and (step, occurrence) =
       (select step, occurrence from duties where episode_id = $1 and settled_at is null order by due_order, step limit 1)`,
    [episodeId, new Date(+testNow + days * 86_400_000)],
  )

describe('a board for the whole force', () => {
  it('holds every episode of its pathways once, whatever the unit, and no other', async () => {
    assert.deepEqual((await episodes(cast.tom)).sort(), [first, second, restricted].sort())
  })

  it('holds a restricted child for the own team only, and counts it for nobody else', async () => {
    assert.deepEqual((await episodes(cast.ade)).sort(), [first, second].sort())
    const [mine, others] = await Promise.all([seen(cast.tom), seen(cast.ade)])
    const sum = (counts: readonly { owed: number }[]) => counts.reduce((all, one) => all + one.owed, 0)
    assert.equal(
      sum(others.counts),
      others.rows.reduce((all, row) => all + row.owed, 0),
    )
    assert.ok(sum(mine.counts) > sum(others.counts))
    const board = async (who: Person) =>
      (await listBoards(as(who), {})).boards.find(one => one.board === 'searches')
    assert.ok(Number((await board(cast.tom))?.owed.least) > Number((await board(cast.ade))?.owed.least))
  })

  it('puts what is overdue first, longest first, and then what is due soonest', async () => {
    const later = new Date(+testNow + 20 * 86_400_000)
    await due(first, 10)
    await due(second, 5)
    await due(restricted, 30)
    const rows = (await seen(cast.tom, {}, later)).rows
    const places = rows.map(row => ({ late: row.dueAt !== null && row.dueAt < later, row }))
    assert.deepEqual(
      places.map(one => one.late),
      [...places.map(one => one.late)].sort((a, b) => Number(b) - Number(a)),
    )
    const late = places.filter(one => one.late).map(({ row }) => Number(row.dueAt))
    assert.deepEqual(
      late,
      [...late].sort((a, b) => a - b),
    )
    const at = (id: string) => rows.findIndex(row => row.episodeId === id)
    assert.ok(at(second) < at(first))
  })

  it('is narrowed to a borough, a command unit or a pathway', async () => {
    assert.deepEqual(await episodes(cast.ade, { pathway: stopAndSearch.id }), [second])
    const { borough } = castChildren.kit
    const inBorough = await seen(cast.ade, { borough })
    assert.ok(inBorough.rows.length > 0 && inBorough.rows.every(row => row.borough === borough))
    assert.deepEqual((await episodes(cast.ade, { bcu: 'Central South' })).sort(), [first, second].sort())
    assert.deepEqual(await episodes(cast.ade, { bcu: 'North' }), [])
    assert.deepEqual(await episodes(cast.ade, { pathway: custody.id }), [])
  })

  it('shows of a part what it shows of it among all, in one order, with and without a deadline', async () => {
    const later = new Date(+testNow + 20 * 86_400_000)
    const undated =
      'update duties set due_at = null, prompt_at = null where episode_id = $1 and settled_at is null'
    const isLate = ({ dueAt }: { dueAt: Date | null }) => dueAt !== null && dueAt < later
    for (const none of [[], [first], [first, second, restricted]]) {
      for (const episodeId of none) await owner.statement(undated, [episodeId])
      const { rows } = await seen(cast.tom, {}, later)
      assert.deepEqual(rows.map(row => row.episodeId).sort(), [first, second, restricted].sort())
      assert.deepEqual(
        rows.filter(row => !isLate(row)),
        rows.slice(rows.filter(isLate).length),
      )
      for (const row of rows.filter(one => none.includes(one.episodeId))) assert.equal(row.dueAt, null)
      for (const borough of ['Lambeth', 'Croydon', 'Sutton'])
        for (const part of [{ borough }, { borough, bcu: 'Central South' }])
          assert.deepEqual(
            await episodes(cast.tom, part, later),
            rows.filter(row => row.borough === borough).map(row => row.episodeId),
          )
    }
  })

  it('is one line on the trail, whatever it holds', async () => {
    const request = '00000000-0000-7000-8000-00000000b0a2'
    await viewForceBoard(as(cast.ade, testNow, request), { board: 'missing', filter: {}, page: 1 })
    const lines = await owner.statement<{ about: string }>('select about from trail where request_id = $1', [
      request,
    ])
    assert.deepEqual(
      lines.map(({ about }) => about),
      ['board of missing'],
    )
  })

  it('is one of several, each listed once', async () => {
    const { boards } = await listBoards(as(cast.ade), {})
    assert.deepEqual(
      boards.map(one => one.board),
      Object.keys(boardTitles),
    )
  })
})
