import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castChildren, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { libraryLoan } from '../../test/fifth-pathway.ts'
import { minutes } from '../../test/permission-episodes.ts'
import { typedMoment, wholeHouse } from '../../test/whole-house.ts'
import { listOwed } from '../boards/list-owed.ts'
import { withPathway } from '../policy/index.ts'
import { actions } from '../policy/questions.ts'
import { recordStep } from './record-step.ts'
import { startEpisode } from './start-episode.ts'
import { viewEpisode } from './view-episode.ts'

const { lent, returned } = libraryLoan.steps
withPathway({
  ...libraryLoan,
  id: 'reading-plan',
  title: 'Reading plan',
  steps: {
    lent,
    agreed: {
      title: 'Reading agreed',
      by: 'safeguarding-lead',
      also: ['constable'],
      source: lent.source,
      after: ['lent'],
      sharedWith: ['childrens-services'],
      asks: { plan: actions('What was agreed?') },
    },
    read: {
      title: 'Read as agreed',
      by: 'safeguarding-lead',
      also: [],
      source: lent.source,
      each: { step: 'agreed', question: 'plan' },
    },
    returned,
  },
})

const database = await freshDatabase()
const house = await wholeHouse(database)
const childId = await plantChild(database, castChildren.amara)
const tom = await house.signedIn(cast.tom)
const context = as(cast.tom)

async function begun(): Promise<string> {
  const answers = { kind: 'story', wish: 'It has a dog in it.' }
  const start = { childId, pathway: 'reading-plan', happenedAt: minutes(-120), answers }
  return (await startEpisode(context, start)).episodeId
}

const row = (no: number, what: string, who: string, day = '3') => ({
  [`plan-${no}-what`]: what,
  [`plan-${no}-who`]: who,
  [`plan-${no}-by-day`]: day,
  [`plan-${no}-by-month`]: '12',
  [`plan-${no}-by-year`]: '2026',
})
const happened = typedMoment('happenedAt', minutes(-60))
const three = {
  ...row(1, 'Read a chapter', 'constable'),
  ...row(3, 'Ask how it ended', 'social-worker', '9'),
}

async function agreed(): Promise<string> {
  const episodeId = await begun()
  const { body } = await house.fillIn(tom, `/episodes/${episodeId}/steps/agreed`, { ...happened, ...three })
  assert.match(body, /Recorded: Reading agreed/)
  return episodeId
}

const dutiesOf = async (episodeId: string) =>
  (await viewEpisode(context, { episodeId })).state.duties.filter(duty => duty.step === 'read')

const reading = (episodeId: string) => ({
  ...{ episodeId, step: 'read', version: 2, happenedAt: minutes(-10), answers: {} },
})

describe('a list of agreed actions', () => {
  it('is asked in rows, and a row more without scripts, keeping what was typed', async () => {
    const path = `/episodes/${await begun()}/steps/agreed`
    const { body } = await tom.get(path)
    assert.ok(body.includes('plan-3-what') && !body.includes('plan-4-what'))
    const more = await house.fillIn(tom, path, {
      ...happened,
      ...three,
      'add-action': 'plan',
      'plan-rows': '3',
    })
    assert.equal(more.status, 200)
    assert.ok(more.body.includes('plan-4-what') && more.body.includes('Read a chapter'))
    const focused = [...more.body.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*autofocus/g)].map(
      ([, name]) => name,
    )
    assert.deepEqual(focused, ['plan-4-what'], 'the keyboard is on the row that was asked for')
  })

  it('leaves blank rows out, and says which row is wrong', async () => {
    const path = `/episodes/${await begun()}/steps/agreed`
    const wrong = await house.fillIn(tom, path, { ...happened, ...three, ...row(2, 'Sing', '') })
    assert.equal(wrong.status, 422)
    assert.match(wrong.body, /Action 2: Choose who is to do it\./)
  })

  it('makes a duty of each, for the role and the day named', async () => {
    const episodeId = await agreed()
    assert.deepEqual(
      (await dutiesOf(episodeId)).map(duty => [duty.occurrence, duty.owedBy, duty.due?.toISOString()]),
      [
        [13, 'constable', '2026-12-04T00:00:00.000Z'],
        [15, 'social-worker', '2026-12-10T00:00:00.000Z'],
      ],
    )
    const { rows } = await listOwed(context, { whose: 'mine' })
    assert.ok(rows.some(one => one.episodeId === episodeId && one.step === 'read' && one.occurrence === 13))
  })

  it('shows what was agreed: on the episode, and where it is recorded', async () => {
    const episodeId = await agreed()
    const { body } = await tom.get(`/episodes/${episodeId}`)
    assert.match(body, /Read as agreed: Read a chapter/)
    assert.match(body, /Social worker, by \w+ 9 December 2026/)
    const page = await tom.get(`/episodes/${episodeId}/steps/read?occurrence=13`)
    assert.ok(page.body.includes('Read a chapter') && page.body.includes('name="occurrence" value="13"'))
  })

  it('is met one by one, each by whom it names', async () => {
    const episodeId = await agreed()
    const read = { episodeId, step: 'read', version: 2, happenedAt: minutes(-10), answers: {} }
    await assert.rejects(recordStep(context, { ...read, occurrence: 15 }), { code: 'NOT_PERMITTED' })
    await recordStep(context, { ...read, occurrence: 13 })
    assert.deepEqual(
      (await dutiesOf(episodeId)).map(duty => [duty.occurrence, duty.state]),
      [
        [13, 'met'],
        [15, 'open'],
      ],
    )
    await recordStep(as(cast.niamh), { ...read, version: 3, occurrence: 15 })
    await assert.rejects(recordStep(context, { ...read, version: 4, occurrence: 13 }), {
      code: 'STEP_NOT_OPEN',
    })
  })

  it('is reached from every list as the one that the reader owes, also where another’s is due before it', async () => {
    const episodeId = await agreed()
    const niamh = await house.signedIn(cast.niamh)
    const address = `/episodes/${episodeId}/steps/read?occurrence=15`
    for (const list of ['/', `/partners/referrals/${episodeId}/read/15`])
      assert.ok((await niamh.get(list)).body.includes(`href="${address}"`), list)
    assert.ok((await niamh.get(address)).body.includes('name="occurrence" value="15"'))
    const theirs = `/episodes/${episodeId}/steps/read?occurrence=13`
    assert.ok((await tom.get('/')).body.includes(`href="${theirs}"`))
  })

  it('is nobody else’s to record, also where the recorder does not say which one it is', async () => {
    const episodeId = await agreed()
    await assert.rejects(recordStep(as(cast.niamh), reading(episodeId)), { code: 'NOT_PERMITTED' })
    await recordStep(context, reading(episodeId))
    const states = (await dutiesOf(episodeId)).map(duty => [duty.occurrence, duty.state])
    assert.deepEqual(states, [
      [13, 'met'],
      [15, 'open'],
    ])
  })

  it('is corrected from what it says, and an action keeps its number', async () => {
    const episodeId = await agreed()
    const path = `/episodes/${episodeId}/entries/2/correction`
    const { body } = await tom.get(path)
    assert.ok(body.includes('Read a chapter') && body.includes('Ask how it ended'))
    const put = {
      ...happened,
      ...row(3, 'Ask how it begins', 'constable', '8'),
      reason: 'A slip of the pen.',
    }
    assert.match((await house.fillIn(tom, path, put)).body, /Entry corrected/)
    assert.deepEqual(
      (await dutiesOf(episodeId)).map(duty => [duty.occurrence, duty.owedBy]),
      [[15, 'constable']],
    )
  })

  it('is read and sent over the API as a list', async () => {
    const episodeId = await begun()
    const api = await house.jsonAs(cast.tom)
    const { body: asked } = await api.get(`/episodes/${episodeId}/steps/agreed`)
    assert.equal(asked.answers.properties.plan.type, 'array')
    const plan = [{ what: 'Read aloud', who: 'constable', by: '2026-12-05' }]
    const step = { step: 'agreed', version: 1, happenedAt: minutes(-60), answers: { plan } }
    assert.equal((await api.post(`/episodes/${episodeId}/entries`, step)).status, 201)
    const { body } = await api.get(`/episodes/${episodeId}`)
    assert.deepEqual(body.entries[1].answers.plan, [{ ...plan[0], no: 1 }])
  })
})
