import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castForce, plantChild, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin, minutes } from '../../test/permission-episodes.ts'
import { openDoor } from '../access/door.ts'
import { importGravity } from '../gravity/import-gravity.ts'
import type { Step } from '../kernel/pathway.ts'
import { outcomeDecision } from '../policy/pathways/outcome-decision.ts'
import { correctEntry } from './correct-entry.ts'
import { type Decision, questionsOf } from './decision.ts'
import { recordStep } from './record-step.ts'
import { viewEpisode } from './view-episode.ts'
import { viewStep } from './view-step.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const childId = await plantChild(database, castChildren.kit)
const steps: Readonly<Record<string, Step>> = outcomeDecision.steps

type Answers = Readonly<Record<string, string>>

/** Records the steps of a decision in turn, each a minute after the one before, and answers the episode. */
async function decide(lines: readonly (readonly [step: string, given?: Answers])[]) {
  const episodeId = await begin({ childId, pathway: outcomeDecision, by: cast.noor })
  for (const [index, [step, given = {}]] of lines.entries()) {
    const happenedAt = minutes(index - 100)
    const answers = { ...answersTo(questionsOf(steps[step] as Step), happenedAt, given), ...given }
    const { version } = (await viewEpisode(as(cast.dee), { episodeId })).kept
    await recordStep(as(cast.dee), { episodeId, step, version, happenedAt, answers })
  }
  return { episodeId, seen: await viewEpisode(as(cast.dee), { episodeId }) }
}

const scored = { scale: '1 to 4', base: '2', adjustment: 'lighter', lighter: 'young', finalScore: '1' }
const ready = [
  ['limitSettled', { mode: 'summary' }],
  ['evidenceTested'],
  ['positionTaken', { position: 'accepts responsibility', opens: 'resolution' }],
  ['stops', { plea: 'guilty', decider: 'police may charge' }],
] as const
const chosen = { outcome: 'community resolution', jointly: 'together' }

const says = (about: RegExp) => (problem: { details?: { mistakes?: readonly { says: string }[] } }) => {
  assert.match(problem.details?.mistakes?.map(one => one.says).join(' ') ?? String(problem), about)
  return true
}
const real = (yes: boolean) =>
  database
    .as('owner')
    .statement('update forces set demonstration = $1 where force_id = $2', [!yes, castForce.forceId])

describe('a score from the sample', () => {
  it('must be the one that the sample gives, on its scale', async () => {
    await assert.rejects(
      decide([...ready, ['scored', { ...scored, scale: '1 to 5' }]]),
      says(/has the scale 1 to 4/),
    )
    await assert.rejects(
      decide([...ready, ['scored', { ...scored, base: '3', finalScore: '2' }]]),
      says(/scores this offence 2/),
    )
  })

  it('is kept with the score as a sample, and carries a decision in the demonstration', async () => {
    const { seen } = await decide([...ready, ['scored', scored], ['decided', chosen]])
    const [score, decided] = ['scored', 'decided'].map(
      step => seen.kept.entries.find(entry => entry.step === step)?.decision as Decision | undefined,
    )
    assert.equal(score?.score?.sample, true)
    assert.deepEqual(score?.score?.found, { offence: 'assault-common', base: 2, upTo: 2 })
    assert.equal(decided?.score?.sample, true)
    assert.deepEqual(decided?.facts, { scale: '1 to 4', finalScore: '1', decider: 'police may charge' })
  })

  it('decides nothing for a real child, whatever else is recorded; what was decided with it may be withdrawn', async () => {
    const { episodeId, seen } = await decide([...ready, ['scored', scored], ['decided', chosen]])
    const { version } = seen.kept
    const decided = {
      episodeId,
      version,
      corrects: version,
      answers: seen.kept.entries.at(-1)?.answers ?? {},
    }
    await real(true)
    try {
      await assert.rejects(decide([...ready, ['scored', scored], ['decided', chosen]]), {
        code: 'SAMPLE_MATRIX',
      })
      const putRight = { ...decided, reason: 'It was the other form', happenedAt: minutes(-90) }
      await assert.rejects(correctEntry(as(cast.dee), putRight), { code: 'SAMPLE_MATRIX' })
      await correctEntry(as(cast.dee), { ...putRight, answers: {}, withdraws: true })
    } finally {
      await real(false)
    }
  })
})

describe('a score otherwise than the matrix', () => {
  it('is kept with the reason, a countable one and one in words', async () => {
    const why = { deviation: 'wrongFacts', deviationWords: 'The code was read wrong: it was an attempt' }
    const { seen } = await decide([...ready, ['scored', { ...scored, base: '1', finalScore: '1', ...why }]])
    const decision = seen.kept.entries.at(-1)?.decision as Decision
    assert.deepEqual([decision.facts.base, decision.score?.found?.base], ['1', 2])
    assert.equal(decision.deviation, 'wrongFacts')
  })
})

describe('a decision', () => {
  it('keeps which entry of each step lay before whoever decided, and what had not been done', async () => {
    const { seen } = await decide([...ready, ['victimViews'], ['scored', scored], ['decided', chosen]])
    const versionOf = (step: string) => seen.kept.entries.find(entry => entry.step === step)?.version
    const { weighed } = seen.kept.entries.at(-1)?.decision as Decision
    assert.equal(weighed?.victimViews, versionOf('victimViews'))
    assert.equal(weighed?.scored, versionOf('scored'))
    assert.equal(weighed?.youthJusticeSaid, null)
  })

  it('is suggested from what earlier steps answered, before anything is typed', async () => {
    const { episodeId } = await decide([...ready, ['scored', scored]])
    const { childFacts } = await viewStep(as(cast.dee), { episodeId, step: 'decided' })
    assert.deepEqual(
      [childFacts.scale, childFacts.finalScore, childFacts.decider],
      ['1 to 4', '1', 'police may charge'],
    )
  })

  it('needs a reason where it is not the usual one', async () => {
    const otherwise = { ...chosen, outcome: 'deferred prosecution' }
    await assert.rejects(
      decide([...ready, ['scored', scored], ['decided', otherwise]]),
      says(/The table suggests/),
    )
    const why = { deviation: 'proportion', deviationWords: 'Help first: the school has a place for him' }
    const { seen } = await decide([...ready, ['scored', scored], ['decided', { ...otherwise, ...why }]])
    const decision = seen.kept.entries.at(-1)?.decision as Decision
    assert.deepEqual([decision.chosen, decision.deviation], ['deferred prosecution', 'proportion'])
  })
})

describe('a score from the matrix that the force loaded', () => {
  it('decides for a real child too', async () => {
    const csv = 'edition,scale,offence,base_score,in_force_from\n2025,1 to 5,CJ88001,2,2025-02-01\n'
    await importGravity(database, castForce.forceId, { name: 'm.csv', by: 'a test', bytes: Buffer.from(csv) })
    await real(true)
    const onFive = { ...scored, scale: '1 to 5', adjustment: 'same', finalScore: '2' }
    const { seen } = await decide([...ready, ['scored', onFive], ['decided', chosen]])
    const decision = seen.kept.entries.at(-1)?.decision as Decision
    assert.deepEqual([decision.score?.edition, decision.score?.sample], ['2025', false])
    assert.equal(decision.chosen, 'community resolution')
  })
})
