import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castUnits, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin, minutes } from '../../test/permission-episodes.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { viewJourney } from '../journeys/view-journey.ts'
import { viewLine } from '../journeys/view-line.ts'
import { custody } from '../policy/pathways/custody.ts'
import { recordStep } from './record-step.ts'
import { viewEntry } from './view-entry.ts'
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

  it('is of what is owed next its own: no page names a step of others that it was not told of', async () => {
    const known: readonly string[] = ['arrived', 'detailsShared', 'calledBack']
    const { state } = await viewEpisode(niamh, { episodeId })
    const own = [...known, ...state.duties.map(duty => duty.step)]
    const others = Object.entries<{ title: string }>(custody.steps).filter(([step]) => !own.includes(step))
    assert.ok(others.length > 20)
    const visitor = await house.signedIn(cast.niamh)
    for (const path of [`/children/${childId}`, `/children/${childId}/line`, '/partners/referrals', '/']) {
      const { body } = await visitor.get(path)
      const named = others.filter(([, { title }]) => body.includes(title)).map(([step]) => step)
      assert.deepEqual(named, [], path)
    }
    const [episode] = (await viewJourney(niamh, { childId })).episodes
    assert.equal(episode?.nextStep, 'calledBack')
    assert.deepEqual(episode?.nextDueAt, minutes(-108 + 60))
  })

  it('has no entry to put right that was not shared, as it has none that was never made', async () => {
    const risk = (await viewEpisode(as(cast.ade), { episodeId })).kept.entries.at(-1)
    for (const version of [risk?.version ?? 0, 99])
      await assert.rejects(viewEntry(niamh, { episodeId, version }), { code: 'NOTHING_TO_CORRECT' })
    await assert.rejects(viewEntry(niamh, { episodeId, version: 1 }), { code: 'NOT_PERMITTED' })
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

describe('how an episode ended', () => {
  it('is known to whoever was told of the entry that ended it, and to another only that it ended', async () => {
    const of = { childId: await plantChild(database, castChildren.amara), pathway: custody, by: cast.ade }
    const episode = await begin({ ...of, unitId: castUnits.brixtonCustody.id })
    const ends = String(custody.steps.released.ends)
    for (const [index, step] of (['outcome', 'released'] as const).entries()) {
      const happenedAt = minutes(index - 10)
      const answers = answersTo(custody.steps[step].asks ?? {}, happenedAt)
      await recordStep(as(cast.ade), { episodeId: episode, step, version: index + 1, happenedAt, answers })
    }
    for (const [reader, outcome] of [
      [cast.ade, ends],
      [cast.niamh, ends],
      [cast.leah, null],
    ] as const) {
      const seen = await viewEpisode(as(reader), { episodeId: episode })
      assert.equal(seen.state.ended?.outcome || null, outcome, reader.name)
      assert.ok(seen.state.ended?.at)
      const { episodes } = await viewJourney(as(reader), { childId: of.childId })
      assert.deepEqual(
        episodes.map(one => one.outcome),
        [outcome],
        reader.name,
      )
      const { stretches } = await viewLine(as(reader), { childId: of.childId })
      assert.deepEqual(
        stretches.map(one => one.outcome),
        [outcome],
        reader.name,
      )
    }
    const leah = await house.signedIn(cast.leah)
    for (const path of [`/children/${of.childId}`, `/children/${of.childId}/line`, `/episodes/${episode}`]) {
      const { body } = await leah.get(path)
      assert.ok(body.includes('Ended') && !body.includes(ends), path)
    }
    const api = await house.jsonAs(cast.leah)
    assert.equal('outcome' in (await api.get(`/episodes/${episode}`)).body, false)
  })
})
