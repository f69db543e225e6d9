import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import fc from 'fast-check'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castAgencies, castChildren, plantChild, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin, minutes } from '../../test/permission-episodes.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { questionsOf } from '../episodes/decision.ts'
import { recordStep } from '../episodes/record-step.ts'
import { boroughs } from '../policy/boroughs.ts'
import { ethnicities } from '../policy/ethnicities.ts'
import { maskedDecisions } from '../policy/masking.ts'
import { missingChild } from '../policy/pathways/missing-child.ts'
import { newId } from '../store/ids.ts'
import { announceRound } from './announce-round.ts'
import { decideMasked, openMasked } from './decide-masked.ts'
import { drawRound } from './draw-round.ts'
import { resultsOf } from './masked-results.ts'
import { viewRound, viewRounds } from './view-rounds.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const nextDay = new Date(+testNow + 24 * 3_600_000)
const plan = { decision: 'missing-grade', from: '2026-11-20', until: '2026-11-23', size: 50 }

/** Children with as many cues as a record can hold, and prose that names them all. */
const generated = fc.sample(
  fc.record({
    givenNames: fc.constantFrom('Oluwaseun', 'Bronisława', 'Mohammed', 'Siobhán', 'Xiaoling'),
    familyName: fc.constantFrom('Okonkwo-Bright', 'Wiśniewska', 'Choudhury', 'McAllister'),
    ethnicity: fc.constantFrom(...Object.keys(ethnicities)),
    borough: fc.constantFrom(...Object.keys(boroughs)),
    school: fc.constantFrom('Our Lady of Hope Academy', 'Al-Noor School', 'Brockwell Lane School'),
    language: fc.constantFrom('Yoruba', 'Polish', 'Bengali'),
  }),
  { numRuns: 5, seed: 36 },
)
type Generated = (typeof generated)[number]

const cuesOf = (child: Generated): readonly string[] => [
  ...[child.givenNames, child.familyName, child.borough, child.school, child.language, cast.tom.name],
  ...(ethnicities[child.ethnicity] ?? '')
    .split(/[:,] /)
    .filter(word => word.length > 3 && word !== 'any other background'),
  ...Object.values(castAgencies).map(({ name }) => name),
]

let roundId = ''
const calm = { danger: 'no', exploitation: 'no', medicalNeed: 'no', grade: 'medium' }

async function graded(child: Generated) {
  const childId = await plantChild(database, { ...castChildren.kit, ...child, id: newId() })
  const episodeId = await begin({ childId, pathway: missingChild, by: cast.tom })
  const happenedAt = minutes(-100)
  const said = `${child.givenNames} ${child.familyName}, who speaks ${child.language}, of ${child.school} in ${child.borough}`
  const answers = {
    ...answersTo(questionsOf(missingChild.steps.graded), happenedAt, calm),
    ...calm,
    reasons: said,
  }
  await recordStep(as(cast.tom), { episodeId, step: 'graded', version: 1, happenedAt, answers })
}

before(async () => {
  for (const child of generated) await graded(child)
  roundId = (await announceRound(as(cast.esther), plan)).roundId
})

const seen = (who = cast.priya) => viewRound(as(who, nextDay), { roundId })

describe('a masked round', () => {
  it('is announced with the hash of a seed that nobody can read, and drawn only when its days are over', async () => {
    assert.match((await seen()).round.commitment, /^[0-9a-f]{64}$/)
    assert.equal((await seen()).round.seed, null)
    await assert.rejects(drawRound(as(cast.esther), { roundId }), { code: 'SAMPLE_CLOSED' })
    assert.deepEqual(await drawRound(as(cast.esther, nextDay), { roundId }), { drawn: generated.length })
    await assert.rejects(drawRound(as(cast.esther, nextDay), { roundId }), { code: 'SAMPLE_CLOSED' })
    assert.match((await seen()).round.seed ?? '', /^[0-9a-f]{64}$/)
  })

  it('waits for whoever may take such a decision and had no hand in it', async () => {
    assert.deepEqual((await seen(cast.priya)).waiting, [1, 2, 3, 4, 5])
    assert.deepEqual((await seen(cast.tom)).waiting, [])
    assert.equal((await seen(cast.felix)).isQualified, false)
    await assert.rejects(openMasked(as(cast.tom), { roundId, place: 1 }), { code: 'NOT_PERMITTED' })
  })

  it('shows no cue of whose the decision was: no name, ethnicity, place, school, agency, day or id', async () => {
    const priya = await house.signedIn(cast.priya)
    for (const place of [1, 2, 3, 4, 5]) {
      const { status, body } = await priya.get(`/fairness/masked/${roundId}/${place}`)
      assert.equal(status, 200)
      const main = body
        .slice(body.indexOf('<main'), body.indexOf('</main>'))
        .replace(/<details[\s\S]*?<\/details>/g, '')
      const text = main.replace(/<[^>]*>/g, ' ')
      assert.match(text, /Is there/)
      for (const cue of generated.flatMap(cuesOf)) assert.ok(!text.includes(cue), `page ${place} says ${cue}`)
      assert.doesNotMatch(text, /2026|November|medium suggested/)
      const ids = [...main.matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)].map(([id]) => id)
      assert.ok(ids.every(id => id === roundId || main.includes(`value="${id}"`)))
    }
  })

  it('is decided once, on the trail of the child, and by nobody with another answer than was open', async () => {
    const priya = as(cast.priya)
    const first = { roundId, place: 1, answer: 'medium', recognised: false }
    await assert.rejects(decideMasked(priya, { ...first, answer: 'purple' }), {
      code: 'ANSWERS_NOT_ACCEPTED',
    })
    await decideMasked(priya, first)
    await assert.rejects(decideMasked(as(cast.grace), first), { code: 'ANSWERED_ALREADY' })
    await assert.rejects(openMasked(as(cast.grace), { roundId, place: 1 }), { code: 'ANSWERED_ALREADY' })
    await assert.rejects(openMasked(priya, { roundId, place: 99 }), { code: 'NOT_FOUND' })
    const [line] = await database
      .as('owner')
      .statement<{ child_id: string | null }>(
        "select child_id from trail where did = 'decide masked' and allowed limit 1",
      )
    assert.ok(line?.child_id)
    const owner = database.as('owner')
    await assert.rejects(owner.statement("update masked_answers set answer = 'high'"), { code: 'CF100' })
  })

  it('says that there are too few to tell, and lets it be decided on the page', async () => {
    const grace = await house.signedIn(cast.grace)
    const done = await house.fillIn(grace, `/fairness/masked/${roundId}/2`, {
      answer: 'high',
      recognised: 'no',
    })
    assert.match(done.body, /Decided\. Thank you\./)
    const { results } = await viewRounds(as(cast.felix), {})
    assert.equal(results[0]?.by[0]?.results.agreement.count, 0)
    assert.match((await grace.get('/fairness/masked')).body, /too few to tell anything/)
  })
})

describe('what came of it', () => {
  const [kind] = maskedDecisions
  const pair = (group: string, chosen: string, again: string, count: number) => ({
    group,
    chosen,
    again,
    count,
  })
  assert.ok(kind)

  it('compares groups by how much more often the masked decision was lighter, with a range', () => {
    const rows = [
      ...[pair('black', 'charge', 'youth caution', 30), pair('black', 'charge', 'charge', 30)],
      ...[pair('white', 'charge', 'youth caution', 6), pair('white', 'charge', 'charge', 54)],
      pair('asian', 'charge', 'charge', 29),
    ]
    const { agreement, groups } = resultsOf(rows, { kind, reference: 'white' })
    assert.deepEqual([agreement.count, agreement.same], [149, 113])
    const of = (group: string) => groups.find(one => one.group === group)
    assert.equal(of('black')?.lighter?.value, 0.5)
    assert.ok(Math.abs((of('black')?.difference?.value ?? 0) - 0.4) < 1e-9)
    assert.ok((of('black')?.difference?.interval.from ?? 0) > 0)
    assert.deepEqual(of('asian'), { group: 'asian' })
    assert.equal(of('white')?.difference, undefined)
  })

  it('tells of nothing where all together are too few', () => {
    const { agreement, same } = resultsOf([pair('white', 'charge', 'charge', 29)], {
      kind,
      reference: 'white',
    })
    assert.deepEqual([agreement.count, same], [0, undefined])
  })
})
