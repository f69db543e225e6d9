import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castForce, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import type { Pathway } from '../kernel/pathway.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { missingChild } from '../policy/pathways/missing-child.ts'
import { newId } from '../store/ids.ts'
import { viewFlow } from './view-flow.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const later = new Date('2026-11-22T10:00:00Z')

const pathways: readonly Pathway[] = [missingChild, intimateSearch]

const firstOf = ({ steps, begins }: Pathway) => steps[begins]?.asks ?? {}

/** A child who is missing in July, and searched so many days later. */
async function met(daysAfter: number, borough: string) {
  const childId = await plantChild(database, { ...castChildren.kit, id: newId(), borough })
  for (const [at, pathway] of pathways.entries()) {
    if (at === 1 && daysAfter < 0) return
    const happenedAt = new Date(Date.UTC(2026, 6, 1 + (at === 0 ? 0 : daysAfter), 12))
    const answers = answersTo(firstOf(pathway), happenedAt)
    await startEpisode(as(cast.tom, happenedAt), { childId, pathway: pathway.id, happenedAt, answers })
  }
}

before(async () => {
  for (let number = 0; number < 8; number++) await met(10, 'Lambeth')
  for (let number = 8; number < 14; number++) await met(60, 'Lambeth')
  for (let number = 14; number < 16; number++) await met(-1, 'Camden')
})

const seen = (wanted = {}) => viewFlow(as(cast.felix, later), { quarter: '2026-07-01', ...wanted })
const from = async (wanted = {}) => (await seen(wanted)).now?.lines.find(one => one.from === 'missing')
const countTo = async (to: string, wanted = {}) =>
  (await from(wanted))?.parts.find(part => part.to === to)?.count

describe('the flow of children', () => {
  it('counts what came next within so many days, and hides the few', async () => {
    assert.deepEqual([(await from())?.total, await countTo('street'), await countTo('open')], [16, 8, 8])
    assert.deepEqual(
      [await countTo('street', { days: 90 }), await countTo('open', { days: 90 })],
      ['hidden', 'few'],
    )
    assert.equal(await countTo('street', { days: 7 }), 0)
  })

  it('counts only what could be followed for long enough', async () => {
    const soon = await viewFlow(as(cast.felix, new Date('2026-07-10T10:00:00Z')), { quarter: '2026-07-01' })
    assert.deepEqual(soon.now?.lines, [])
  })

  it('of a group is rounded, and a group that policy does not name is none', async () => {
    assert.equal((await from({ by: 'borough', group: 'Lambeth' }))?.total, 15)
    assert.equal((await seen({ by: 'borough', group: "Lambeth' or true" })).group, undefined)
    assert.equal((await seen({ by: 'force_id', group: '1' })).group, undefined)
  })

  it('is published without anything that says whose it is', async () => {
    const scope = { forceId: castForce.forceId, id: null, agencyId: null, agency: 'police', roles: [] }
    const rows = await database.transaction(scope, tx => {
      tx.later('set local role childfirst_publish')
      return tx.sql<Record<string, unknown>>('select * from published.child_moves')
    })
    assert.equal(rows.length, 30)
    assert.ok(Object.keys(rows[0] ?? {}).every(name => name === 'force_id' || !/_id|name|born/.test(name)))
  })

  it('stands on a page with a drawing, a table beside it, and what misleads', async () => {
    const ade = await house.signedIn(cast.ade)
    const { status, body } = await ade.get('/journeys/flow?quarter=2026-07-01&with=2026-07-01')
    assert.equal(status, 200)
    assert.match(body, /<svg[\s\S]*cf-flow__ribbon/)
    assert.match(body, /From: Missing, 16/)
    assert.match(body, /What misleads/)
    const inside = await ade.get('/journeys/flow?quarter=2026-07-01&of=street&group=borough:Lambeth')
    assert.match(inside.body, /From: Search exposing intimate parts, 15/)
    assert.match(inside.body, /rounded to the nearest 5/)
  })
})
