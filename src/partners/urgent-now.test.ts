import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castAgencies, castChildren, castUnits, plantChild, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { shareUrgently } from '../episodes/share-urgently.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import type { Person } from '../people/person.ts'
import { custody } from '../policy/pathways/custody.ts'
import { reviewUrgent } from './review-urgent.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const at = (minute: number): Date => new Date(+testNow + minute * 60_000)
const open = await plantChild(database, castChildren.amara)
const restricted = await plantChild(database, castChildren.mina, {
  restricted: true,
  leadUnitId: castUnits.brixtonCustody.id,
})

before(() =>
  database
    .as('owner')
    .statement(
      `update sharing_agreements set ends_at = $2, ended_by = agency_id, end_reason = 'x' where agency_id = $1`,
      [castAgencies.lambeth.id, at(-1440)],
    ),
)

const answers = {
  ...{ agencyId: castAgencies.lambeth.id, harm: 'yes', basis: 'vital', hours: 2 },
  ...{ danger: 'Somebody waits for her outside.', message: 'She must not go home tonight.' },
}

/** Shares a stay in custody with Lambeth for two hours, as of a minute. */
async function shared(minute: number, childId = open) {
  const context = as(cast.ade, at(minute))
  const start = { childId, pathway: 'custody', happenedAt: at(0), unitId: castUnits.brixtonCustody.id }
  const { episodeId } = await startEpisode(context, {
    ...start,
    answers: answersTo(custody.steps.arrived.asks ?? {}, at(0)),
  })
  const { urgentId } = await shareUrgently(context, { episodeId, answers })
  return { episodeId, urgentId }
}

const plain = (body: string): string => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
async function seenBy(person: Person, path: string, minute: number): Promise<string> {
  house.clock.now = at(minute)
  return (await (await house.signedIn(person)).get(path)).body
}
type Shared = Readonly<
  Record<'episodeId' | 'childName' | 'message' | 'danger', string> & { openedAt: string | null }
>
const heading = 'Shared with you because it cannot wait'

describe('what cannot wait, on the first page of whoever it was shared with', () => {
  it('stands there while it holds, with whose it is and who shared it, and not with what was said', async () => {
    const { episodeId, urgentId } = await shared(10)
    for (const path of ['/', '/?whose=agency', '/?page=2']) {
      const body = await seenBy(cast.niamh, path, 11)
      assert.ok(body.includes(heading) && body.includes(`/episodes/${episodeId}#urgent-${urgentId}`), path)
      assert.match(plain(body), /Amara Okafor .*by Ade Bankole .*Not opened yet/)
      assert.ok(!body.includes(answers.message) && !body.includes(answers.danger))
    }
    assert.ok((await seenBy(cast.niamh, `/episodes/${episodeId}`, 11)).includes(`id="urgent-${urgentId}"`))
    assert.ok(!(await seenBy(cast.niamh, '/', 130)).includes(heading), 'its hours are over')
  })

  it('stands before nobody else: another agency, or police', async () => {
    const { urgentId } = await shared(200)
    assert.ok((await seenBy(cast.rosa, '/', 201)).includes(urgentId), 'a colleague')
    for (const other of [cast.victor, cast.kwame, cast.imran, cast.ade, cast.tom])
      assert.ok(!(await seenBy(other, '/', 201)).includes(urgentId), other.name)
  })

  it('is gone once somebody found that it was not right', async () => {
    const { urgentId } = await shared(400)
    const review = { urgentId, finding: 'not right', review: 'There was no danger.' }
    await reviewUrgent(as(cast.helen, at(401)), review)
    assert.ok(!(await seenBy(cast.niamh, '/', 402)).includes(urgentId))
  })
})

describe('whether somebody opened what could not wait', () => {
  const opened = /First opened [^.]*by Niamh Doyle/
  const trail = (episodeId: string) =>
    database
      .as('owner')
      .statement<{ n: number }>(
        `select count(*)::int as n from trail where about_id = $1 and who_agency = $2`,
        [episodeId, castAgencies.lambeth.id],
      )

  it('is said to whoever shared it, and to whoever may see the episode, from the trail alone', async () => {
    const { episodeId } = await shared(600)
    const path = `/episodes/${episodeId}`
    const before = plain(await seenBy(cast.ade, path, 601))
    assert.match(
      before,
      /First opened Nobody at Lambeth children&#39;s services has opened it yet\. Call them\./,
    )
    assert.doesNotMatch(plain(await seenBy(cast.niamh, path, 602)), /has opened it yet/)
    assert.equal((await trail(episodeId))[0]?.n, 1, 'opening it is on the trail once')
    await seenBy(cast.rosa, path, 603)
    for (const person of [cast.ade, cast.ruth, cast.niamh])
      assert.match(plain(await seenBy(person, path, 604)), opened, person.name)
    assert.match(plain(await seenBy(cast.ade, `/children/${open}/disclosures`, 604)), opened)
    assert.match(plain(await seenBy(cast.niamh, '/', 604)), /by Niamh Doyle/)
  })

  it('is said to whoever answers for sharing, and of a record they may not open that they cannot know', async () => {
    const { episodeId, urgentId } = await shared(800)
    await seenBy(cast.niamh, `/episodes/${episodeId}`, 801)
    assert.match(plain(await seenBy(cast.helen, `/partners/urgent/${urgentId}`, 802)), opened)
    const hidden = await shared(800, restricted)
    await seenBy(cast.niamh, `/episodes/${hidden.episodeId}`, 801)
    const page = plain(await seenBy(cast.helen, `/partners/urgent/${hidden.urgentId}`, 802))
    assert.match(page, /Only whoever may open the record sees whether it was opened/)
    assert.doesNotMatch(page, /Niamh|has opened it yet/)
    assert.match(plain(await seenBy(cast.ade, `/episodes/${hidden.episodeId}`, 802)), opened)
  })
})

describe('the same over the API', () => {
  it('says what cannot wait before the duties of its agency, and whether it was opened', async () => {
    const { episodeId, urgentId } = await shared(1000)
    const of = (all: readonly { id: string }[]) => all.find(one => one.id === urgentId) as never as Shared
    house.clock.now = at(1001)
    const [niamh, helen, ade] = await Promise.all([cast.niamh, cast.helen, cast.ade].map(house.jsonAs))
    const waiting = of((await niamh?.get('/owed'))?.body.urgent)
    assert.deepEqual(
      [waiting.episodeId, waiting.childName, waiting.openedAt],
      [episodeId, 'Amara Okafor', null],
    )
    assert.ok(!('message' in waiting))
    assert.deepEqual((await ade?.get('/owed'))?.body.urgent, [])
    assert.equal(of((await ade?.get(`/episodes/${episodeId}`))?.body.urgent).openedAt, null)
    const read = of((await niamh?.get(`/episodes/${episodeId}`))?.body.urgent)
    assert.deepEqual([read.message, read.danger], [answers.message, answers.danger])
    for (const found of [
      of((await niamh?.get('/owed'))?.body.urgent),
      of((await helen?.get('/urgent-sharings'))?.body.all),
      of((await ade?.get(`/episodes/${episodeId}`))?.body.urgent),
    ])
      assert.equal(found.openedAt, at(1001).toISOString())
  })
})
