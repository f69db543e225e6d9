import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castUnits, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin, minutes } from '../../test/permission-episodes.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { custody } from '../policy/pathways/custody.ts'
import { recordStep } from './record-step.ts'
import { viewEpisode } from './view-episode.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const childId = await plantChild(database, castChildren.kit)
const episodeId = await begin({
  childId,
  pathway: custody,
  by: cast.tom,
  unitId: castUnits.brixtonCustody.id,
})

type Step = keyof typeof custody.steps
const record = (step: Step, version: number, by: typeof cast.ade, given = {}) => {
  const happenedAt = minutes(-110 + version)
  const answers = answersTo(custody.steps[step].asks ?? {}, happenedAt, given)
  return recordStep(as(by), { episodeId, step, version, happenedAt, answers })
}
const secret = 'Only for the police to read'
await record('voluntaryAttendance', 1, cast.priya, { considered: 'no', reasons: secret })
await record('detailsShared', 2, cast.joan)
await record('risk', 3, cast.ade, { help: secret })

const niamh = as(cast.niamh)

describe('what a partner sees of an episode', () => {
  it('is what was shared with it, in the entries and in the duties', async () => {
    const police = await viewEpisode(as(cast.ade), { episodeId })
    assert.deepEqual(
      police.kept.entries.map(entry => entry.step),
      ['arrived', 'voluntaryAttendance', 'detailsShared', 'risk'],
    )
    const { kept, state } = await viewEpisode(niamh, { episodeId })
    assert.deepEqual(
      kept.entries.map(entry => entry.step),
      ['arrived', 'detailsShared'],
    )
    const steps = state.duties.map(duty => duty.step)
    assert.ok(steps.includes('calledBack'))
    for (const hidden of ['risk', 'voluntaryAttendance', 'authorised', 'review'])
      assert.ok(!steps.includes(hidden), hidden)
  })

  it('has no breach, and no name of anybody, from an entry that was not shared', async () => {
    const police = await viewEpisode(as(cast.ade), { episodeId })
    assert.equal(police.state.breaches.length, 1)
    const { state, names } = await viewEpisode(niamh, { episodeId })
    assert.deepEqual(state.breaches, [])
    assert.deepEqual(
      Object.values(names)
        .filter(name => ['Tom Riley', 'Joan Marsh', 'Priya Nair', 'Ade Bankole'].includes(name))
        .sort(),
      ['Joan Marsh', 'Tom Riley'],
    )
  })

  it('works out its deadline from entries that it may not see', async () => {
    const { state } = await viewEpisode(niamh, { episodeId })
    assert.deepEqual(state.duties.find(duty => duty.step === 'calledBack')?.due, minutes(-108 + 60))
  })

  it('is the same on its pages: the words that were kept from it stand on none of them', async () => {
    const visitor = await house.signedIn(cast.niamh)
    for (const path of [
      `/episodes/${episodeId}`,
      `/children/${childId}`,
      '/',
      `/episodes/${episodeId}/steps/calledBack`,
    ]) {
      const { status, body } = await visitor.get(path)
      assert.equal(status, 200, path)
      for (const hidden of [
        secret,
        'Priya Nair',
        custody.steps.risk.title,
        'without considering voluntary attendance',
      ])
        assert.ok(!body.includes(hidden), `${path} shows ${hidden}`)
    }
    const police = await (await house.signedIn(cast.ade)).get(`/episodes/${episodeId}`)
    assert.ok(police.body.includes(secret))
  })
})
