import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castAgencies, castChildren, plantChild, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { listOwed } from '../boards/list-owed.ts'
import { Refusal } from '../kernel/problem.ts'
import { endAgreement } from '../partners/sign-agreement.ts'
import { operationEncompass } from '../policy/pathways/operation-encompass.ts'
import { onBehalfQuestions } from '../policy/standing-in.ts'
import { rebuildSummaries } from './rebuild-summaries.ts'
import { recordStep } from './record-step.ts'
import { startEpisode } from './start-episode.ts'
import { viewEpisode } from './view-episode.ts'
import { viewStep } from './view-step.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const at = (minute: number): Date => new Date(+testNow + minute * 60_000)
const by = (person: (typeof cast)[keyof typeof cast], minute: number) => as(person, at(minute))
const { steps } = operationEncompass
const [unknown, known] = ['A school that nobody entered', castAgencies.school.name]
const children = {
  [unknown]: await plantChild(database, { ...castChildren.amara, school: unknown }),
  [known]: await plantChild(database, { ...castChildren.mina, school: known }),
}
const telephoned = { reachedHow: 'telephone', reachedWhom: 'The deputy safeguarding lead' }

/** A child whose school has been told, and what the school is to do. */
async function told(school: string): Promise<string> {
  const start = { childId: children[school] ?? '', pathway: 'operation-encompass', happenedAt: at(0) }
  const answers = answersTo(steps.incident.asks ?? {}, at(0), { mayTell: 'yes' })
  const { episodeId } = await startEpisode(by(cast.maryam, 0), { ...start, answers })
  await record(episodeId, 'placeFound', 1, { place: 'school' })
  await record(episodeId, 'told', 2, { shut: 'no' })
  return episodeId
}

type Answers = Readonly<Record<string, string>>

const record = (
  episodeId: string,
  step: keyof typeof steps,
  version: number,
  more: Answers = {},
  who = cast.maryam,
) =>
  recordStep(by(who, version), {
    episodeId,
    step,
    version,
    happenedAt: at(version),
    answers: { ...answersTo(steps[step].asks ?? {}, at(version), more), ...more },
  })

const refusedAs = (code: string) => (problem: unknown) => problem instanceof Refusal && problem.code === code

describe('a school that is not on this system', () => {
  it('has an officer who reaches it: the duty is theirs, and stands in their list', async () => {
    const episodeId = await told(unknown)
    const { state, why } = await viewEpisode(by(cast.maryam, 3), { episodeId })
    const owed = state.duties.find(({ step }) => step === 'received')
    assert.deepEqual(
      [owed?.owedBy, owed?.insteadOf, owed?.state],
      ['referrals-desk', 'safeguarding-lead', 'open'],
    )
    assert.ok(owed && why(owed).some(said => said.includes('whose agency is not on this system')))
    const { rows } = await listOwed(by(cast.maryam, 3), { whose: 'mine' })
    const row = rows.find(one => one.episodeId === episodeId && one.step === 'received')
    assert.equal(row?.isReaders, true)
  })

  it('is spoken for only with how it was reached; then the episode ends as any other', async () => {
    const episodeId = await told(unknown)
    const { questions } = await viewStep(by(cast.maryam, 3), { episodeId, step: 'received' })
    assert.deepEqual(Object.keys(questions).slice(0, 2), Object.keys(onBehalfQuestions))
    await assert.rejects(record(episodeId, 'received', 3, { ours: 'yes' }), refusedAs('ANSWERS_NOT_ACCEPTED'))
    await record(episodeId, 'received', 3, { ours: 'yes', ...telephoned })
    await record(episodeId, 'supported', 4, { came: 'yes', worried: 'no', ...telephoned })
    await record(episodeId, 'closed', 5)
    const { state, kept } = await viewEpisode(by(cast.maryam, 6), { episodeId })
    assert.equal(state.ended?.outcome, steps.closed.ends)
    assert.equal(kept.entries.find(({ step }) => step === 'received')?.answers.reachedHow, 'telephone')
    assert.equal((await rebuildSummaries(database, at(6))).putRight, 0)
  })

  it('is reached by those whom the policy names, and by nobody else', async () => {
    const episodeId = await told(unknown)
    const answers = { ours: 'yes', ...telephoned }
    await assert.rejects(record(episodeId, 'received', 3, answers, cast.lena), refusedAs('NOT_PERMITTED'))
    await record(episodeId, 'received', 3, answers, cast.wes)
  })
})

describe('a school that is on this system', () => {
  it('answers for itself, and no officer in its place', async () => {
    const episodeId = await told(known)
    const { state } = await viewEpisode(by(cast.maryam, 3), { episodeId })
    const owed = state.duties.find(({ step }) => step === 'received')
    assert.deepEqual([owed?.owedBy, owed?.insteadOf], ['safeguarding-lead', undefined])
    await assert.rejects(
      record(episodeId, 'received', 3, { ours: 'yes', ...telephoned }),
      refusedAs('NOT_PERMITTED'),
    )
    await record(episodeId, 'received', 3, { ours: 'yes' }, cast.tess)
  })

  it('still owes it when no agreement covers it, and an officer who reaches it may write down what it says', async () => {
    const running = await database
      .as('owner')
      .statement<{ id: string }>('select id from sharing_agreements where agency_id = $1', [
        castAgencies.school.id,
      ])
    for (const { id } of running)
      await endAgreement(by(cast.helen, -1), { agreementId: id, reason: 'Written anew' })
    const episodeId = await told(known)
    const { state } = await viewEpisode(by(cast.maryam, 3), { episodeId })
    assert.equal(state.duties.find(({ step }) => step === 'received')?.owedBy, 'safeguarding-lead')
    await record(episodeId, 'received', 3, { ours: 'yes', ...telephoned })
  })
})
