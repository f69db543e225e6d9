import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castForce, plantChild, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { correctEntry } from '../episodes/correct-entry.ts'
import { recordStep } from '../episodes/record-step.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import { workOutMeasure } from '../figures/work-out-measure.ts'
import type { Step } from '../kernel/pathway.ts'
import { caseAudit } from '../policy/pathways/case-audit.ts'
import { violenceHarmReview } from '../policy/pathways/violence-harm-review.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const kit = await plantChild(database, { ...castChildren.kit, ethnicity: 'B1', borough: 'Lambeth' })
const mina = await plantChild(database, { ...castChildren.mina, ethnicity: 'W1', borough: 'Lambeth' })
const at = new Date(testNow.getTime() - 3_600_000)
const steps: Readonly<Record<string, Readonly<Record<string, Step>>>> = {
  'case-audit': caseAudit.steps,
  'violence-harm-review': violenceHarmReview.steps,
}

const answers = (pathway: string, step: string, more = {}) =>
  answersTo(steps[pathway]?.[step]?.asks ?? {}, at, more)

function begin(childId: string, pathway: string) {
  const [who, step] = pathway === 'case-audit' ? [cast.pat, 'sampled'] : [cast.ellen, 'proposed']
  return startEpisode(as(who), { childId, pathway, happenedAt: at, answers: answers(pathway, step) })
}

async function audited(childId: string, [voice, needs]: readonly [string, string]): Promise<string> {
  const { episodeId } = await begin(childId, 'case-audit')
  const given = { voiceRead: { voice }, needsRead: { recognised: needs } } as Record<string, object>
  for (const [index, step] of ['readForRisk', 'voiceRead', 'needsRead', 'graded'].entries()) {
    const recording = {
      step,
      version: index + 1,
      happenedAt: at,
      answers: answers('case-audit', step, given[step]),
    }
    await recordStep(as(cast.pat), { episodeId, ...recording })
  }
  return episodeId
}

type Row = Readonly<Record<string, unknown>>

/** What the role that publishes sees of a view, in the scope of a force. */
const published = (view: string, forceId: number): Promise<Row[]> =>
  database.transaction({ forceId, id: null, agencyId: null, agency: 'police', roles: [] }, tx => {
    tx.later('set local role childfirst_publish')
    return tx.sql<Row>(`select * from published.${view} order by 1, 2, 3, 4`)
  })

test('whom reviews are begun for is counted by group, and names nobody', async () => {
  for (let time = 0; time < 12; time++) await begin(kit, 'violence-harm-review')
  for (let time = 0; time < 10; time++) await begin(mina, 'violence-harm-review')
  const rows = await published('violence_reviews', castForce.forceId)
  assert.equal(rows.length, 22)
  assert.deepEqual(Object.keys(rows[0] ?? {}), [
    ...['force_id', 'begun_on', 'sex', 'age_band', 'ethnicity', 'looked_after', 'borough', 'bcu'],
    ...['decided', 'challenged', 'send', 'school'],
  ])
  const { figure } = await workOutMeasure(as(cast.felix), { id: 'violence-reviews-by-group' })
  const groups = figure?.lines.filter(one => one.value !== undefined) ?? []
  assert.deepEqual(
    groups.map(one => [one.key, one.counted]),
    [
      ['black', 12],
      ['white', 10],
    ],
  )
  assert.ok(groups.every(one => one.interval && one.interval.from < (one.value ?? 0)))
  assert.deepEqual(await published('violence_reviews', 2), [])
})

test('audited records count only where the child is heard and known, as corrected', async () => {
  for (let time = 0; time < 10; time++) await audited(kit, ['yes', 'yes'])
  for (let time = 0; time < 5; time++) await audited(mina, ['yes', 'partly'])
  const wrong = await audited(mina, ['yes', 'yes'])
  await correctEntry(as(cast.pat), {
    episodeId: wrong,
    corrects: 3,
    version: 5,
    happenedAt: at,
    answers: answers('case-audit', 'voiceRead', { voice: 'no' }),
    reason: 'Read the wrong entry',
  })
  const { figure } = await workOutMeasure(as(cast.felix), { id: 'audited-with-voice-and-needs' })
  assert.deepEqual([figure?.whole.counted, figure?.whole.outOf], [10, 16])
  assert.ok(figure?.whole.interval)
})
