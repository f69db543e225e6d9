import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castForce, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { planOf } from '../../test/release-cases.ts'
import { sampleProgress } from '../../test/released-progress.ts'
import { wholeHouse } from '../../test/whole-house.ts'
import { addMilestone, changeMilestone, sayHowItStands } from '../delivery/keep-plan.ts'
import { Refusal } from '../kernel/problem.ts'
import { addRow } from '../registers/change-row.ts'
import { bundleOf } from './bundle.ts'
import { canonical } from './canonical.ts'
import { actionsThatName } from './people-named.ts'
import { faultsInProgress } from './progress.ts'
import { proposeRelease } from './propose-release.ts'
import { publishedIn, publishedReleases } from './published.store.ts'
import { rebuild } from './rebuild.ts'
import type { ReleaseContent } from './release.ts'
import { signRelease } from './sign-release.ts'
import { viewRelease } from './view-release.ts'
import { filesIn, zipOf } from './zip.ts'

const database = await freshDatabase()
const house = await wholeHouse(database)
const della = as(cast.della)
const number = 30
const said = 'Half of the courses have nobody to teach them.'

async function plan(because: string): Promise<string> {
  const { milestoneId } = await addMilestone(della, {
    ...{ number, title: 'Courses for everybody', answeredBy: 'Learning and development' },
    ...{ from: '2026-01-05', due: '2026-06-30', after: [], pounds: 90_000 },
  })
  const one = { number, milestoneId }
  await changeMilestone(della, { ...one, kind: 'moved', due: '2026-10-31', because })
  return milestoneId
}
const milestoneId = await plan('Nobody to teach it.')
const evidence = 'Everybody who meets children took part.'
await changeMilestone(della, {
  ...{ number, milestoneId, kind: 'met', on: '2026-11-02', evidence, at: '/registers/training' },
})
await sayHowItStands(della, { number, side: 'answering', position: 'done', because: 'All took part.' })
await sayHowItStands(as(cast.olive), { number, side: 'independent', position: 'atRisk', because: said })
await addRow(della, {
  register: 'risks',
  given: {
    ...{ title: 'Trainers leave', action: '30', likelihood: 4, impact: 3, mitigation: 'Two more.' },
    ...{ answeredBy: 'Learning and development', reviewed: '2026-11-01', state: 'open' },
  },
})
await addRow(della, {
  register: 'decisions-wanted',
  given: {
    ...{ title: 'Pay for two more trainers', kind: 'wanted', meeting: 'group', heldOn: '2026-12-01' },
    ...{ action: '30', answeredBy: 'Delivery group', due: '2026-12-01', state: 'open' },
  },
})

const alone = planOf({ title: 'How far the promises have come', tables: [], progress: true })
const look = async (releaseId: string) => (await viewRelease(as(cast.felix), { releaseId })).release
const outside = () => publishedReleases(publishedIn(database), castForce.forceId)
const { releaseId, reference } = await proposeRelease(as(cast.felix), alone)
const release = await look(releaseId)
const { progress } = release.content
const told = progress?.actions.find(one => one.number === number) ?? assert.fail()

describe('a release that tells how far the actions have come', () => {
  it('holds every action, its milestones with their days, slips and what shows them, and three views with office and day', () => {
    assert.equal(progress?.actions.length, 36)
    const [one] = told.milestones
    assert.deepEqual(
      [one?.standing, one?.metOn, one?.firstDue, one?.due, one?.evidence],
      ['met late', '2026-11-02', '2026-06-30', '2026-10-31', evidence],
    )
    assert.deepEqual(one?.slips, [{ to: '2026-10-31', days: 123, because: 'Nobody to teach it.' }])
    assert.ok(one?.record)
    assert.equal(told.evidence.position, 'done')
    assert.deepEqual(
      [told.answering?.role, told.answering?.on],
      ['Delivery team of the strategy', '2026-11-22'],
    )
    assert.deepEqual(
      [told.independent?.role, told.independent?.because],
      ['Member of an oversight body', said],
    )
    assert.equal(told.isDisputed, true)
    assert.equal(told.risks, 1)
    assert.deepEqual(told.decisions, [{ what: 'Pay for two more trainers', due: '2026-12-01' }])
  })

  it('names nobody, tells no id, no cost and nobody who answers', () => {
    for (const one of [cast.della, cast.olive, cast.felix]) assert.ok(!release.text.includes(one.name))
    assert.doesNotMatch(release.text, /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/)
    assert.doesNotMatch(release.text, /90000|Learning and development|\/registers\//)
  })

  it('is read by whoever signs it, takes both signatures, and is not seen outside before', async () => {
    const esther = await house.signedIn(cast.esther)
    const { body } = await esther.get(`/releases/${releaseId}`)
    assert.match(body, /How far each action has come/)
    assert.ok(body.includes(said) && body.includes(evidence))
    await signRelease(as(cast.esther), { releaseId, part: 'checked' })
    assert.deepEqual(await outside(), [])
    await signRelease(as(cast.daniel), { releaseId, part: 'approved' })
    const [seen] = await outside()
    assert.equal(canonical(seen?.content.progress), canonical(progress))
  })

  it('stays what it was when the plan goes on', async () => {
    await changeMilestone(della, { number, milestoneId, kind: 'reopened', because: 'Nobody remembers it.' })
    assert.equal((await look(releaseId)).hash, release.hash)
  })

  it('is made again from its bundle, byte for byte, and a changed one is found out', () => {
    const archive = bundleOf({ text: release.text, content: release.content, signatures: [] })
    const { wrong, bytes } = rebuild(archive)
    assert.deepEqual(wrong, [])
    assert.ok(bytes.equals(archive))
    const files = new Map(filesIn(archive).map(({ path, body }) => [path, body.toString('utf8')]))
    assert.match(files.get('progress/milestones.csv') ?? '', /Courses for everybody,met late/)
    assert.match(
      files.get('receipt.txt') ?? '',
      /How far the actions have come\n {2}As told: {4}[0-9a-f]{64}/,
    )
    const better = zipOf(
      filesIn(archive).map(one => {
        if (one.path !== 'release.json') return one
        const content = JSON.parse(one.body.toString('utf8')) as ReleaseContent
        const actions = content.progress?.actions.map(each => ({
          ...each,
          evidence: { ...each.evidence, position: 'done' },
        }))
        const text = canonical({ ...content, progress: { ...content.progress, actions } })
        return { path: one.path, body: Buffer.from(text) }
      }),
    )
    assert.match(
      rebuild(better).wrong.join('\n'),
      /Action 1: what the records show is not what its milestones/,
    )
  })

  it('is refused while the plan names somebody who works with the force', async () => {
    await plan(`${cast.ade.name}’s team was needed elsewhere.`)
    await assert.rejects(
      proposeRelease(as(cast.felix), alone),
      problem =>
        problem instanceof Refusal &&
        /action 30 names a person/.test(JSON.stringify(problem.details.mistakes)),
    )
  })

  it('is proposed from its own page, without any table', async () => {
    const felix = await house.signedIn(cast.felix)
    assert.match((await felix.get('/releases/new')).body, /How far each action has come/)
    const asked = await felix.get('/releases/new?progress=actions')
    assert.match(asked.body, /Which tables\?[\s\S]*How far each action has come/)
  })

  it('has a reference like any other', () => assert.equal(reference, `${testNow.getUTCFullYear()}-1`))
})

describe('what is told of an action', () => {
  it('follows from its milestones, or is found out', () => {
    assert.deepEqual(faultsInProgress(sampleProgress), [])
    assert.deepEqual(faultsInProgress(undefined), [])
    const wrong = sampleProgress.actions.map(one => ({ ...one, isDisputed: !one.isDisputed }))
    assert.equal(faultsInProgress({ ...sampleProgress, actions: wrong }).length, 36)
  })

  it('names a person only where a whole name stands, whatever its case and what follows', () => {
    const says = (because: string) => ({
      ...sampleProgress,
      actions: sampleProgress.actions.map(one => ({
        ...one,
        ...(one.number === 30 ? { decisions: [{ what: because }] } : {}),
      })),
    })
    const found = (text: string) =>
      actionsThatName(says(text), ['Ade Okafor', 'Grace']).map(one => one.number)
    assert.deepEqual(found('Ask ade okafor’s team.'), [30])
    assert.deepEqual(found('A grace period for Okafor Street, and Ade.'), [])
  })
})
