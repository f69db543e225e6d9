import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castUnits, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin, minutes } from '../../test/permission-episodes.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { custody } from '../policy/pathways/custody.ts'
import { missingChild } from '../policy/pathways/missing-child.ts'
import { recordStep } from './record-step.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const childId = await plantChild(database, castChildren.kit)
const ade = await house.signedIn(cast.ade)
const tom = await house.signedIn(cast.tom)
const niamh = await house.signedIn(cast.niamh)
const episodeId = await begin({
  childId,
  pathway: custody,
  by: cast.ade,
  unitId: castUnits.brixtonCustody.id,
})

async function record(step: keyof typeof custody.steps, version: number): Promise<void> {
  const at = minutes(version - 50)
  const answers = answersTo(custody.steps[step].asks ?? {}, at)
  await recordStep(as(cast.ade), { episodeId, step, version, happenedAt: at, answers })
}

for (const [index, step] of (['authorised', 'risk', 'risk', 'rights'] as const).entries())
  await record(step, index + 1)
await recordStep(as(cast.tom), {
  episodeId,
  step: 'interviewed',
  version: 5,
  happenedAt: minutes(-40),
  answers: answersTo(custody.steps.interviewed.asks ?? {}, minutes(-40)),
})

const again = (body: string): readonly string[] =>
  [...body.matchAll(/steps\/([A-Za-z]+)">Record again/g)].map(found => found[1] ?? '')

describe('where it says that a child is', () => {
  it('is a unit that holds children, and no other: a missing child is not with a response team', async () => {
    const where = (body: string) =>
      /<dt[^>]*>\s*(Where|Unit)\s*<\/dt>\s*<dd[^>]*>\s*([^<]*?)\s*<\/dd>/.exec(body)?.slice(1)
    assert.deepEqual(where((await ade.get(`/episodes/${episodeId}`)).body), [
      'Where',
      castUnits.brixtonCustody.name,
    ])
    const missing = await begin({ childId, pathway: missingChild, by: cast.tom })
    assert.deepEqual(where((await tom.get(`/episodes/${missing}`)).body), [
      'Unit',
      castUnits.lambethResponse.name,
    ])
  })
})

describe('a decision among what has happened', () => {
  it('names its table as the rules do', async () => {
    const missing = await begin({ childId, pathway: missingChild, by: cast.tom })
    const facts = { danger: 'no', exploitation: 'no', medicalNeed: 'no', grade: 'medium' }
    const happenedAt = minutes(-100)
    const answers = answersTo(missingChild.steps.graded.asks ?? {}, happenedAt, facts)
    await recordStep(as(cast.tom), { episodeId: missing, step: 'graded', version: 1, happenedAt, answers })
    const { body } = await tom.get(`/episodes/${missing}`)
    assert.match(body, /The table “Grade of a missing child” suggested/)
  })
})

describe('what may be recorded again', () => {
  it('is offered once, beside the last time it was done, to whoever may record it', async () => {
    assert.deepEqual(again((await ade.get(`/episodes/${episodeId}`)).body), ['risk', 'interviewed'])
  })

  it('is offered of a power that was used, such as a second interview', async () => {
    assert.deepEqual(again((await tom.get(`/episodes/${episodeId}`)).body), ['interviewed'])
  })

  it('is not offered to anybody else', async () => {
    assert.deepEqual(again((await niamh.get(`/episodes/${episodeId}`)).body), [])
  })
})

describe('the title of a page about a child', () => {
  it('names the child, so that of several that are open none is taken for another', async () => {
    for (const path of ['', '/steps/review', '/steps/outcome']) {
      const { body } = await ade.get(`/episodes/${episodeId}${path}`)
      assert.match(body, new RegExp(`<title>[^<]+: [^<]*${castChildren.kit.familyName}[^<]* –`), path)
    }
  })
})
