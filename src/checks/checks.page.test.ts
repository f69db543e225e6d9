import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, plantChild, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import { victimOrWitness } from '../policy/pathways/victim-or-witness.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const kit = await plantChild(database, castChildren.kit)
const happenedAt = new Date(testNow.getTime() - 3_600_000)
const harmed = { part: 'victim', offence: 'robbery' }
await startEpisode(as(cast.tom), {
  childId: kit,
  pathway: victimOrWitness.id,
  happenedAt,
  answers: answersTo(victimOrWitness.steps.reported.asks ?? {}, happenedAt, harmed),
})

describe('the points of a child', () => {
  it('are shown with the reason for each, what they cannot say, and the way to a review', async () => {
    const { status, body } = await (await house.signedIn(cast.ellen)).get(`/children/${kit}/harm-score`)
    assert.equal(status, 200)
    for (const said of [
      'Harmed by a robbery: 24 points.',
      'It decides nothing',
      'gives no points',
      'Start a review',
    ])
      assert.ok(body.includes(said), said)
    assert.ok(body.includes(`/children/${kit}/start?pathway=violence-harm-review`))
  })

  it('are not for whoever happens to meet the child', async () =>
    assert.equal((await (await house.signedIn(cast.priya)).get(`/children/${kit}/harm-score`)).status, 403))

  it('are reached from the record by whoever may open them, and by nobody else', async () => {
    const link = `/children/${kit}/harm-score`
    assert.ok((await (await house.signedIn(cast.ellen)).get(`/children/${kit}`)).body.includes(link))
    assert.ok(!(await (await house.signedIn(cast.priya)).get(`/children/${kit}`)).body.includes(link))
  })
})

describe('the page of samples', () => {
  const day = (name: string, [year, month, date]: readonly string[]) => ({
    [`${name}-day`]: date ?? '',
    [`${name}-month`]: month ?? '',
    [`${name}-year`]: year ?? '',
  })

  it('announces one, says its hash and not its seed, and asks again for what was left blank', async () => {
    const pat = await house.signedIn(cast.pat)
    const blank = await house.fillIn(pat, '/audits/samples', {})
    assert.match(blank.body, /There is a problem/)
    const announced = await house.fillIn(pat, '/audits/samples', {
      ...{ pathway: 'victim-or-witness', review: 'case-audit', size: '5', twice: '1', byUnit: 'yes' },
      ...day('from', ['2026', '11', '1']),
      ...day('last', ['2026', '11', '21']),
    })
    assert.match(announced.body, /Hash of the seed[\s\S]*[0-9a-f]{64}/)
    assert.match(announced.body, /Seed\s*<\/dt>\s*<dd[^>]*>\s*Not yet/)
    const drawn = await house.fillIn(pat, new URL(announced.url).pathname, {})
    assert.match(drawn.body, /Drawn: 0\./)
    assert.match(drawn.body, /Seed\s*<\/dt>\s*<dd[^>]*>\s*<code[^>]*>[0-9a-f]{64}/)
  })

  it('is open to a partner, who is offered no form', async () => {
    const { status, body } = await (await house.signedIn(cast.niamh)).get('/audits/samples')
    assert.equal(status, 200)
    assert.ok(!body.includes('Announce a sample'))
  })
})
