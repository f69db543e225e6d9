import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castUnits, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin, minutes } from '../../test/permission-episodes.ts'
import { Visitor } from '../../test/visitor.ts'
import { typed, typedMoment, wholeHouse } from '../../test/whole-house.ts'
import { custody } from '../policy/pathways/custody.ts'
import { recordStep } from './record-step.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const childId = await plantChild(database, castChildren.kit)
const ade = await house.signedIn(cast.ade)
const { brixtonCustody, croydonCustody } = castUnits
const arrived = typed(answersTo(custody.steps.arrived.asks ?? {}, minutes(-60)))
const inCustody = () => begin({ childId, pathway: custody, by: cast.ade, unitId: brixtonCustody.id })

describe('the page that puts an entry right', () => {
  it('starts from what the entry says, and leads back to the episode', async () => {
    const episodeId = await inCustody()
    const { body } = await ade.get(`/episodes/${episodeId}/entries/1/correction`)
    assert.match(body, /Both entries stay on record/)
    assert.match(body, /name="happenedAt-time"[^>]*value="10:00"|value="10:00"[^>]*name="happenedAt-time"/)
    assert.ok(body.includes(`href="/episodes/${episodeId}"`))
  })

  it('asks why, and keeps what was typed while it is missing', async () => {
    const path = `/episodes/${await inCustody()}/entries/1/correction`
    const form = { ...arrived, ...typedMoment('happenedAt', minutes(-130)), reason: '' }
    const { status, body } = await house.fillIn(ade, path, form)
    assert.equal(status, 422)
    assert.match(body, /There is a problem/)
    assert.match(body, /value="09:50"/)
  })

  it('moves the deadline on the episode’s page, and shows both entries', async () => {
    const episodeId = await inCustody()
    const path = `/episodes/${episodeId}/entries/1/correction`
    const reason = 'The clock on the wall was wrong'
    const form = { ...arrived, ...typedMoment('happenedAt', minutes(-30)), reason }
    const before = (await ade.get(`/episodes/${episodeId}`)).body
    // Nobody can press it on paper.
    assert.match(before, /<p class="govuk-body-s cf-no-print"><a[^>]*\/entries\/1\/correction"/)
    const { body } = await house.fillIn(ade, path, form)
    assert.match(body, /Entry corrected/)
    assert.ok(body.includes(reason))
    // Owed within an hour of arrival: at 11:00, and now at 12:30.
    assert.ok(before.includes('T11:00') && !before.includes('T12:30'))
    assert.ok(body.includes('T12:30'))
  })

  it('leaves the time what it was, to the second, where nobody changes it', async () => {
    const episodeId = await inCustody()
    const happenedAt = new Date(minutes(-50).getTime() + 42_017)
    const answers = answersTo(custody.steps.detailsShared.asks ?? {}, minutes(-50))
    await recordStep(as(cast.joan), { episodeId, step: 'detailsShared', version: 1, happenedAt, answers })
    const path = `/episodes/${episodeId}/entries/2/correction`
    const joan = await house.signedIn(cast.joan)
    const form = { ...typed(answers), ...typedMoment('happenedAt', happenedAt), reason: 'A wrong word' }
    const exact = Visitor.field((await joan.get(path)).body, 'happenedAt-exact')
    const { body } = await house.fillIn(joan, path, { ...form, 'happenedAt-exact': exact })
    assert.match(body, /Entry corrected/)
    assert.equal(body.split(`Happened <time datetime="${happenedAt.toISOString()}"`).length, 3)
  })

  it('says that there is nothing to correct where an entry is corrected already, or was never made', async () => {
    const episodeId = await inCustody()
    const path = `/episodes/${episodeId}/entries/1/correction`
    const withdrawn = {
      ...arrived,
      ...typedMoment('happenedAt', minutes(-120)),
      reason: 'Not him',
      withdraws: 'yes',
    }
    assert.match((await house.fillIn(ade, path, withdrawn)).body, /Entry withdrawn/)
    for (const entry of [1, 9]) {
      const { status, body } = await ade.get(`/episodes/${episodeId}/entries/${entry}/correction`)
      assert.equal(status, 409)
      assert.match(body, /no such entry to correct, or it has been corrected already/)
    }
  })
})

describe('the page that starts an episode', () => {
  const path = `/children/${childId}/start?pathway=custody`

  it('offers what the reader may start, and asks where the child is', async () => {
    const choose = await ade.get(`/children/${childId}/start`)
    assert.ok(choose.body.includes('?pathway=custody'))
    const ruth = await house.signedIn(cast.ruth)
    assert.ok(!(await ruth.get(`/children/${childId}/start`)).body.includes('?pathway=custody'))
    const { body } = await ade.get(path)
    assert.ok(body.includes(brixtonCustody.id) && body.includes(croydonCustody.id))
  })

  it('keeps what was typed when something is missing, and then starts', async () => {
    const form = { ...arrived, unit: brixtonCustody.id, ...typedMoment('happenedAt', minutes(-60)) }
    const wrong = await house.fillIn(ade, path, { ...form, offence: '', 'happenedAt-time': '25:00' })
    assert.equal(wrong.status, 422)
    assert.match(wrong.body, /Enter a time on the 24-hour clock/)
    const started = await house.fillIn(ade, path, form)
    assert.match(started.body, /Started: Child in custody/)
    const board = await ade.get('/custody-board')
    assert.ok(board.body.includes(new URL(started.url).pathname))
  })

  it('does not start twice what is sent twice, and says what is running already', async () => {
    const twice = await plantChild(database, castChildren.ravi)
    const address = `/children/${twice}/start?pathway=custody`
    const form = { ...arrived, unit: brixtonCustody.id, ...typedMoment('happenedAt', minutes(-60)) }
    const hiddenIn = (body: string) =>
      Object.fromEntries(['_csrf', '_writer'].map(name => [name, Visitor.field(body, name)]))
    const sent = { ...hiddenIn((await ade.get(address)).body), pathway: 'custody', ...form }
    const running = new URL((await ade.post(address, sent)).url).pathname
    assert.match(running, /^\/episodes\//)
    const again = await ade.post(address, sent)
    assert.match(again.body, /is on this pathway already: <a[^>]*>[^<]*, since <time[^>]*>\d+ \w+ 2026,/)
    assert.ok(again.body.includes(`href="${running}"`) && again.body.includes('Start another'))
    const notThese = Visitor.field(again.body, 'notThese')
    const other = await ade.post(address, { ...hiddenIn(again.body), pathway: 'custody', ...form, notThese })
    assert.match(new URL(other.url).pathname, /^\/episodes\//)
    assert.notEqual(new URL(other.url).pathname, running)
  })

  it('does not start twice what is sent several times in the same instant', async () => {
    const one = await plantChild(database, castChildren.mina)
    const address = `/children/${one}/start?pathway=custody`
    const form = { ...arrived, unit: brixtonCustody.id, ...typedMoment('happenedAt', minutes(-60)) }
    const { body } = await ade.get(address)
    const hidden = Object.fromEntries(['_csrf', '_writer'].map(name => [name, Visitor.field(body, name)]))
    const sent = { ...hidden, pathway: 'custody', ...form }
    const answers = await Promise.all(Array.from({ length: 12 }, () => ade.post(address, sent)))
    const started = answers.filter(({ url }) => new URL(url).pathname.startsWith('/episodes/'))
    assert.equal(started.length, 1)
    const [path] = started.map(({ url }) => new URL(url).pathname)
    for (const again of answers.filter(answer => !started.includes(answer))) {
      assert.match(again.body, /is on this pathway already/)
      assert.ok(again.body.includes(`href="${path}"`))
    }
  })
})
