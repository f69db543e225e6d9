import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castAgencies, castUnits, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { changeChild } from '../episodes/change-child.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import { faultsInMeasure } from '../kernel/measure.ts'
import { measureCalled } from '../policy/index.ts'
import { custody } from '../policy/pathways/custody.ts'
import { newId } from '../store/ids.ts'
import { openBehind } from './open-behind.ts'
import { splitsFor, workOutMeasure } from './work-out-measure.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const owner = database.as('owner')
const brockwell = castAgencies.school.name
const id = 'stays-in-custody'
const happenedAt = new Date('2026-10-05T10:00:00Z')

const columns = 'given_names, family_name, schooling, school, send, send_learnt_on, send_learnt_from'
const child = async (schooling: string | null, school: string | null, send: string | null) => {
  const childId = newId()
  await owner.statement(
    `insert into children (force_id, id, ${columns}) values (1, $1, 'Zuri', 'Okafor', $2, $3, $4, $5, $6)`,
    [childId, schooling, school, send, send && '2026-09-01', send && 'school'],
  )
  await startEpisode(as(cast.ade), {
    childId,
    pathway: 'custody',
    happenedAt,
    answers: answersTo(custody.steps.arrived.asks ?? {}, happenedAt),
    unitId: castUnits.brixtonCustody.id,
  })
  return childId
}
const met: string[] = []
for (let at = 0; at < 12; at++) met.push(await child(null, brockwell, at < 11 ? 'K' : null))
for (let at = 0; at < 11; at++) await child('school', 'St Leonard Primary School', 'N')
for (let at = 0; at < 2; at++) await child('elsewhere', null, 'E')

/** The lines of the figure by a column, as they are shown. */
async function lines(split: string, who = cast.felix) {
  const { figure } = await workOutMeasure(as(who), { id, split })
  return Object.fromEntries((figure?.lines ?? []).map(({ label, counted }) => [label, counted]))
}

test('a figure by school names the schools that have people here, and hides small ones and what would tell them', async () => {
  const hidden = { 'Another school or college': 'hidden', 'Educated elsewhere': 'few', [brockwell]: 12 }
  assert.deepEqual(await lines('school'), hidden)
})

test('a figure by SEND keeps “not known” apart from “none known”', async () => {
  const { 'Not known': unknown, 'EHC plan': plan, ...shown } = await lines('send')
  assert.deepEqual([unknown, plan], ['few', 'few'])
  assert.ok(Object.keys(shown).includes('None known') && Object.keys(shown).includes('SEN support'))
})

test('a kept figure follows what is learnt later of a child', async () => {
  const before = await lines('send')
  for (const childId of met.slice(0, 11)) {
    const answers = {
      givenNames: 'Zuri',
      familyName: 'Okafor',
      school: brockwell,
      send: 'N',
      sendLearntFrom: 'child',
    }
    await changeChild(as(cast.tom), { childId, version: 1, answers, lookedAfterBy: null })
  }
  const after = await lines('send')
  assert.ok(before['SEN support'] !== undefined && after['SEN support'] === undefined)
  assert.ok(after['None known'] !== undefined)
})

test('behind a school stand the episodes of its children', async () => {
  const behind = await openBehind(as(cast.felix), {
    id,
    split: 'school',
    group: brockwell,
    of: 'counted',
    page: 1,
  })
  assert.deepEqual([behind.all, behind.seen], [12, 12])
})

test('nobody outside the police sees a figure by school, or is offered one', async () => {
  await assert.rejects(lines('school', cast.tess), { code: 'NOT_PERMITTED' })
  assert.ok(Object.keys(await lines('send', cast.tess)).length > 0)
  const measure = measureCalled(id)
  const offered = (person: typeof cast.tom) =>
    measure && splitsFor(measure, as(person).actor).map(({ column }) => column)
  assert.ok(offered(cast.felix)?.includes('school') && !offered(cast.tess)?.includes('school'))
})

test('a division whose groups only the data name says why no release has it', () => {
  const measure = measureCalled(id)
  assert.ok(measure)
  const by = measure.by.map(({ notReleased: _, ...split }) => split)
  assert.deepEqual(faultsInMeasure(measure), [])
  assert.match(faultsInMeasure({ ...measure, by }).join(), /“school” has groups that nobody has looked at/)
})
