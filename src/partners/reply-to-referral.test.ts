import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castAgencies } from '../../test/cast.ts'
import { minutes } from '../../test/permission-episodes.ts'
import { calledUpon } from '../../test/permission-referrals.ts'
import { recordStep } from '../episodes/record-step.ts'
import { viewEpisode } from '../episodes/view-episode.ts'
import { Refusal, type RefusalCode } from '../kernel/problem.ts'
import { custody } from '../policy/pathways/custody.ts'
import { listReferrals } from './list-referrals.ts'
import { stageOf } from './referral.ts'
import { replyToReferral } from './reply-to-referral.ts'
import { viewReferral } from './view-referral.ts'

const { database, asked } = await calledUpon()
const refused = (code: RefusalCode) => (problem: unknown) =>
  problem instanceof Refusal && problem.code === code
const at = (minute: number) => minutes(minute)
const which = (episodeId: string) => ({ episodeId, step: 'calledBack', occurrence: 1 })
const seenBy = async (person: typeof cast.ade, episodeId: string, minute: number) =>
  (await viewReferral(as(person, at(minute)), which(episodeId))).referral
const callBack = (episodeId: string, minute: number) =>
  recordStep(as(cast.niamh, at(minute)), {
    episodeId,
    step: 'calledBack',
    version: 2,
    happenedAt: at(minute),
    answers: answersTo(custody.steps.calledBack.asks ?? {}, at(minute)),
  })

describe('a referral, seen from both sides', () => {
  it('is sent, opened, accepted and done, each with its time and who', async () => {
    const episodeId = await asked()
    const stages: string[] = []
    const look = async (minute: number) => {
      const [theirs, ours] = [
        await seenBy(cast.ade, episodeId, minute),
        await seenBy(cast.niamh, episodeId, minute),
      ]
      assert.equal(stageOf(theirs), stageOf(ours))
      stages.push(stageOf(theirs))
      return theirs
    }
    assert.equal(stageOf(await seenBy(cast.ade, episodeId, 1)), 'sent')
    await viewEpisode(as(cast.niamh, at(2)), { episodeId })
    await look(3)
    await replyToReferral(as(cast.niamh, at(4)), { ...which(episodeId), kind: 'accepted' })
    await look(5)
    await callBack(episodeId, 6)
    const done = await look(7)
    assert.deepEqual(stages, ['received', 'accepted', 'done'])
    assert.deepEqual(
      [done.receivedAt, done.receivedBy, done.reply?.by, done.reply?.at, done.settledAt],
      [at(2), 'Niamh Doyle', 'Niamh Doyle', at(4), at(6)],
    )
    const notices = await database.as('owner').statement<{ kind: string; to: string }>(
      `select n.kind, a.name as "to" from notices n join agencies a on a.id = n.to_agency_id
         where n.episode_id = $1 and n.step = 'calledBack' order by n.created_at, n.kind`,
      [episodeId],
    )
    assert.deepEqual(
      notices.map(one => [one.kind, one.to]),
      [
        ['duty', castAgencies.lambeth.name],
        ['accepted', castAgencies.police.name],
        ['answered', castAgencies.police.name],
      ],
    )
  })

  it('is declined with a reason and words, stays owed, and may still be done', async () => {
    const episodeId = await asked()
    const decline = {
      ...which(episodeId),
      kind: 'declined' as const,
      reason: 'notOurs',
      words: 'She moved to Croydon.',
    }
    await assert.rejects(
      replyToReferral(as(cast.niamh), { ...decline, reason: 'because' }),
      refused('ANSWERS_NOT_ACCEPTED'),
    )
    await assert.rejects(
      replyToReferral(as(cast.niamh), { ...decline, words: ' ' }),
      refused('ANSWERS_NOT_ACCEPTED'),
    )
    await replyToReferral(as(cast.niamh), decline)
    const { rows } = await listReferrals(as(cast.ade), { whose: 'team', settled: false })
    const listed = rows.find(one => one.episodeId === episodeId && one.step === 'calledBack')
    assert.deepEqual(
      [listed && stageOf(listed), listed?.reply?.reason, listed?.reply?.words],
      ['declined', 'notOurs', 'She moved to Croydon.'],
    )
    const { state } = await viewEpisode(as(cast.ade), { episodeId })
    assert.ok(['open', 'overdue'].includes(state.duties.find(one => one.step === 'calledBack')?.state ?? ''))
    await callBack(episodeId, 0)
    await assert.rejects(replyToReferral(as(cast.niamh), decline), refused('ANSWERED_ALREADY'))
    const settled = await listReferrals(as(cast.niamh), { whose: 'team', settled: true })
    assert.ok(settled.rows.some(one => one.episodeId === episodeId && stageOf(one) === 'done'))
  })

  it('is in the list of the agency that was asked, and of nobody else’s', async () => {
    const episodeId = await asked()
    const idsOf = async (person: typeof cast.ade) =>
      (await listReferrals(as(person), { whose: 'force', settled: false })).rows.map(one => one.episodeId)
    assert.ok((await idsOf(cast.niamh)).includes(episodeId))
    for (const person of [cast.victor, cast.owen, cast.imran, cast.tess])
      assert.ok(!(await idsOf(person)).includes(episodeId), person.name)
  })

  it('is kept as it was said: no reply is changed or removed, even by the owner', async () => {
    const episodeId = await asked()
    await replyToReferral(as(cast.niamh), { ...which(episodeId), kind: 'accepted' })
    for (const change of ["update replies set kind = 'declined', reason = 'x'", 'delete from replies'])
      await assert.rejects(database.as('owner').statement(change), { code: 'CF100' }, change)
  })
})
