import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { workOutMeasure } from '../figures/work-out-measure.ts'
import { measureCalled } from '../policy/index.ts'
import { plannedActions } from './action.ts'
import { movedIn, newestInWords } from './newest-figure.ts'
import { viewPlan } from './view-plan.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const della = await house.signedIn(cast.della)
const owner = database.as('owner')

/** An action that is measured by something counted by month from our own records. */
const measureId = 'stays-in-custody'
const measured = plannedActions().find(({ action }) => action.measures?.includes(measureId))
const number = measured?.action.number ?? assert.fail(`no action is measured by ${measureId}`)
const asked = { id: measureId, source: undefined, from: undefined, last: undefined, split: undefined }
const workOut = async () => (await workOutMeasure(as(cast.della), asked)).figure
const signals = async () => {
  const { actions, workedOut } = await viewPlan(as(cast.della), {})
  const one = actions.find(({ action }) => action.number === number) ?? assert.fail()
  return { ...one, workedOut }
}

/** Months of custody as they would have been kept: even, and then suddenly many. */
async function keepMonths(counts: readonly number[]): Promise<void> {
  const key = `from figure_kept k where k.measure = '${measureId}' and k.part = '/'`
  await owner.statement('delete from figure_cells where measure = $1', [measureId])
  await owner.statement(
    `insert into figure_cells (force_id, measure, version, part, period, "group", counted, out_of)
     select k.force_id, k.measure, k.version, k.part, ('2026-12-01'::date - make_interval(months => $2 - c.at::int))::date,
       '', c.count::int, c.count::int
     ${key.replace('where', 'cross join unnest($1::int[]) with ordinality c (count, at) where')}`,
    [counts, counts.length + 1],
  )
}

describe('what the measures of an action show, on the overview', () => {
  it('is not known, and not counted, where nobody worked them out', async () => {
    const { signals: seen, workedOut } = await signals()
    assert.equal(workedOut, undefined)
    assert.equal(seen.unknown.length, measured?.action.measures?.length)
    assert.deepEqual(await owner.statement('select measure from figure_kept'), [])
    const { body } = await della.get('/strategy')
    assert.match(body, /No measure has been worked out yet/)
    assert.match(body, /\d+ not worked out yet/)
  })

  it('is as it was last worked out, with its day, in words', async () => {
    await workOut()
    await keepMonths(Array.from({ length: 24 }, (_, at) => (at > 20 ? 160 : 100 + (at % 2) * 6)))
    const { signals: seen, workedOut } = await signals()
    assert.ok(workedOut)
    assert.equal([...seen.worse, ...seen.better, ...seen.other].length, 1)
    const { body } = await della.get('/strategy')
    assert.match(body, /as they were last worked out, on/)
    assert.match(body, /1 (worse|better|changed)/)
  })

  it('is nothing but chance where figures are even, and too short to tell where they are few', async () => {
    await keepMonths(Array.from({ length: 24 }, (_, at) => 100 + (at % 2) * 6))
    assert.equal((await signals()).signals.chance.length, 1)
    await keepMonths([100, 104, 98])
    assert.equal((await signals()).signals.short.length, 1)
  })

  it('is what the page of the action says of the same figures', async () => {
    const figure = (await workOut()) ?? assert.fail('nothing was kept')
    const { signals: seen } = await signals()
    assert.equal(seen.worse.length > 0, movedIn(figure.measure, figure) === 'worse')
    const { body } = await della.get(`/strategy/actions/${number}`)
    assert.ok(body.includes(newestInWords(figure.measure, figure)))
  })

  it('is by group, without a trend, where a measure says what a whole is made up of', async () => {
    const [id = assert.fail()] = plannedActions()
      .flatMap(({ action }) => action.measures ?? [])
      .filter(one => measureCalled(one)?.kind === 'makeUp')
    const groups = async () => (await viewPlan(as(cast.della), {})).actions.flatMap(one => one.signals.groups)
    assert.deepEqual(await groups(), [])
    await workOutMeasure(as(cast.della), { id })
    assert.deepEqual(new Set(await groups()), new Set([measureCalled(id)?.title]))
    assert.match((await della.get('/strategy')).body, /1 by group, without a trend/)
  })

  it('is said to wait for a file, on both pages, where a measure counts files and none was taken in', async () => {
    const isOfFiles = (id: string) => measureCalled(id)?.reach !== undefined
    const one = plannedActions().find(({ action }) => action.measures?.some(isOfFiles)) ?? assert.fail()
    const { actions } = await viewPlan(as(cast.della), {})
    const seen = actions.find(({ action }) => action.number === one.action.number)
    assert.equal(seen?.signals.unfiled.length, one.action.measures?.filter(isOfFiles).length)
    assert.match((await della.get('/strategy')).body, /\d+ waiting for a file of published data/)
    const { body } = await della.get(`/strategy/actions/${one.action.number}`)
    assert.match(body, /No file of the published data that it counts has been taken in yet/)
  })

  it('stands by pillar, every action under just one position, and leads to each', async () => {
    const { body } = await della.get('/strategy')
    const glance = /At a glance[\s\S]*?<\/table>/.exec(body)?.[0] ?? ''
    for (const { action } of plannedActions()) assert.ok(glance.includes(`/actions/${action.number}"`))
  })
})
