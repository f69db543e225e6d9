import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castUnits, plantChild, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { recordStep } from '../episodes/record-step.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import type { Person } from '../people/person.ts'
import { pathwayAt } from '../policy/index.ts'
import { listOwed, type OwedRequest } from './list-owed.ts'

/** One connection, so that what it has planned can be looked at. */
const database = await freshDatabase({ connections: 1 })
openDoor(database)
await settleCast(database)

const happenedAt = new Date(+testNow - 60 * 60_000)

type First = Readonly<{ pathway: string; by: Person; unitId: string }>

async function started(childId: string, { pathway, by, unitId }: First): Promise<string> {
  const rule = pathwayAt(pathway, '2026-11-22')
  const answers = answersTo(rule.steps[rule.begins]?.asks ?? {}, happenedAt)
  const { episodeId } = await startEpisode(as(by), { childId, pathway, happenedAt, unitId, answers })
  return episodeId
}

async function authorised(episodeId: string, by: Person): Promise<void> {
  const answers = answersTo(pathwayAt('custody', '2026-11-22').steps.authorised?.asks ?? {}, happenedAt)
  await recordStep(as(by), { episodeId, step: 'authorised', version: 1, happenedAt, answers })
}

const brixton = { pathway: 'custody', by: cast.ade, unitId: castUnits.brixtonCustody.id }
const croydon = { pathway: 'custody', by: cast.carl, unitId: castUnits.croydonCustody.id }
await authorised(await started(await plantChild(database, castChildren.amara), brixton), cast.ade)
await authorised(await started(await plantChild(database, castChildren.ravi), croydon), cast.carl)

const owedTo = async (person: Person): Promise<readonly string[]> => {
  const { rows, counts } = await listOwed(as(person), { whose: 'mine' })
  assert.equal(
    counts.reduce((sum, { owed }) => sum + owed, 0),
    rows.length,
  )
  return rows.map(row => `${row.childName}: ${row.step}`)
}

test('an inspector of a command owes the reviews of its suites, and of no other', async () => {
  const owed = await owedTo(cast.ruth)
  assert.ok(owed.includes('Amara Okafor: review'))
  assert.ok(!owed.includes('Ravi Patel: review'))
})

test('a custody officer owes what is owed in their own suite', async () => {
  const owed = await owedTo(cast.ade)
  assert.ok(owed.includes('Amara Okafor: rights'))
  assert.ok(owed.every(one => one.startsWith('Amara')))
})

test('the central quality team owes its checks wherever a search was made', async () => {
  const childId = await plantChild(database, castChildren.kit)
  const search = 'search-exposing-intimate-parts'
  const unitId = castUnits.lambethResponse.id
  const episodeId = await started(childId, { pathway: search, by: cast.tom, unitId })
  const step = 'searchedWithoutAuthority'
  const answers = answersTo(pathwayAt(search, '2026-11-22').steps[step]?.asks ?? {}, happenedAt)
  await recordStep(as(cast.tom), { episodeId, step, version: 1, happenedAt, answers })
  assert.deepEqual(await owedTo(cast.esther), ['Christopher Marlow: qualityChecked'])
})

test('a partner, who has no unit, owes what its agency owes', async () => {
  const answers = answersTo(pathwayAt('custody', '2026-11-22').steps.detailsShared?.asks ?? {}, happenedAt)
  const [episode] = (await listOwed(as(cast.ade), { whose: 'mine' })).rows
  const recording = { episodeId: episode?.episodeId ?? '', version: 2, happenedAt, answers }
  await recordStep(as(cast.ade), { ...recording, step: 'detailsShared' })
  assert.deepEqual(await owedTo(cast.niamh), ['Amara Okafor: calledBack'])
  assert.deepEqual(await owedTo(cast.victor), [])
})

test('a first page is planned once; one pathway and the counts of a role that acts beyond its unit are planned each time', async () => {
  const plansOf = async (person: Person, request: Pick<OwedRequest, 'whose' | 'pathway'>) => {
    const scope = as(person).actor
    const plans = () =>
      database.transaction(scope, tx =>
        tx.sql<{ once: number; anew: number }>(
          `select sum(generic_plans)::int as once, sum(custom_plans)::int as anew from pg_prepared_statements
           where strpos(statement, 'from duties d where') > 0 and strpos(statement, 'generic_plans') = 0`,
        ),
      )
    const [before] = await plans()
    await listOwed(as(person), { ...request })
    const [after] = await plans()
    return [Number(after?.once) - Number(before?.once), Number(after?.anew) - Number(before?.anew)]
  }
  assert.deepEqual(await plansOf(cast.ade, { whose: 'mine' }), [2, 0])
  assert.deepEqual(await plansOf(cast.ade, { whose: 'mine', pathway: 'custody' }), [2, 0])
  assert.deepEqual(await plansOf(cast.esther, { whose: 'mine' }), [1, 1])
  assert.deepEqual(await plansOf(cast.ade, { whose: 'agency', pathway: 'custody' }), [0, 2])
})

test('a name that is only one is said without a space before it', async () => {
  const mono = await plantChild(database, { ...castChildren.zuri, givenNames: '', familyName: 'Okonjo' })
  await started(mono, brixton)
  const { rows } = await listOwed(as(cast.ade), { whose: 'mine' })
  assert.equal(rows.find(one => one.childId === mono)?.childName, 'Okonjo')
})
