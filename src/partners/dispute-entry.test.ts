import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast } from '../../test/cast.ts'
import { calledUpon } from '../../test/permission-referrals.ts'
import { viewEpisode } from '../episodes/view-episode.ts'
import { Refusal, type RefusalCode } from '../kernel/problem.ts'
import { answerDispute, disputeEntry } from './dispute-entry.ts'
import { viewDispute } from './view-dispute.ts'

const { database, asked } = await calledUpon()
const refused = (code: RefusalCode) => (problem: unknown) =>
  problem instanceof Refusal && problem.code === code
const words = 'He was told at ten, and we were told at noon.'

describe('a dispute', () => {
  it('stands beside the entry with both views, and changes neither', async () => {
    const episodeId = await asked()
    const before = await viewEpisode(as(cast.ade), { episodeId })
    const { disputeId } = await disputeEntry(as(cast.niamh), { episodeId, version: 2, words })
    await answerDispute(as(cast.ade), { disputeId, outcome: 'both kept', answer: 'Our log says eleven.' })
    for (const person of [cast.ade, cast.niamh]) {
      const { dispute } = await viewDispute(as(person), { disputeId })
      assert.deepEqual(
        [dispute.words, dispute.outcome, dispute.answer, dispute.raisedBy, dispute.answeredBy],
        [words, 'both kept', 'Our log says eleven.', 'Niamh Doyle', 'Ade Bankole'],
      )
    }
    const after = await viewEpisode(as(cast.ade), { episodeId })
    assert.deepEqual(after.kept.entries, before.kept.entries)
    assert.deepEqual(
      after.disputes.map(one => one.version),
      [2],
    )
  })

  it('is answered once, by the agency that made the entry', async () => {
    const episodeId = await asked()
    const { disputeId } = await disputeEntry(as(cast.niamh), { episodeId, version: 2, words })
    const answer = { disputeId, outcome: 'stands', answer: 'It was on the clock.' }
    await assert.rejects(answerDispute(as(cast.niamh), answer), refused('NOT_PERMITTED'))
    await assert.rejects(
      answerDispute(as(cast.ade), { ...answer, outcome: 'maybe' }),
      refused('ANSWERS_NOT_ACCEPTED'),
    )
    await answerDispute(as(cast.ade), answer)
    await assert.rejects(answerDispute(as(cast.joan), answer), refused('ANSWERED_ALREADY'))
    await assert.rejects(
      database.as('owner').statement(`update disputes set answer = 'Changed' where id = $1`, [disputeId]),
      { code: 'CF100' },
    )
  })

  it('is not known to an agency that was told of another entry of the same episode', async () => {
    const episodeId = await asked()
    const { disputeId } = await disputeEntry(as(cast.niamh), { episodeId, version: 1, words })
    await assert.rejects(viewDispute(as(cast.leah), { disputeId }), refused('NOT_FOUND'))
    assert.deepEqual((await viewEpisode(as(cast.leah), { episodeId })).disputes, [])
    await assert.rejects(disputeEntry(as(cast.leah), { episodeId, version: 2, words }), refused('NOT_FOUND'))
  })
})
