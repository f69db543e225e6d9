import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import {
  as,
  cast,
  castAgencies,
  castChildren,
  castUnits,
  plantChild,
  settleCast,
  testNow,
} from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { listOwed } from '../boards/list-owed.ts'
import { viewJourney } from '../journeys/view-journey.ts'
import type { Context } from '../kernel/context.ts'
import { Refusal } from '../kernel/problem.ts'
import { watchAgreements } from '../partners/delivery.store.ts'
import { proposeAgreement } from '../partners/propose-agreement.ts'
import { endAgreement, signAgreement } from '../partners/sign-agreement.ts'
import { viewDisclosures } from '../partners/view-disclosures.ts'
import type { Person } from '../people/person.ts'
import { custody } from '../policy/pathways/custody.ts'
import { recordStep } from './record-step.ts'
import { startEpisode } from './start-episode.ts'
import { viewEpisode } from './view-episode.ts'
import { viewStep } from './view-step.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const owner = database.as('owner')
const childId = await plantChild(database, castChildren.amara)
const lambeth = castAgencies.lambeth.id

const at = (minute: number): Date => new Date(+testNow + minute * 60_000)
const by = (person: Person, minute: number): Context => as(person, at(minute))
const notFound = (problem: unknown) => problem instanceof Refusal && problem.code === 'NOT_FOUND'
const secret = 'Her brother was hurt last week.'

async function arrived(): Promise<string> {
  const answers = answersTo(custody.steps.arrived.asks ?? {}, at(0))
  const start = {
    childId,
    pathway: 'custody',
    happenedAt: at(0),
    answers,
    unitId: castUnits.brixtonCustody.id,
  }
  return (await startEpisode(by(cast.ade, 0), start)).episodeId
}

/** The custody officer shares what worries them, which children's services then owe an answer to. */
const shareDetails = (episodeId: string, minute: number) =>
  recordStep(by(cast.ade, minute), {
    episodeId,
    step: 'detailsShared',
    version: 1,
    happenedAt: at(minute),
    answers: answersTo(custody.steps.detailsShared.asks ?? {}, at(minute), { concerns: secret }),
  })

async function endAll(minute: number): Promise<void> {
  const running = await owner.statement<{ id: string }>(
    'select id from sharing_agreements where agency_id = $1 and ends_at > $2',
    [lambeth, at(minute)],
  )
  for (const { id } of running)
    await endAgreement(by(cast.helen, minute), { agreementId: id, reason: 'Being written anew' })
}

async function agree(minute: number, leavesOut: readonly string[] = []): Promise<string> {
  const { agreementId } = await proposeAgreement(by(cast.bridget, minute), {
    agencyId: lambeth,
    purpose: 'To keep children in custody safe',
    lawfulBasis: 'Children Act 2004 s.10',
    pathways: ['custody'],
    leavesOut,
    startsOn: '2026-11-22',
    endsOn: '2027-11-21',
  })
  await signAgreement(by(cast.helen, minute), { agreementId, as: 'Head of information' })
  await signAgreement(by(cast.yusuf, minute), { agreementId, as: 'Director of children’s services' })
  return agreementId
}

const seenBy = async (person: Person, episodeId: string, minute: number): Promise<string> => {
  const { kept, state, referrals } = await viewEpisode(by(person, minute), { episodeId })
  const entries = kept.entries.map(({ answers, asked }) => ({ answers, asked }))
  return JSON.stringify({ entries, duties: state.duties, referrals })
}
const owedTo = async (person: Person, episodeId: string, minute: number) =>
  (await listOwed(by(person, minute), { whose: 'agency' })).rows.filter(row => row.episodeId === episodeId)

/** Children's services answer, whether or not they were told that they are asked. */
const callBack = (episodeId: string, minute: number) =>
  recordStep(by(cast.niamh, minute), {
    episodeId,
    step: 'calledBack',
    version: 2,
    happenedAt: at(minute),
    answers: answersTo(custody.steps.calledBack.asks ?? {}, at(minute)),
  })

/** What other tests left open is owed no longer. */
const settleOwed = () =>
  owner.statement(
    "update duties set state = 'not needed', settled_at = $2 where owed_agency_id = $1 and settled_at is null",
    [lambeth, at(0)],
  )

describe('what a partner comes to know', () => {
  beforeEach(async () => {
    await endAll(-5)
  })

  it('is nothing without one: no entry, no duty, no list, and the officer sees why', async () => {
    const episodeId = await arrived()
    await shareDetails(episodeId, 5)
    await assert.rejects(seenBy(cast.niamh, episodeId, 6), notFound)
    await assert.rejects(viewJourney(by(cast.niamh, 6), { childId }), notFound)
    assert.deepEqual(await owedTo(cast.niamh, episodeId, 6), [])
    const { untold, referrals } = await viewEpisode(by(cast.ade, 7), { episodeId })
    assert.deepEqual([untold.get(1)?.includes(lambeth), untold.get(2)], [true, [lambeth]])
    assert.deepEqual(
      referrals.filter(one => one.agencyId === lambeth).map(one => [one.step, one.isShared, one.toldAt]),
      [['calledBack', false, null]],
    )
  })

  it('is what the rule shares, under an agreement in force, and each act of sharing is on record', async () => {
    const agreementId = await agree(-3)
    const episodeId = await arrived()
    await shareDetails(episodeId, 5)
    assert.match(await seenBy(cast.niamh, episodeId, 6), new RegExp(secret))
    const { lines } = await viewDisclosures(by(cast.ade, 7), { childId, page: 1 })
    const shared = lines.filter(
      one => one.episodeId === episodeId && one.toAgency === castAgencies.lambeth.name,
    )
    assert.deepEqual(
      shared.map(one => [one.version, one.agreementId, one.by, one.at]),
      [
        [2, agreementId, cast.ade.name, at(5)],
        [1, agreementId, cast.ade.name, at(0)],
      ],
    )
    const { referrals } = await viewEpisode(by(cast.ade, 7), { episodeId })
    const call = referrals.find(one => one.step === 'calledBack')
    assert.deepEqual(
      [call?.isShared, call?.toldAt, call?.receivedAt, call?.receivedBy],
      [true, at(5), at(6), 'Niamh Doyle'],
    )
  })

  it('is nothing new after it has ended, and stays what it was', async () => {
    await agree(-3)
    const episodeId = await arrived()
    const before = await seenBy(cast.niamh, episodeId, 1)
    await endAll(2)
    await shareDetails(episodeId, 5)
    const after = await seenBy(cast.niamh, episodeId, 6)
    assert.deepEqual(JSON.parse(after).entries, JSON.parse(before).entries)
    assert.doesNotMatch(after, /calledBack/)
    assert.deepEqual(await owedTo(cast.niamh, episodeId, 6), [])
    await assert.rejects(viewStep(by(cast.niamh, 6), { episodeId, step: 'calledBack' }), notFound)
  })

  it('is what is still owed, as soon as a new one is in force', async () => {
    const episodeId = await arrived()
    await shareDetails(episodeId, 5)
    await agree(10)
    assert.deepEqual(
      (await owedTo(cast.niamh, episodeId, 11)).map(row => row.step),
      ['calledBack'],
    )
    const seen = await seenBy(cast.niamh, episodeId, 11)
    assert.match(seen, /calledBack/)
    assert.doesNotMatch(seen, new RegExp(secret))
    const told = await owner.statement<{ kind: string; step: string }>(
      'select kind, step from notices where episode_id = $1 and to_agency_id = $2',
      [episodeId, lambeth],
    )
    assert.deepEqual(
      told.map(one => ({ ...one })),
      [{ kind: 'duty', step: 'calledBack' }],
    )
  })

  it('is what is still owed, once an agreement that was signed ahead begins', async () => {
    const episodeId = await arrived()
    await shareDetails(episodeId, 5)
    await owner.statement(
      `insert into sharing_agreements (force_id, id, agency_id, purpose, lawful_basis, pathways, starts_on, ends_on,
         proposed_at, proposed_by, police_signed_at, police_signed_by, police_signed_as, partner_signed_at,
         partner_signed_by, partner_signed_as, began_at, ends_at)
       values (1, gen_random_uuid(), $1, 'x', 'y', '{custody}', '2026-01-01', '2098-12-31', '2026-01-01', $1, '2026-01-01',
         $1, 'x', '2026-01-01', $1, 'x', '2026-01-01', '2099-01-01')`,
      [lambeth],
    )
    assert.deepEqual(await owedTo(cast.niamh, episodeId, 11), [])
    await watchAgreements(database.as('clock'), 30)
    assert.deepEqual(
      (await owedTo(cast.niamh, episodeId, 11)).map(row => row.step),
      ['calledBack'],
    )
  })

  it('is not what an agreement leaves out: neither a step, nor an answer, on any page', async () => {
    await agree(-3, ['custody arrived', 'custody detailsShared concerns'])
    const episodeId = await arrived()
    await shareDetails(episodeId, 5)
    const { kept } = await viewEpisode(by(cast.niamh, 6), { episodeId })
    assert.deepEqual(
      kept.entries.map(one => one.step),
      ['detailsShared'],
    )
    assert.deepEqual(
      ['shared' in (kept.entries[0]?.answers ?? {}), 'concerns' in (kept.entries[0]?.asked ?? {})],
      [true, false],
    )
    const journey = JSON.stringify(await viewJourney(by(cast.niamh, 6), { childId }))
    assert.doesNotMatch(journey, new RegExp(secret))
    assert.match(await seenBy(cast.ade, episodeId, 6), new RegExp(secret))
  })

  it('is no duty that an agreement leaves out, whenever the agency comes to see the episode', async () => {
    const leftOut = async (episodeId: string) => {
      const owed = await listOwed(by(cast.niamh, 6), { whose: 'agency' })
      assert.deepEqual([owed.rows.filter(row => row.episodeId === episodeId), owed.counts], [[], []])
      assert.doesNotMatch(await seenBy(cast.niamh, episodeId, 6), /calledBack/)
      await assert.rejects(viewStep(by(cast.niamh, 6), { episodeId, step: 'calledBack' }), notFound)
      await assert.rejects(callBack(episodeId, 6), notFound)
      const { referrals } = await viewEpisode(by(cast.ade, 7), { episodeId })
      assert.equal(referrals.find(one => one.step === 'calledBack')?.isShared, false)
    }
    await settleOwed()
    const late = await arrived()
    await shareDetails(late, 2)
    await agree(3, ['custody calledBack'])
    await owner.statement('update episodes set shared_with = shared_with || $2::uuid where id = $1', [
      ...[late, lambeth],
    ])
    await owner.statement('update children set shared_with = array[$2::uuid] where id = $1', [
      ...[childId, lambeth],
    ])
    await leftOut(late)
    const early = await arrived()
    await shareDetails(early, 5)
    await leftOut(early)
    await agree(8)
    assert.deepEqual(
      (await listOwed(by(cast.niamh, 9), { whose: 'agency' })).rows.map(row => row.step),
      ['calledBack', 'calledBack'],
    )
    for (const episodeId of [late, early]) {
      assert.match(await seenBy(cast.niamh, episodeId, 9), /calledBack/)
      await callBack(episodeId, 9)
    }
  })

  it('is a duty it was told of, though an earlier one of the same step was never told', async () => {
    await agree(-3)
    const episodeId = await arrived()
    await shareDetails(episodeId, 5)
    await owner.statement(
      `insert into duties (force_id, episode_id, step, occurrence, child_id, pathway, owed_by, owed_agency_id, opened_at,
         state, settled_at, withheld)
       select force_id, episode_id, step, 2, child_id, pathway, owed_by, owed_agency_id, opened_at, 'missed', $2, true
       from duties where episode_id = $1 and step = 'calledBack'`,
      [episodeId, at(5)],
    )
    await viewStep(by(cast.niamh, 6), { episodeId, step: 'calledBack' })
  })

  it('is never what another borough was told', async () => {
    await agree(-3)
    const episodeId = await arrived()
    await shareDetails(episodeId, 5)
    await assert.rejects(seenBy(cast.victor, episodeId, 6), notFound)
    assert.deepEqual(await owedTo(cast.victor, episodeId, 6), [])
  })
})
