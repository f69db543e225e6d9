import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import {
  as,
  cast,
  castAgencies,
  castChildren,
  castUnits,
  plantChild,
  settleCast,
  testNow,
} from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin, minutes } from '../../test/permission-episodes.ts'
import { openDoor } from '../access/door.ts'
import { custody } from '../policy/pathways/custody.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { listOwed, owedPerPage } from './list-owed.ts'
import { recordStep } from './record-step.ts'

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
const { brixtonCustody, croydonCustody } = castUnits
const inBrixton = await begin({ childId: kit, pathway: custody, by: cast.ade, unitId: brixtonCustody.id })
const inCroydon = await begin({ childId: ravi, pathway: custody, by: cast.carl, unitId: croydonCustody.id })
const hidden = await begin({ childId: amara, pathway: intimateSearch, by: cast.tom })

const owed = (who: typeof cast.ade, more: object = {}, now = testNow) =>
  listOwed(as(who, now), { whose: 'mine', page: 1, ...more })
const episodesIn = ({ rows }: Awaited<ReturnType<typeof owed>>) => [
  ...new Set(rows.map(row => row.episodeId)),
]

describe('what is owed', () => {
  it('by oneself: the duties of one’s roles, in one’s unit', async () => {
    const seen = await owed(cast.ade)
    assert.deepEqual(episodesIn(seen), [inBrixton])
    assert.ok(seen.rows.length > 1)
    assert.ok(seen.rows.every(row => ['custody-officer', 'sergeant'].includes(row.owedBy)))
  })

  it('by the team: every role of the unit', async () => {
    const mine = await owed(cast.joan)
    const team = await owed(cast.joan, { whose: 'team' })
    assert.deepEqual(episodesIn(team), [inBrixton])
    assert.ok(team.rows.length > mine.rows.length)
  })

  it('by the agency: every unit of it, and no restricted child of another team', async () => {
    assert.deepEqual(
      episodesIn(await owed(cast.ade, { whose: 'agency' })).sort(),
      [inBrixton, inCroydon].sort(),
    )
    const team = await owed(cast.tom, { whose: 'agency' })
    assert.deepEqual(episodesIn(team).sort(), [inBrixton, inCroydon, hidden].sort())
  })

  it('by a partner: what its own agency owes, and nothing of anybody else’s', async () => {
    const answers = answersTo(custody.steps.detailsShared.asks ?? {}, minutes(-90))
    const shared = {
      episodeId: inBrixton,
      step: 'detailsShared',
      version: 1,
      happenedAt: minutes(-90),
      answers,
    }
    await recordStep(as(cast.ade), shared)
    for (const whose of ['mine', 'team', 'agency'] as const) {
      const { rows, counts } = await owed(cast.niamh, { whose })
      assert.ok(rows.some(row => row.step === 'calledBack'))
      assert.ok(
        rows.every(row => row.episodeId === inBrixton && row.owedAgencyId === castAgencies.lambeth.id),
      )
      assert.equal(
        counts.reduce((sum, one) => sum + one.owed, 0),
        rows.length,
      )
    }
    const { rows } = await owed(cast.victor, { whose: 'agency' })
    assert.ok(rows.every(row => row.episodeId === inCroydon))
  })
})

describe('the order, the counts and the pages of a worklist', () => {
  it('begins with the most pressing, and counts what is overdue now', async () => {
    const { rows, counts } = await owed(cast.ade)
    const pressing = rows.map(row => (row.dueAt ?? row.promptAt ?? row.openedAt).getTime())
    assert.deepEqual(
      pressing,
      [...pressing].sort((a, b) => a - b),
    )
    const overdue = rows.filter(row => row.dueAt && row.dueAt < testNow).length
    assert.deepEqual(
      counts.map(one => ({ ...one })),
      [{ pathway: 'custody', owed: rows.length, overdue }],
    )
    const later = await owed(cast.ade, {}, minutes(60 * 24 * 3))
    assert.ok((later.counts[0]?.overdue ?? 0) > overdue)
  })

  it('keeps to one pathway when asked', async () => {
    const { rows } = await owed(cast.tom, { whose: 'agency', pathway: intimateSearch.id })
    assert.deepEqual(new Set(rows.map(row => row.pathway)), new Set([intimateSearch.id]))
  })

  it('turns its pages without leaving out or repeating a duty', async () => {
    for (let count = 0; count < 8; count++)
      await begin({ childId: kit, pathway: custody, by: cast.ade, unitId: brixtonCustody.id })
    const seen: string[] = []
    let page = 1
    for (let full = true; full; page++) {
      const { rows } = await owed(cast.ade, { whose: 'team', page })
      seen.push(...rows.map(row => `${row.episodeId} ${row.step} ${row.occurrence}`))
      full = rows.length === owedPerPage
    }
    const { counts } = await owed(cast.ade, { whose: 'team' })
    assert.ok(page > 2)
    assert.equal(new Set(seen).size, seen.length)
    assert.equal(
      seen.length,
      counts.reduce((sum, one) => sum + one.owed, 0),
    )
  })
})
