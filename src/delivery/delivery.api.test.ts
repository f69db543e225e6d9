import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { wholeHouse } from '../../test/whole-house.ts'

const house = await wholeHouse(await freshDatabase())
const della = await house.jsonAs(cast.della)

describe('the plan as JSON', () => {
  it('is kept and read as on its pages', async () => {
    const promise = {
      title: 'List',
      answeredBy: 'Policy unit',
      from: '2026-01-01',
      due: '2026-12-31',
      after: [],
    }
    const { body } = await della.post('/strategy/actions/29/milestones', promise)
    const change = { kind: 'met', on: '2026-11-20', evidence: 'The list.', at: '/registers/policies' }
    assert.equal(
      (await della.post(`/strategy/actions/29/milestones/${body.milestoneId}`, change)).status,
      201,
    )
    const saying = { side: 'answering', position: 'onTrack', because: 'As seen.' }
    await della.post('/strategy/actions/29/sayings', saying)
    const seen = (await della.get('/strategy/actions/29')).body
    assert.deepEqual(
      [seen.evidence.position, seen.milestones[0].standing, seen.answering.by, seen.entries.length],
      ['done', 'met', 'Della Whitmore', 3],
    )
    assert.equal((await della.get('/strategy')).body.actions.length, 36)
    const independent = { ...saying, side: 'independent' }
    assert.equal((await della.post('/strategy/actions/29/sayings', independent)).status, 403)
    assert.deepEqual((await della.get('/strategy/packs')).body, { packs: [] })
  })
})

describe('a register as JSON', () => {
  it('is kept and read as on its pages', async () => {
    const answers = { title: 'Bail', kept: 'Custody', state: 'waiting' }
    const { body } = await della.post('/registers/policies/rows', { answers })
    const path = `/registers/policies/rows/${body.rowId}`
    const again = await della.post('/registers/policies/rows', { answers })
    assert.deepEqual(
      [again.status, /There is such a policy already/.test(JSON.stringify(again.body))],
      [422, true],
    )
    const changed = { version: 1, answers: { ...answers, kept: 'Local policing' }, because: 'Moved' }
    assert.equal((await della.post(path, changed)).status, 201)
    assert.equal((await della.post(path, changed)).status, 409)
    const seen = (await della.get(path)).body
    assert.deepEqual([seen.row.version, seen.row.answers.kept, seen.changes.length], [2, 'Local policing', 2])
    await della.post(`${path}/strike`, { version: 2, because: 'Twice' })
    assert.equal((await della.get('/registers/policies/rows')).body.count, 0)
    const { registers } = (await della.get('/registers')).body
    assert.ok(registers.some((one: { id: string }) => one.id === 'training'))
  })
})
