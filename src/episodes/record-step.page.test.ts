import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castUnits, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin, minutes } from '../../test/permission-episodes.ts'
import { Visitor } from '../../test/visitor.ts'
import { typed, typedMoment, wholeHouse } from '../../test/whole-house.ts'
import { custody } from '../policy/pathways/custody.ts'
import { missingChild } from '../policy/pathways/missing-child.ts'
import { addRow, changeRow } from '../registers/change-row.ts'
import { questionsOf } from './decision.ts'
import { recordStep } from './record-step.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const childId = await plantChild(database, castChildren.kit)
const ade = await house.signedIn(cast.ade)
const tom = await house.signedIn(cast.tom)

const inCustody = () =>
  begin({ childId, pathway: custody, by: cast.ade, unitId: castUnits.brixtonCustody.id })
const form = (step: 'risk' | 'detailsShared' | 'arrived' | 'authorised', given = {}) => ({
  ...typed(answersTo(custody.steps[step].asks ?? {}, minutes(-60), given)),
  ...typedMoment('happenedAt', minutes(-60)),
})
const hiddenIn = (body: string) =>
  Object.fromEntries(['_csrf', '_writer', 'version'].map(name => [name, Visitor.field(body, name)]))
const words = 'Speaks "softly" <b>& slowly</b>'

describe('two people on one episode', () => {
  it('the second is shown what changed, and what they typed is kept', async () => {
    const episodeId = await inCustody()
    const path = `/episodes/${episodeId}/steps/risk`
    const opened = hiddenIn((await ade.get(path)).body)
    const answers = answersTo(custody.steps.detailsShared.asks ?? {}, minutes(-50))
    const first = { episodeId, step: 'detailsShared', version: 1, happenedAt: minutes(-50), answers }
    await recordStep(as(cast.joan), first)
    const { status, body } = await ade.post(path, { ...opened, ...form('risk', { help: words }) })
    assert.equal(status, 409)
    assert.match(body, /Somebody else has added to this episode/)
    assert.ok(/Details shared with children.{1,5}s services/.test(body) && body.includes('Joan Marsh'))
    assert.ok(
      body.includes('Speaks &quot;softly&quot; &lt;b&gt;&amp; slowly&lt;/b&gt;') && !body.includes('<b>&'),
    )
    assert.equal(Visitor.field(body, 'version'), '2')
    const saved = await ade.post(path, { ...hiddenIn(body), ...form('risk', { help: words }) })
    assert.match(saved.body, /Recorded: /)
  })

  it('the second of two who correct one entry keeps what they typed', async () => {
    const path = `/episodes/${await inCustody()}/entries/1/correction`
    const opened = hiddenIn((await ade.get(path)).body)
    const first = { ...form('arrived'), reason: 'The first reason' }
    assert.match((await house.fillIn(tom, path, first)).body, /Entry corrected/)
    const { status, body } = await ade.post(path, {
      ...opened,
      ...form('arrived'),
      reason: 'The second reason',
    })
    assert.equal(status, 409)
    assert.ok(body.includes('The second reason'))
  })
})

describe('the page of a step', () => {
  it('calls nothing owed that is only a power', async () => {
    const episodeId = await inCustody()
    const { body: power } = await ade.get(`/episodes/${episodeId}/steps/hospital`)
    assert.match(power, /May be used, and is never owed/)
    assert.doesNotMatch(power, /As soon as practicable|owed for/)
    const { body: episode } = await ade.get(`/episodes/${episodeId}`)
    assert.match(episode.slice(episode.indexOf('id="duties-powers"')), /May be used by/)
  })

  it('names what is wrong, and keeps what was typed', async () => {
    const path = `/episodes/${await inCustody()}/steps/risk`
    const wrong = { ...form('risk', { help: words }), needs: '', ...typedMoment('happenedAt', minutes(60)) }
    const { status, body } = await house.fillIn(ade, path, wrong)
    assert.equal(status, 422)
    assert.match(body, /There is a problem/)
    assert.match(body, /This time is in the future/)
    assert.ok(body.includes('Speaks &quot;softly&quot;'))
  })

  it('gives back what was answered where nothing is asked, and says what to do about it', async () => {
    const path = `/episodes/${await inCustody()}/steps/authorised`
    const sent = form('authorised', { decision: 'refused' })
    const { status, body } = await house.fillIn(ade, path, { ...sent, necessary: 'secure' })
    assert.equal(status, 422)
    assert.match(
      body,
      /<a href="#necessary">[^<]*answered only with ‘Detention is necessary, and is authorised’/,
    )
    assert.match(body, /value="secure" checked/)
    assert.match((await house.fillIn(ade, path, sent)).body, /Recorded: Detention authorised or refused/)
  })

  it('says what a step waits for, and leads back to the episode', async () => {
    const episodeId = await inCustody()
    const { status, body } = await ade.get(`/episodes/${episodeId}/steps/rights`)
    assert.equal(status, 200)
    assert.match(body, /cannot be recorded now/)
    assert.ok(body.includes(custody.steps.authorised.title))
    assert.ok(body.includes(`href="/episodes/${episodeId}"`))
    const sent = await ade.post(`/episodes/${episodeId}/steps/rights`, { ...hiddenIn(body), ...form('risk') })
    assert.ok(sent.status >= 403)
  })

  it('shows what a table suggests, and asks why when somebody decides otherwise', async () => {
    const episodeId = await begin({ childId, pathway: missingChild, by: cast.tom })
    const path = `/episodes/${episodeId}/steps/graded`
    const calm = { danger: 'no', exploitation: 'no', medicalNeed: 'no', grade: 'high' }
    const answers = typed(answersTo(questionsOf(missingChild.steps.graded), minutes(-60), calm))
    const sent = { ...answers, ...typedMoment('happenedAt', minutes(-60)) }
    const refused = await house.fillIn(tom, path, sent)
    assert.equal(refused.status, 422)
    assert.match(refused.body, /The table suggests/)
    assert.match(refused.body, /choose why and say it in your own words/)
    const why = { deviation: 'childSaid', deviationWords: 'He said so' }
    assert.match((await house.fillIn(tom, path, { ...sent, ...why })).body, /Recorded: Risk graded/)
  })

  it('keeps what was typed when the session ran out, for the same person', async () => {
    const path = `/episodes/${await inCustody()}/steps/risk`
    const visitor = await house.signedIn(cast.ade)
    const opened = hiddenIn((await visitor.get(path)).body)
    house.clock.now = minutes(31)
    const { status, body } = await visitor.post(path, { ...opened, ...form('risk', { help: words }) })
    assert.equal(status, 401)
    assert.match(body, /You have been signed out/)
    const asked = await visitor.get(`/sign-in?back=${encodeURIComponent(path)}`)
    const back = await visitor.post(new URL(asked.url).pathname, { subject: cast.ade.subject })
    house.clock.now = minutes(0)
    assert.equal(new URL(back.url).pathname, path)
    assert.ok(back.body.includes('Speaks &quot;softly&quot;'))
  })
})

describe('guidance', () => {
  it('stands where its step is recorded, while it is in force, and nowhere else', async () => {
    const row = {
      title: 'Asking about risk',
      edition: '3',
      ofPathway: 'custody',
      atStep: 'risk',
      state: 'inForce',
    }
    const given = { ...row, says: 'Ask twice, <wait>.', from: '2026-01-01', address: 'javascript:alert(1)' }
    const { rowId } = await addRow(as(cast.della), { register: 'guidance', given })
    const episodeId = await inCustody()
    const at = async (step: string) => (await ade.get(`/episodes/${episodeId}/steps/${step}`)).body
    const shown = await at('risk')
    assert.ok(shown.includes('Guidance: Asking about risk') && shown.includes('Ask twice, &lt;wait&gt;.'))
    assert.ok(!shown.includes('href="javascript:'))
    assert.ok(!(await at('detailsShared')).includes('Asking about risk'))
    const replaced = { ...given, state: 'replaced' }
    await changeRow(as(cast.della), { register: 'guidance', rowId, version: 1, given: replaced })
    assert.ok(!(await at('risk')).includes('Asking about risk'))
  })
})
