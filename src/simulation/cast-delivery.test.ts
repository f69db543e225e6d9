import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, cast, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { listPacks } from '../delivery/issue-pack.ts'
import { viewPlan } from '../delivery/view-plan.ts'
import { everyRule } from '../policy/every-rule.ts'
import { listRegisters } from '../registers/list-registers.ts'
import { liveDelivery } from './cast-delivery.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
await liveDelivery(testNow)
const { actions } = await viewPlan(as(cast.della), {})
const milestones = actions.flatMap(({ stand }) => stand.milestones)

test('the demonstration has two years of delivery, with slips, what is late, what is met, and one action without a plan', () => {
  assert.ok(milestones.some(one => one.slips.length > 0))
  assert.ok(milestones.some(one => one.metOn && one.metOn > one.firstDue))
  const positions = new Set(actions.map(({ stand }) => stand.evidence.position))
  for (const position of ['onTrack', 'atRisk', 'offTrack', 'nothing'] as const)
    assert.ok(positions.has(position), position)
})

test('those who answer and those who oversee differ on some action', () =>
  assert.ok(actions.some(({ stand }) => stand.isDisputed)))

test('nothing in it happens before it could, nor after now', () => {
  for (const one of milestones) {
    assert.ok(!one.metOn || one.metOn <= '2026-11-22', one.metOn)
    assert.ok(one.from < one.due)
  }
})

test('its packs were frozen when they were issued', async () => {
  const { packs } = await listPacks(as(cast.della), {})
  assert.equal(packs.length, 2)
  for (const { contents, issuedAt } of packs)
    for (const [day = ''] of contents.tables[1]?.rows ?? [])
      assert.ok(day <= issuedAt.toISOString().slice(0, 10), day)
})

test('every register has something in it, but for those of which nothing is told', async () => {
  const seen = await listRegisters(as(cast.della), {})
  assert.equal(seen.length, everyRule.registers.length)
  const empty = seen.filter(one => one.rows === 0).map(one => one.register.id)
  assert.deepEqual(empty.sort(), ['activity-weeks', 'hotspots', 'restorative-meetings'])
})
