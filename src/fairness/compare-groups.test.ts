import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castForce, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { importing, searchesCsv } from '../../test/imports.ts'
import { begin, minutes } from '../../test/permission-episodes.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { questionsOf } from '../episodes/decision.ts'
import { recordStep } from '../episodes/record-step.ts'
import { everyRule } from '../policy/every-rule.ts'
import { comparisons } from '../policy/fairness.ts'
import { offenceTitles } from '../policy/offences.ts'
import { missingChild } from '../policy/pathways/missing-child.ts'
import { compareGroups } from './compare-groups.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const kit = await plantChild(database, { ...castChildren.kit, ethnicity: 'B1', borough: 'Lambeth' })
const mina = await plantChild(database, { ...castChildren.mina, ethnicity: 'W1', borough: 'Camden' })
const zuri = await plantChild(database, { ...castChildren.zuri, ethnicity: 'NS', borough: 'Camden' })
const calm = { danger: 'no', exploitation: 'no', medicalNeed: 'no' }
const otherwise = { deviation: 'protection', deviationWords: 'Somebody waits for the child outside school' }

async function graded(childId: string, grade: 'high' | 'medium') {
  const episodeId = await begin({ childId, pathway: missingChild, by: cast.tom })
  const happenedAt = minutes(-100)
  const given = { ...calm, grade, ...(grade === 'high' ? otherwise : {}) }
  const answers = { ...answersTo(questionsOf(missingChild.steps.graded), happenedAt, given), ...given }
  await recordStep(as(cast.tom), { episodeId, step: 'graded', version: 1, happenedAt, answers })
}

before(async () => {
  for (let time = 0; time < 24; time++) await graded(kit, time < 18 ? 'high' : 'medium')
  for (let time = 0; time < 36; time++) await graded(mina, time < 6 ? 'high' : 'medium')
})

const seen = (more = {}) =>
  compareGroups(as(cast.felix), { id: 'missing-graded-high', by: 'ethnicity', ...more })
const groupIn = async (key: string, more = {}) =>
  (await seen(more)).compared?.groups.find(one => one.key === key)

describe('a comparison', () => {
  it('counts decisions by the group of the child, and says what it rests on', async () => {
    const [black, white] = [await groupIn('black'), await groupIn('white')]
    assert.deepEqual([black?.counted, black?.outOf, white?.counted, white?.outOf], [18, 24, 6, 36])
    assert.equal(white?.state, 'reference')
    // Six of thirty-six are too few to say a share of, and so there is nothing to compare with.
    assert.deepEqual([white?.value, black?.verdict], [undefined, 'few'])
    for (let time = 0; time < 6; time++) await graded(mina, 'high')
    const after = await groupIn('black')
    assert.equal(after?.verdict, 'more')
    assert.equal(after?.ratio?.value.toFixed(2), '2.63')
  })

  it('of ethnicity is refused where too much of it is missing, and then has no share at all', async () => {
    for (let time = 0; time < 20; time++) await graded(zuri, 'high')
    const { compared } = await seen()
    assert.match(compared?.refused ?? '', /not known for 23% of them/)
    assert.ok(compared?.groups.every(one => one.value === undefined))
    const bySex = await seen({ by: 'sex' })
    assert.equal(bySex.compared?.refused, undefined)
  })

  it('of another force has nothing in it', async () => {
    const context = as(cast.felix)
    const elsewhere = { ...context, actor: { ...context.actor, forceId: 2 } }
    const { compared } = await compareGroups(elsewhere, { id: 'missing-graded-high' })
    assert.equal(compared, undefined)
  })
})

describe('the pages of fairness', () => {
  it('are one for each comparison, with data or without', async () => {
    const ade = await house.signedIn(cast.ade)
    for (const [at, { measure, against }] of comparisons.slice(0, 18).entries()) {
      const by = against[at % against.length]?.split.column
      const { status, body } = await ade.get(`/fairness/${measure.id}?by=${by}`)
      assert.equal(status, 200, measure.id)
      assert.match(body, /What misleads/)
    }
    assert.equal((await ade.get('/fairness/nothing')).status, 404)
  })

  it('say how much is missing before anything else, and refuse in a sentence', async () => {
    const { body } = await (await house.signedIn(cast.niamh)).get('/fairness/missing-graded-high')
    const [missing, refused, table] = ['Missing first', 'nothing is compared where', '<table'].map(one =>
      body.indexOf(one),
    )
    assert.ok(missing && refused && table && 0 < missing && missing < refused && refused < table)
  })

  it('compare nothing across a change in the data', async () => {
    const run = importing(database, castForce.forceId)
    for (const month of ['2024-05', '2024-11'])
      await run(`${month}-metropolitan-stop-and-search.csv`, searchesCsv.replaceAll('2026-05', month))
    const ade = await house.signedIn(cast.ade)
    const path = '/fairness/published-search-led-to-nothing?source=metropolitan'
    const across = (await ade.get(`${path}&from=2024-05&last=2024-11`)).body
    assert.match(across, /Not compared: the time asked for lies on both sides of a change in the data/)
    assert.ok(!across.includes('<table'))
    assert.match((await ade.get(`${path}&from=2024-11`)).body, /<table/)
  })
})

describe('departures from a table', () => {
  it('are counted by group and direction, and their page leads to each', async () => {
    const up = await compareGroups(as(cast.felix), { id: 'departures-missing-risk-up', by: 'ethnicity' })
    const black = up.compared?.groups.find(one => one.key === 'black')
    assert.deepEqual([black?.counted, black?.outOf], [18, 24])
    const down = await compareGroups(as(cast.felix), { id: 'departures-missing-risk-down', by: 'sex' })
    assert.ok(down.compared?.groups.every(one => one.counted === 0))
    const { body } = await (await house.signedIn(cast.ade)).get('/fairness/departures')
    assert.match(body, /More often to more protection, beyond chance/)
    assert.match(body, /The child or somebody else needs more protection/)
    assert.match(body, /href="\/fairness\/departures-missing-risk-any"/)
  })
})

describe('the view of decisions', () => {
  it('knows every decision of every table, and reads the question that the table suggests an answer to', async () => {
    const steps = everyRule.pathways.flatMap(({ id, steps }) =>
      Object.entries(steps).flatMap(([step, { decides }]) => (decides ? [{ id, step, ...decides }] : [])),
    )
    assert.ok(steps.every(one => one.question === one.result))
    const [view] = await database
      .as('owner')
      .statement<{ text: string }>("select pg_get_viewdef('published.decision_points'::regclass) as text")
    for (const { id, step, question } of steps)
      assert.ok(view?.text.includes(`('${id}'::text,'${step}'::text,'${question}'::text)`), `${id} ${step}`)
  })

  it('puts every offence into a group', async () => {
    const [view] = await database
      .as('owner')
      .statement<{ text: string }>("select pg_get_viewdef('published.decision_points'::regclass) as text")
    assert.deepEqual(
      Object.keys(offenceTitles).filter(id => !view?.text.includes(`'${id}'`)),
      ['other'].filter(id => Object.hasOwn(offenceTitles, id)),
    )
  })

  it('keeps what was suggested and why it was not followed, and nothing that says whose it is', async () => {
    const scope = { forceId: castForce.forceId, id: null, agencyId: null, agency: 'police', roles: [] }
    const rows = await database.transaction(scope, tx => {
      tx.later('set local role childfirst_publish')
      return tx.sql<Record<string, unknown>>(
        "select * from published.decision_points where answer = 'high' and turn = 1 limit 1",
      )
    })
    const { suggested, reason, ...row } = rows[0] ?? {}
    assert.deepEqual([suggested, reason], ['medium', 'protection'])
    assert.ok(
      Object.keys(row).every(column => !/(^|_)(id|name|by|born)($|_)/.test(column.replace('force_id', ''))),
    )
  })
})
