import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { as, cast, castChildren, castUnits, plantChild, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin } from '../../test/permission-episodes.ts'
import { openDoor } from '../access/door.ts'
import { placeKey } from '../kernel/list-place.ts'
import type { Person } from '../people/person.ts'
import { boardTitles } from '../policy/boards.ts'
import { custody } from '../policy/pathways/custody.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { stopAndSearch } from '../policy/pathways/stop-and-search.ts'
import { type BoardFilter, boardPlace } from './board.ts'
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
  viewForceBoard(as(who, now), { board: 'searches', filter })
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
    await viewForceBoard(as(cast.ade, testNow, request), { board: 'missing', filter: {} })
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

const minute = 60_000

/** As many episodes on the board, of both its pathways, as make several pages. */
async function moreEpisodes(): Promise<readonly string[]> {
  await owner.statement('delete from duties')
  const made = await owner.statement<{ id: string }>(
    `insert into episodes select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).*
     from episodes e, generate_series(1, 65) where e.id = any($1::uuid[]) returning id`,
    [[first, second]],
  )
  return made.map(({ id }) => id)
}

type Owed = Readonly<{ due?: number; prompt?: number; opened: number }>

/** Few moments, some of which pass while the board is gone through. */
const anyOwed: fc.Arbitrary<Owed> = fc.record(
  {
    due: fc.constantFrom(-600, -5, 1, 2, 3, 40, 9000),
    prompt: fc.constantFrom(-60, 2, 30),
    opened: fc.constantFrom(-900, -30, -1),
  },
  { requiredKeys: ['opened'] },
)

async function plantOwed(planted: readonly (Owed & { episodeId: string; occurrence: number })[]) {
  await owner.statement('delete from duties')
  await owner.statement(
    `insert into duties (force_id, episode_id, step, occurrence, child_id, pathway, owed_by, owed_agency_id, opened_at, due_at, prompt_at)
     select 1, e.id, 'planted', o.occurrence, e.child_id, e.pathway, 'sergeant', $3, $2::timestamptz + o.opened * interval '1 minute',
       $2::timestamptz + o.due * interval '1 minute', $2::timestamptz + o.prompt * interval '1 minute'
     from jsonb_to_recordset($1::jsonb) as o ("episodeId" uuid, occurrence int, opened int, due int, prompt int)
     join episodes e on e.id = o."episodeId"`,
    [JSON.stringify(planted), testNow, cast.tom.agency.id],
  )
}

const settle = (occurrences: readonly number[]) =>
  owner.statement(
    `update duties set state = 'met', settled_at = $1 where occurrence = any($2::int[]) and settled_at is null`,
    [testNow, occurrences],
  )

const pageFrom = (code: string | undefined, { back, minutes }: { back: boolean; minutes: number }) => {
  const key = placeKey(code, boardPlace)
  assert.equal(key === undefined, code === undefined)
  const now = new Date(+testNow + minutes * minute)
  return viewForceBoard(as(cast.tom, now), {
    ...{ board: 'searches', filter: {} },
    ...(key ? { place: { back, key } } : {}),
  })
}

describe('the pages of a board', () => {
  it('show each episode in which something is owed once, while limits pass and others settle duties', async () => {
    const ids = await moreEpisodes()
    const some = fc.array(fc.tuple(fc.nat(ids.length - 1), anyOwed), { minLength: 150, maxLength: 250 })
    await fc.assert(
      fc.asyncProperty(some, fc.infiniteStream(fc.nat(249)), async (owed, chosen) => {
        await plantOwed(
          owed.map(([at, one], no) => ({ ...one, episodeId: ids[at] ?? '', occurrence: no + 1 })),
        )
        const lines: string[] = []
        const shown: string[] = []
        const settled = new Set<number>()
        let page = await pageFrom(undefined, { back: false, minutes: 0 })
        for (let minutes = 1; ; minutes++) {
          lines.push(...page.rows.map(({ episodeId, occurrence }) => `${episodeId} ${occurrence}`))
          shown.push(...page.rows.map(({ episodeId }) => episodeId))
          if (!page.next) break
          const more = Array.from({ length: 15 }, () => Number(chosen.next().value) + 1)
          for (const one of more) settled.add(one)
          await settle(more)
          page = await pageFrom(page.next, { back: false, minutes })
        }
        assert.equal(new Set(lines).size, lines.length, 'nothing twice')
        const left = owed.flatMap(([at], no) => (settled.has(no + 1) ? [] : [ids[at] ?? '']))
        for (const id of left) assert.ok(shown.includes(id), 'nothing missed')
        const back = new Set(page.rows.map(({ episodeId }) => episodeId))
        for (let minutes = 60; page.previous; minutes++) {
          page = await pageFrom(page.previous, { back: true, minutes })
          for (const { episodeId } of page.rows) back.add(episodeId)
        }
        for (const id of left) assert.ok(back.has(id), 'nothing missed on the way back')
        assert.equal(page.rows.length, Math.min(50, new Set(left).size))
      }),
      { numRuns: 4, endOnFailure: true, includeErrorInReport: true },
    )
  })

  it('begin anew a day later, and say so', async () => {
    const { next } = await pageFrom(undefined, { back: false, minutes: 0 })
    const [soon, late, early] = await Promise.all(
      [23 * 60, 24 * 60, -1].map(minutes => pageFrom(next, { back: false, minutes })),
    )
    assert.deepEqual([soon?.isLost, late?.isLost, early?.isLost], [false, true, true])
    assert.equal(late?.previous, undefined)
    assert.equal(late?.rows.length, 50)
  })
})
