import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, it } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { answersTo } from '../../test/answers.ts'
import { cast, castChildren, castUnits, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin, minutes } from '../../test/permission-episodes.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { custody } from '../policy/pathways/custody.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { newId } from '../store/ids.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const kit = await plantChild(database, castChildren.kit)
const [ade, tom, niamh, victor, felix] = await Promise.all(
  [cast.ade, cast.tom, cast.niamh, cast.victor, cast.felix].map(house.jsonAs),
)
if (!ade || !tom || !niamh || !victor || !felix) throw new Error('Somebody could not sign in')

type Step = keyof typeof custody.steps
const answersOf = (step: Step) => answersTo(custody.steps[step].asks ?? {}, minutes(-60))
const recording = (step: Step, version: number, more = {}) => ({
  ...{ step, version, happenedAt: minutes(-60), answers: answersOf(step) },
  ...more,
})
const inCustody = () =>
  begin({ childId: kit, pathway: custody, by: cast.ade, unitId: castUnits.brixtonCustody.id })
const versionOf = async (episodeId: string) => (await ade.get(`/episodes/${episodeId}`)).body.version
const trailOf = async (episodeId: string) => {
  const lines = await database
    .as('owner')
    .statement<{ did: string; because: string }>(
      'select did, because from trail where about_id = $1 order by tx',
      [episodeId],
    )
  return lines.map(({ did, because }) => `${did} ${because}`)
}
const codeOf = ({ status, body }: Awaited<ReturnType<typeof ade.get>>) => `${status} ${body.code}`

describe('episodes over the JSON door', () => {
  it('starts, records, corrects and reads one', async () => {
    const start = {
      childId: kit,
      pathway: 'custody',
      happenedAt: minutes(-120),
      answers: answersOf('arrived'),
    }
    const { status, body } = await ade.post('/episodes', start)
    assert.deepEqual([status, body.version], [201, 1])
    const path = `/episodes/${body.episodeId}`
    assert.deepEqual((await ade.post(`${path}/entries`, recording('detailsShared', 1))).body, { version: 2 })
    const correction = { version: 2, corrects: 1, reason: 'Wrong clock', happenedAt: minutes(-130) }
    const corrected = await ade.post(`${path}/corrections`, { ...correction, answers: answersOf('arrived') })
    assert.deepEqual([corrected.status, corrected.body], [201, { version: 3 }])
    const seen = (await ade.get(path)).body
    assert.deepEqual(
      seen.entries.map((one: { step: string; corrects?: number }) => [one.step, one.corrects]),
      [
        ['arrived', undefined],
        ['detailsShared', undefined],
        ['arrived', 1],
      ],
    )
    const shared = seen.duties.find((one: { step: string }) => one.step === 'detailsShared')
    assert.deepEqual([shared.state, shared.title], ['met late', custody.steps.detailsShared.title])
  })

  it('starts nothing at a unit that the force does not have, or of another kind', async () => {
    const start = {
      ...{ childId: kit, pathway: 'custody', happenedAt: minutes(-120), answers: answersOf('arrived') },
    }
    for (const unitId of [newId(), castUnits.lambethResponse.id]) {
      const { status, body } = await ade.post('/episodes', { ...start, unitId })
      assert.deepEqual([status, body.errors?.[0]?.pointer], [422, '/body/unitId'], unitId)
    }
    const there = await ade.post('/episodes', { ...start, unitId: castUnits.brixtonCustody.id })
    assert.equal(there.status, 201)
  })

  it('says what a step asks, until when, and what it waits for', async () => {
    const episodeId = await inCustody()
    const open = (await ade.get(`/episodes/${episodeId}/steps/detailsShared`)).body
    assert.deepEqual([open.mayBeRecorded, open.waitsFor, open.due], [true, [], minutes(-60).toISOString()])
    assert.ok(open.answers.required.includes('shared'))
    const shut = (await ade.get(`/episodes/${episodeId}/steps/rights`)).body
    assert.equal(shut.mayBeRecorded, false)
    assert.deepEqual(shut.waitsFor, [custody.steps.authorised.title])
  })

  it('sends nothing that it does not declare', async () => {
    const seen = (await ade.get(`/episodes/${await inCustody()}`)).body
    for (const hidden of ['agencies', 'sharedWith', 'child', 'restricted', 'unitId'])
      assert.ok(!(hidden in seen), hidden)
    assert.ok(!('sharedWith' in seen.entries[0]))
  })
})

describe('a refusal is a problem document', () => {
  it('of every kind, with its code and without a name', async () => {
    const episodeId = await inCustody()
    const path = `/episodes/${episodeId}`
    const asked = [
      ['409 EPISODE_MOVED_ON', await ade.post(`${path}/entries`, recording('detailsShared', 7))],
      ['409 STEP_NOT_OPEN', await ade.post(`${path}/entries`, recording('rights', 1))],
      ['403 NOT_PERMITTED', await tom.post(`${path}/entries`, recording('detailsShared', 1))],
      ['404 NOT_FOUND', await ade.get(`/episodes/${newId()}`)],
      ['422 ANSWERS_NOT_ACCEPTED', await ade.get('/episodes/not-an-id')],
      [
        '422 NO_SUCH_RULE',
        await ade.post('/episodes', { childId: kit, pathway: 'x', happenedAt: minutes(-1), answers: {} }),
      ],
      [
        '409 NOTHING_TO_CORRECT',
        await ade.post(`${path}/corrections`, {
          ...{ version: 1, corrects: 4, reason: 'x', happenedAt: minutes(-1), answers: {} },
        }),
      ],
      ['403 NOT_PERMITTED', await felix.get('/owed')],
      ['403 NOT_PERMITTED', await niamh.get('/boards/custody-suite')],
    ] as const
    for (const [expected, reply] of asked) {
      assert.equal(codeOf(reply), expected)
      assert.match(String(reply.headers['content-type']), /^application\/problem\+json/)
      assert.equal(typeof reply.body.instance, 'string')
      assert.ok(!JSON.stringify(reply.body).includes('Marlow'))
    }
  })

  it('lists every mistake, each with its place', async () => {
    const sent = recording('authorised', 1, { answers: { decision: 'perhaps' }, happenedAt: minutes(1) })
    const reply = await ade.post(`/episodes/${await inCustody()}/entries`, sent)
    assert.equal(codeOf(reply), '422 ANSWERS_NOT_ACCEPTED')
    const places = reply.body.errors.map((one: { pointer: string }) => one.pointer)
    for (const place of ['/body/happenedAt', '/body/answers/decision', '/body/answers/reasons'])
      assert.ok(places.includes(place), place)
  })

  it('names an answer to what is not asked, records nothing, and is on the trail', async () => {
    const episodeId = await inCustody()
    const path = `/episodes/${episodeId}`
    const given = answersTo(custody.steps.authorised.asks ?? {}, minutes(-60), { decision: 'refused' })
    const answers = { ...given, necessary: ['secure'], happenedAt: 'x', 'a/b': 'x' }
    const sent = recording('authorised', 1, { answers })
    const start = {
      childId: kit,
      pathway: 'custody',
      happenedAt: minutes(-9),
      answers: { ...answersOf('arrived'), x: 1 },
    }
    const correction = {
      version: 1,
      corrects: 1,
      reason: 'x',
      happenedAt: minutes(-9),
      answers: start.answers,
    }
    const began = await trailOf(episodeId)
    for (const [reply, places] of [
      [await ade.post(`${path}/entries`, sent), ['necessary', 'happenedAt', 'a~1b']],
      [await ade.post(`${path}/corrections`, correction), ['x']],
      [await ade.post(`${path}/corrections`, { ...correction, answers: { x: 1 }, withdraws: true }), ['x']],
      [await ade.post('/episodes', start), ['x']],
    ] as const) {
      assert.equal(codeOf(reply), '422 ANSWERS_NOT_ACCEPTED')
      assert.deepEqual(
        reply.body.errors.map((one: { pointer: string }) => one.pointer),
        places.map(place => `/body/answers/${place}`),
      )
      for (const { detail } of reply.body.errors) assert.match(detail, /Leave it out|leave this one empty/)
    }
    assert.deepEqual((await trailOf(episodeId)).slice(began.length), [
      'record step ANSWERS_NOT_ACCEPTED',
      'correct entry ANSWERS_NOT_ACCEPTED',
      'correct entry ANSWERS_NOT_ACCEPTED',
    ])
    assert.equal(await versionOf(episodeId), 1)
    assert.equal((await ade.post(`${path}/entries`, { ...sent, answers: given })).status, 201)
  })

  it('refuses a field that is not one of the request, and one of the wrong kind', async () => {
    const path = `/episodes/${await inCustody()}/entries`
    const more = await ade.post(path, { ...recording('detailsShared', 1), recordedBy: cast.joan.id })
    assert.equal(codeOf(more), '422 ANSWERS_NOT_ACCEPTED')
    assert.deepEqual(more.body.errors, [
      { pointer: '/body/recordedBy', detail: 'is not a field of this request' },
    ])
    assert.equal((await ade.post(path, recording('detailsShared', 1, { version: 'one' }))).status, 422)
  })
})

describe('a request that is repeated', () => {
  it('records once, and is given the first answer again', async () => {
    const episodeId = await inCustody()
    const path = `/episodes/${episodeId}/entries`
    const key = randomUUID()
    const first = await ade.post(path, recording('detailsShared', 1), key)
    const again = await ade.post(path, recording('detailsShared', 1), key)
    assert.deepEqual([again.status, again.body], [first.status, first.body])
    assert.equal(again.headers['idempotency-replayed'], 'true')
    assert.equal(await versionOf(episodeId), 2)
    assert.equal(codeOf(await ade.post(path, recording('risk', 2), key)), '422 REPEATED_KEY')
  })

  it('records once also when ten arrive at the same time', async () => {
    const episodeId = await inCustody()
    const key = randomUUID()
    const sent = Array.from({ length: 10 }, () =>
      ade.post(`/episodes/${episodeId}/entries`, recording('detailsShared', 1), key),
    )
    for (const { status, body } of await Promise.all(sent))
      assert.deepEqual([status, body], [201, { version: 2 }])
    assert.equal(await versionOf(episodeId), 2)
  })
})

describe('what is owed, and the board', () => {
  it('gives each caller their own duties, in the words of the rule', async () => {
    const childId = await plantChild(database, castChildren.ravi)
    const unitId = castUnits.croydonCustody.id
    const episodeId = await begin({ childId, pathway: custody, by: cast.carl, unitId })
    const carl = await house.jsonAs(cast.carl)
    const { duties, counts } = (await carl.get('/owed?whose=team&pathway=custody')).body
    const shared = duties.find(
      (one: { episodeId: string; step: string }) =>
        one.episodeId === episodeId && one.step === 'detailsShared',
    )
    assert.deepEqual(
      [shared.title, shared.dueAt],
      [custody.steps.detailsShared.title, minutes(-60).toISOString()],
    )
    assert.ok(!('bornOn' in shared))
    assert.ok(counts[0].overdue >= 1)
    assert.equal((await ade.get('/owed?whose=everybody')).status, 422)
    assert.equal((await ade.get('/owed?page=1')).status, 422)
  })

  it('gives the police the board of a suite', async () => {
    const episodeId = await inCustody()
    const { unit, children } = (await ade.get('/boards/custody-suite')).body
    assert.equal(unit.id, castUnits.brixtonCustody.id)
    assert.ok(children.some((one: { episodeId: string }) => one.episodeId === episodeId))
  })
})

describe('an agency that was not told', () => {
  it('never learns that there is such a child, whatever it asks', async () => {
    const episodeId = await inCustody()
    await begin({ childId: kit, pathway: intimateSearch, by: cast.tom })
    const nothing = newId()
    const same = async (path: (id: string) => string, real: string, sent?: object) => {
      const [one, other] = await Promise.all(
        [real, nothing].map(id => (sent ? victor.post(path(id), sent) : victor.get(path(id)))),
      )
      assert.equal(one?.status, 404)
      assert.deepEqual({ ...one?.body, instance: '' }, { ...other?.body, instance: '' })
    }
    await same(id => `/episodes/${id}`, episodeId)
    await same(id => `/episodes/${id}/steps/calledBack`, episodeId)
    await same(id => `/episodes/${id}/entries`, episodeId, recording('calledBack', 1))
    const correction = { version: 1, corrects: 1, reason: 'x', happenedAt: minutes(-1), answers: {} }
    await same(id => `/episodes/${id}/corrections`, episodeId, correction)
    await same(id => `/children/${id}`, kit)
    const { body } = await victor.post('/children/search', {
      name: 'Christopher Marlow',
      bornOn: '2013-05-14',
    })
    assert.deepEqual(body, { children: [] })
    const { duties } = (await victor.get('/owed?whose=agency')).body
    assert.ok(!duties.some((one: { childId: string }) => one.childId === kit))
  })

  it('the agency of the child’s borough is shown what it was told, and nothing else', async () => {
    const episodeId = await inCustody()
    await ade.post(`/episodes/${episodeId}/entries`, recording('risk', 1))
    const seen = (await niamh.get(`/episodes/${episodeId}`)).body
    assert.deepEqual(
      seen.entries.map((one: { step: string }) => one.step),
      ['arrived'],
    )
    assert.ok(!seen.duties.some((one: { step: string }) => one.step === 'risk'))
  })
})

describe('the published description', () => {
  it('lists every endpoint, and what each asks and gives', async () => {
    const { status, body } = await ade.get('/openapi.json')
    assert.equal(status, 200)
    const { valid, errors } = await new Validator().validate(structuredClone(body))
    assert.ok(valid, JSON.stringify(errors))
    const ids = Object.values<Record<string, { operationId: string }>>(body.paths).flatMap(path =>
      Object.values(path).map(one => one.operationId),
    )
    const expected = [
      'findChild',
      'viewChild',
      'addChild',
      'changeChild',
      'viewEpisode',
      'viewStep',
      'startEpisode',
    ]
    const all = [...expected, 'recordStep', 'correctEntry', 'setAsideLead', 'listOwed', 'viewBoard']
    assert.deepEqual(
      all.filter(one => !ids.includes(one)),
      [],
    )
  })
})
