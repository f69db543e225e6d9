import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castAgencies, castChildren, castUnits, plantChild, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { listOwed } from '../boards/list-owed.ts'
import { listNotices } from '../partners/list-notices.ts'
import { listUrgent } from '../partners/list-urgent.ts'
import { reviewUrgent, viewUrgent } from '../partners/review-urgent.ts'
import { endAgreement } from '../partners/sign-agreement.ts'
import { viewDisclosures } from '../partners/view-disclosures.ts'
import type { Person } from '../people/person.ts'
import { custody } from '../policy/pathways/custody.ts'
import { recordStep } from './record-step.ts'
import { openUrgent, shareUrgently } from './share-urgently.ts'
import { startEpisode } from './start-episode.ts'
import { viewEpisode } from './view-episode.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const owner = database.as('owner')
const lambeth = castAgencies.lambeth.id
const at = (minute: number): Date => new Date(+testNow + minute * 60_000)
const by = (person: Person, minute: number) => as(person, at(minute))
const secret = 'Her brother was hurt last week.'
const open = await plantChild(database, castChildren.amara)
const restricted = await plantChild(database, castChildren.mina, {
  restricted: true,
  leadUnitId: castUnits.brixtonCustody.id,
})

before(async () => {
  const running = await owner.statement<{ id: string }>(
    'select id from sharing_agreements where agency_id = $1',
    [lambeth],
  )
  for (const { id } of running)
    await endAgreement(by(cast.helen, -5), { agreementId: id, reason: 'Being written anew' })
})

async function arrived(childId = open): Promise<string> {
  const start = { childId, pathway: 'custody', happenedAt: at(0), unitId: castUnits.brixtonCustody.id }
  const answers = answersTo(custody.steps.arrived.asks ?? {}, at(0))
  return (await startEpisode(by(cast.ade, 0), { ...start, answers })).episodeId
}

const shareDetails = (episodeId: string, minute: number, version = 1) =>
  recordStep(by(cast.ade, minute), {
    ...{ episodeId, step: 'detailsShared', version, happenedAt: at(minute) },
    answers: answersTo(custody.steps.detailsShared.asks ?? {}, at(minute), { concerns: secret }),
  })

const given = {
  agencyId: lambeth,
  harm: 'yes',
  danger: 'Somebody waits for her outside.',
  message: 'She must not go home tonight.',
  basis: 'vital',
  hours: 4,
}
const share = (episodeId: string, minute: number, more = {}) =>
  shareUrgently(by(cast.ade, minute), { episodeId, answers: { ...given, ...more } })
const notFound = { code: 'NOT_FOUND' }
const seenBy = async (person: Person, episodeId: string, minute: number) =>
  JSON.stringify(await viewEpisode(by(person, minute), { episodeId }), (key, value) =>
    key === 'agreements' ? undefined : value,
  )

describe('sharing without an agreement, to protect a child from serious harm now', () => {
  it('opens the episode to one agency, with what it needs to know and what it owes', async () => {
    const episodeId = await arrived()
    await assert.rejects(seenBy(cast.niamh, episodeId, 1), notFound)
    await share(episodeId, 2)
    assert.match(await seenBy(cast.niamh, episodeId, 3), new RegExp(given.message))
    await assert.rejects(seenBy(cast.victor, episodeId, 3), notFound)
    await shareDetails(episodeId, 4)
    assert.match(await seenBy(cast.niamh, episodeId, 5), new RegExp(secret))
    const { rows } = await listOwed(by(cast.niamh, 5), { whose: 'agency' })
    assert.ok(rows.some(row => row.episodeId === episodeId && row.step === 'calledBack'))
  })

  it('shows nothing that was recorded before, nor anything after its hours', async () => {
    const episodeId = await arrived()
    await shareDetails(episodeId, 1)
    await share(episodeId, 2, { hours: 1 })
    assert.doesNotMatch(await seenBy(cast.niamh, episodeId, 3), new RegExp(secret))
    const late = await arrived()
    await share(late, 2, { hours: 1 })
    await shareDetails(late, 62)
    assert.doesNotMatch(await seenBy(cast.niamh, late, 63), new RegExp(secret))
  })

  const refused = [
    ['that can wait', { harm: 'no' }, 'harm'],
    ['with an agency that the episode does not name', { agencyId: castAgencies.croydon.id }, 'agencyId'],
    ['with an agency that an agreement covers', { agencyId: castAgencies.engage.id }, 'agencyId'],
    ['without a danger', { danger: ' ' }, 'danger'],
    ['without a ground', { basis: 'because' }, 'basis'],
    ['with more of the danger than there is room for', { danger: 'x'.repeat(4_001) }, 'danger'],
    ['with more to know than there is room for', { message: 'x'.repeat(4_001) }, 'message'],
    ['for more than three days', { hours: 73 }, 'hours'],
  ] as const
  for (const [what, more, question] of refused)
    it(`is refused ${what}`, async () => {
      const episodeId = await arrived()
      await assert.rejects(
        share(episodeId, 2, more),
        (problem: { details: { mistakes: readonly { question: string }[] } }) =>
          problem.details.mistakes.some(one => one.question === question),
      )
      await assert.rejects(seenBy(cast.niamh, episodeId, 3), notFound)
    })

  it('is offered only while an agency is covered by nothing', async () => {
    const episodeId = await arrived()
    assert.deepEqual(Object.keys((await openUrgent(by(cast.ade, 1), { episodeId })).agencies), [lambeth])
    await share(episodeId, 2)
    assert.deepEqual((await openUrgent(by(cast.ade, 3), { episodeId })).agencies, {})
  })

  it('is one when it comes twice in an instant, whoever asked first', async () => {
    const episodeId = await arrived()
    const twice = await Promise.allSettled([share(episodeId, 3), share(episodeId, 2), share(episodeId, 2)])
    const codes = twice.flatMap(one => (one.status === 'rejected' ? [one.reason.code] : []))
    assert.equal(codes.length, 2, String(codes))
    for (const code of codes) assert.match(code, /^(ANSWERED_ALREADY|ANSWERS_NOT_ACCEPTED)$/)
    const { urgent } = await viewEpisode(by(cast.ade, 4), { episodeId })
    assert.equal(urgent.length, 1)
  })

  it('is among what was shared of the child, with its ground', async () => {
    const episodeId = await arrived()
    const { urgentId } = await share(episodeId, 2)
    await shareDetails(episodeId, 3)
    const { lines, urgent } = await viewDisclosures(by(cast.ade, 4), { childId: open, page: 1 })
    assert.ok(urgent.some(one => one.id === urgentId && one.sharedBy === cast.ade.name))
    const line = lines.find(one => one.episodeId === episodeId && one.toAgency === castAgencies.lambeth.name)
    assert.deepEqual([line?.agreementId, line?.urgentId, line?.urgentBasis], [null, urgentId, 'vital'])
  })
})

describe('the review of what was shared', () => {
  const review = { finding: 'right', review: 'She was met at the door.' }

  it('is asked of whoever answers for sharing, by the end of the next working day, also of a restricted record', async () => {
    const { urgentId } = await share(await arrived(restricted), 2)
    const { all } = await listUrgent(by(cast.helen, 3), {})
    const one = all.find(({ id }) => id === urgentId)
    assert.deepEqual(one?.reviewDue, new Date('2026-11-24T00:00:00Z'))
    const { notices } = await listNotices(by(cast.helen, 3), {})
    assert.ok(notices.some(({ kind, episodeId }) => kind === 'urgent to review' && episodeId === null))
  })

  it('is given once, and ends at once what was not right', async () => {
    const episodeId = await arrived()
    const { urgentId } = await share(episodeId, 2)
    await reviewUrgent(by(cast.helen, 10), { urgentId, ...review, finding: 'not right' })
    const { urgent } = await viewUrgent(by(cast.helen, 11), { urgentId })
    assert.deepEqual([urgent.finding, urgent.endsAt], ['not right', at(10)])
    await assert.rejects(reviewUrgent(by(cast.helen, 12), { urgentId, ...review }), {
      code: 'ANSWERED_ALREADY',
    })
    await shareDetails(episodeId, 13)
    assert.doesNotMatch(await seenBy(cast.niamh, episodeId, 14), new RegExp(secret))
  })

  it('is never given by whoever shared it: not by the page, and not by the database', async () => {
    const episodeId = await arrived()
    const { urgentId } = await shareUrgently(by(cast.helen, 2), { episodeId, answers: given })
    await assert.rejects(reviewUrgent(by(cast.helen, 3), { urgentId, ...review }), { code: 'NOT_PERMITTED' })
    await assert.rejects(
      owner.statement(
        `update urgent_sharings set reviewed_at = now(), reviewed_by = shared_by, finding = 'right', review = 'x'
         where id = $1`,
        [urgentId],
      ),
      /check constraint/,
    )
  })

  it('cannot be changed afterwards, nor what was shared, not even by the owner', async () => {
    const { urgentId } = await share(await arrived(), 2)
    for (const change of ["message = 'x'", "ends_at = ends_at + interval '1 hour'", 'shared_by = agency_id'])
      await assert.rejects(
        owner.statement(`update urgent_sharings set ${change} where id = $1`, [urgentId]),
        { code: 'CF100' },
        change,
      )
    await assert.rejects(owner.statement('delete from urgent_sharings'), { code: 'CF100' })
  })
})

describe('the same over the API', () => {
  it('is shared, listed for whoever answers for it, and reviewed once', async () => {
    house.clock.now = at(30)
    const [ade, helen, tom] = [
      await house.jsonAs(cast.ade),
      await house.jsonAs(cast.helen),
      await house.jsonAs(cast.tom),
    ]
    const path = `/episodes/${await arrived()}/urgent-sharings`
    assert.equal((await tom.post(path, given)).body.code, 'NOT_PERMITTED')
    assert.equal((await ade.post(path, { ...given, harm: 'no' })).status, 422)
    const { urgentId } = (await ade.post(path, given)).body
    const { all } = (await helen.get('/urgent-sharings')).body
    const one = all.find(({ id }: { id: string }) => id === urgentId)
    assert.deepEqual([one.agencyId, one.finding, 'message' in one], [lambeth, null, false])
    const review = { finding: 'right', review: 'She was met at the door.' }
    assert.equal((await helen.post(`/urgent-sharings/${urgentId}/review`, review)).status, 201)
    assert.equal(
      (await helen.post(`/urgent-sharings/${urgentId}/review`, review)).body.code,
      'ANSWERED_ALREADY',
    )
  })
})
