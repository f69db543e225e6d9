import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { before, describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castUnits, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin } from '../../test/permission-episodes.ts'
import { thisWeek, weekAfter } from '../../test/sample-cases.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { recordStep } from '../episodes/record-step.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import type { Person } from '../people/person.ts'
import { pathwaysAt } from '../policy/index.ts'
import { caseAudit } from '../policy/pathways/case-audit.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { announceSample } from './announce-sample.ts'
import { drawSample } from './draw-sample.ts'
import { listSamples } from './list-samples.ts'
import type { DrawnEpisode } from './sample.ts'
import { viewSample } from './view-sample.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const open = await plantChild(database, castChildren.kit)
const shared = await plantChild(database, castChildren.mina)
const tomsOwn = { restricted: true, leadId: cast.tom.id, leadUnitId: castUnits.lambethResponse.id }
const restricted = await plantChild(database, castChildren.amara, tomsOwn)
const pat = as(cast.pat, weekAfter)
const ids: string[] = []
let drawnId = ''

before(async () => {
  for (const childId of [open, shared, open, shared, open])
    ids.push(await begin({ childId, pathway: intimateSearch, by: cast.tom }))
  await begin({ childId: restricted, pathway: intimateSearch, by: cast.tom })
  drawnId = (await announceSample(as(cast.pat), thisWeek)).sampleId
})

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
const seedInTable = "select seed from samples where commitment <> ''"

describe('a sample', () => {
  it('has a seed that nobody can read before its frame is closed, and that its hash does not give away', async () => {
    const scope = {
      forceId: 1,
      id: cast.pat.id,
      agencyId: cast.pat.agency.id,
      agencyKind: 'police',
      roles: cast.pat.roles,
    }
    await assert.rejects(
      database.transaction(scope as never, tx => tx.sql(seedInTable)),
      { code: '42501' },
    )
    const { sample } = await viewSample(as(cast.pat), { sampleId: drawnId })
    assert.deepEqual([sample.seed, sample.drawnAt], [null, null])
    assert.match(sample.commitment, /^[0-9a-f]{64}$/)
  })

  it('cannot be drawn before its last day is over: SAMPLE_CLOSED', async () => {
    const lastEvening = new Date('2026-11-22T23:59:00Z')
    await assert.rejects(drawSample(as(cast.pat, lastEvening), { sampleId: drawnId }), {
      code: 'SAMPLE_CLOSED',
    })
  })

  it('is drawn once, keeps its commitment, and can be drawn again by hand from its frame and seed', async () => {
    assert.deepEqual(await drawSample(pat, { sampleId: drawnId }), { drawn: 3 })
    await assert.rejects(drawSample(pat, { sampleId: drawnId }), { code: 'SAMPLE_CLOSED' })
    const seen = await viewSample(pat, { sampleId: drawnId })
    assert.ok(seen.drawn)
    const { sample, frame, drawn } = seen
    assert.equal(digest(`commitment ${sample.seed}`), sample.commitment)
    assert.equal(digest(frame), sample.frameHash)
    const own = ids
      .map(id => [digest(`${sample.seed} ${id}`), id] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, 3)
    assert.deepEqual(
      drawn.map(one => one.episodeId),
      own.map(([, id]) => id),
    )
    assert.equal(drawn.filter(one => one.twice).length, 1)
  })

  it('leaves out records that only the own team may see, and says of how many it is', async () => {
    const seen = await viewSample(pat, { sampleId: drawnId })
    assert.ok(seen.drawn)
    assert.deepEqual([seen.sample.frameSize, seen.seen], [5, 5])
    assert.deepEqual(seen.strata, [{ stratum: 'Central South', size: 5, drawn: 3 }])
  })

  it('shows anybody the seed and the hashes, and only those who check which episodes', async () => {
    for (const who of [cast.tom, cast.niamh, cast.felix]) {
      const seen = await viewSample(as(who, weekAfter), { sampleId: drawnId })
      assert.equal(seen.drawn, undefined)
      assert.match(seen.sample.seed ?? '', /^[0-9a-f]{64}$/)
    }
    assert.ok((await viewSample(as(cast.martha, weekAfter), { sampleId: drawnId })).drawn)
  })

  it('cannot be changed afterwards, not even by the owner', async () => {
    const owner = database.as('owner')
    await assert.rejects(owner.statement('update sample_members set place = 1'), { code: 'CF100' })
    await assert.rejects(owner.statement('delete from sample_members'), { code: 'CF100' })
  })

  it('that was announced and not drawn stays in sight', async () => {
    const { sampleId } = await announceSample(as(cast.pat), thisWeek)
    const { samples } = await listSamples(as(cast.tom), {})
    assert.deepEqual(
      samples
        .filter(one => [sampleId, drawnId].includes(one.id))
        .map(one => one.drawnAt !== null)
        .sort(),
      [false, true],
    )
  })

  it('of episodes from before there was a review is looked at by the review of today', async () => {
    const before = { ...thisWeek, pathway: 'police-protection', from: '2024-06-01', until: '2024-07-01' }
    assert.ok(before.from < caseAudit.inForceFrom)
    const { sampleId } = await announceSample(as(cast.pat), before)
    assert.equal((await viewSample(pat, { sampleId })).sample.review, caseAudit.id)
  })

  it('of more to look at twice than to draw is not announced', async () =>
    assert.rejects(announceSample(as(cast.pat), { ...thisWeek, twice: 4 }), { code: 'ANSWERS_NOT_ACCEPTED' }))
})

const at = (hours: number): Date => new Date(+weekAfter + hours * 3_600_000)
const answers = (step: keyof typeof caseAudit.steps, when: Date, more = {}) =>
  answersTo(caseAudit.steps[step].asks ?? {}, when, more)

/** An audit begun from an episode that was drawn, graded by Pat and then by somebody. */
async function audited(from: DrawnEpisode, second: Person): Promise<string> {
  const start = { childId: from.childId, pathway: 'case-audit', from: from.episodeId, happenedAt: at(1) }
  const first = answers('sampled', at(1), { twice: 'yes' })
  const { episodeId } = await startEpisode(as(cast.pat, at(1)), { ...start, answers: first })
  const steps = ['readForRisk', 'voiceRead', 'needsRead', 'graded', 'gradedAgain'] as const
  for (const [index, step] of steps.entries()) {
    const who = step === 'gradedAgain' ? second : cast.pat
    const given = answers(step, at(2), step.startsWith('graded') ? { overall: 'improve' } : {})
    await recordStep(as(who, at(2)), {
      episodeId,
      step,
      version: index + 1,
      happenedAt: at(2),
      answers: given,
    })
  }
  return episodeId
}

it('every pathway that looks at samples twice asks both people the same question', () => {
  const twice = pathwaysAt('2026-11-22').flatMap(one => (one.looksAtSamples?.twice ? [one] : []))
  assert.ok(twice.length >= 2)
  for (const { steps, looksAtSamples } of twice) {
    const { first = '', second = '', question = '' } = looksAtSamples?.twice ?? {}
    const [one, other] = [first, second].map(step => steps[step]?.asks?.[question])
    assert.ok(one && 'options' in one && other && 'options' in other)
    assert.deepEqual(Object.keys(one.options), Object.keys(other.options))
  }
})

it('what was drawn is audited from its episode; two grades by one person are refused', async () => {
  const [one, other] = (await viewSample(pat, { sampleId: drawnId })).drawn ?? []
  assert.ok(one && other)
  await assert.rejects(audited(one, cast.pat), { code: 'ANOTHER_PERSON' })
  const episodeId = await audited(other, cast.esther)
  const seen = await viewSample(pat, { sampleId: drawnId })
  assert.ok(seen.drawn)
  assert.deepEqual([seen.agreement.count, seen.agreement.same], [1, 1])
  const { body } = await (await house.signedIn(cast.pat)).get(`/audits/samples/${drawnId}`)
  assert.ok(body.includes(`/episodes/${episodeId}`) && body.includes('Begin<'))
})
