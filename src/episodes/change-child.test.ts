import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castAgencies, castUnits, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin, minutes } from '../../test/permission-episodes.ts'
import { openDoor } from '../access/door.ts'
import { listOwed } from '../boards/list-owed.ts'
import { viewChild } from '../children/view-child.ts'
import { custody } from '../policy/pathways/custody.ts'
import { missingChild } from '../policy/pathways/missing-child.ts'
import { newId } from '../store/ids.ts'
import { changeChild } from './change-child.ts'
import { correctEntry } from './correct-entry.ts'
import { rebuildSummaries } from './rebuild-summaries.ts'
import { recordStep } from './record-step.ts'
import { viewEpisode } from './view-episode.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const owner = database.as('owner')
const tom = as(cast.tom)
const ade = as(cast.ade)
const ruth = as(cast.ruth)
const lambeth = castAgencies.lambeth.id
const unitId = castUnits.brixtonCustody.id

async function someChild(): Promise<string> {
  const id = newId()
  await owner.statement(
    "insert into children (force_id, id, given_names, family_name, born_on, borough) values (1, $1, 'Zuri', 'Okafor', '2011-05-14', 'Lambeth')",
    [id],
  )
  return id
}

type Told = Readonly<{
  school?: string
  sex?: string
  lookedAfterBy?: string | null
  version?: number
  who?: typeof cast.tom
}>

async function tell(childId: string, { lookedAfterBy = null, who = cast.tom, version, ...known }: Told) {
  const text = 'select version from children where id = $1'
  const [child] = await owner.statement<{ version: number }>(text, [childId])
  const answers = { givenNames: 'Zuri', familyName: 'Okafor', ...known }
  return changeChild(as(who), { childId, version: version ?? child?.version ?? 0, answers, lookedAfterBy })
}

const rowsOf = (episodeId: string) =>
  owner.statement<{ step: string; state: string }>(
    'select step, state from duties where episode_id = $1 order by step, occurrence',
    [episodeId],
  )
const stateOf = async (episodeId: string, step: string) =>
  (await rowsOf(episodeId)).find(row => row.step === step)?.state
const owedToAde = async () =>
  (await listOwed(ade, { whose: 'mine' })).rows.map(row => `${row.childId} ${row.step}`)

async function nothingIsStale(): Promise<void> {
  assert.equal((await rebuildSummaries(database, testNow)).putRight, 0)
}

describe("changing a child's record", () => {
  it('of two who change it at once, the second is told, and nothing of theirs is kept', async () => {
    const childId = await someChild()
    const { child } = await viewChild(tom, { childId })
    const both = await Promise.allSettled([
      tell(childId, { school: 'One school', version: child.version }),
      tell(childId, { school: 'Another school', version: child.version, who: cast.priya }),
    ])
    const refused = both.flatMap(one => (one.status === 'rejected' ? [one.reason.code] : []))
    assert.deepEqual(refused, ['CHILD_MOVED_ON'])
    const now = (await viewChild(tom, { childId })).child
    assert.equal(now.version, child.version + 1)
    assert.equal(now.school, both[0].status === 'fulfilled' ? 'One school' : 'Another school')
  })

  it('forgets nothing but what was left out', async () => {
    const childId = await someChild()
    await tell(childId, { school: 'A third school' })
    const { child } = await viewChild(tom, { childId })
    assert.deepEqual([child.school, child.borough, child.bornOn], ['A third school', null, null])
  })
})

describe('what open episodes ask for follows the record of the child at once', () => {
  it('a council that now looks after the child is owed a call, on the worklist and with no entry between', async () => {
    const childId = await someChild()
    await tell(childId, { sex: 'female' })
    const episodeId = await begin({ childId, pathway: custody, by: cast.ade, unitId })
    assert.ok(!(await owedToAde()).includes(`${childId} careAuthorityTold`))
    await tell(childId, { sex: 'female', lookedAfterBy: lambeth })
    assert.ok((await owedToAde()).includes(`${childId} careAuthorityTold`))
    await nothingIsStale()
    await tell(childId, { sex: 'female' })
    assert.ok(!(await owedToAde()).includes(`${childId} careAuthorityTold`))
    assert.equal(await stateOf(episodeId, 'careAuthorityTold'), 'not needed')
    await tell(childId, { sex: 'female', lookedAfterBy: lambeth })
    assert.equal(await stateOf(episodeId, 'careAuthorityTold'), 'open')
    await nothingIsStale()
    assert.equal((await viewEpisode(ade, { episodeId })).kept.version, 1)
  })

  it('an agency that owes something now can see what it owes', async () => {
    const childId = await someChild()
    const episodeId = await begin({ childId, pathway: missingChild, by: cast.tom })
    for (const text of [
      "update episodes set shared_with = '{}' where child_id = $1",
      "update children set shared_with = '{}' where id = $1",
    ])
      await owner.statement(text, [childId])
    await tell(childId, { lookedAfterBy: lambeth })
    const unseen = await owner.statement(
      `select d.step from duties d join episodes e using (force_id) join children c on c.id = e.child_id
       where e.id = d.episode_id and d.episode_id = $1 and d.state = 'open'
         and d.owed_agency_id <> $2 and (d.withheld or not (e.shared_with @> array[d.owed_agency_id] and c.shared_with @> array[d.owed_agency_id]))`,
      [episodeId, castAgencies.police.id],
    )
    assert.deepEqual(unseen, [])
    await nothingIsStale()
  })

  it('an episode that has ended keeps what it was, however it is read, and follows the record again once it goes on', async () => {
    const childId = await someChild()
    await tell(childId, {})
    const episodeId = await begin({ childId, pathway: missingChild, by: cast.tom })
    const end = async (version: number) => {
      const answers = answersTo(missingChild.steps.notMissing?.asks ?? {}, minutes(-60))
      const step = { step: 'notMissing', version, happenedAt: minutes(-60), answers }
      await recordStep(ruth, { ...step, episodeId })
    }
    const shown = async () => (await viewEpisode(ruth, { episodeId })).state.duties.map(({ step }) => step)
    await end(1)
    const [rows, duties] = [await rowsOf(episodeId), await shown()]
    await tell(childId, { sex: 'female', lookedAfterBy: lambeth })
    await tell(childId, { sex: 'male', lookedAfterBy: lambeth })
    assert.deepEqual([await rowsOf(episodeId), await shown()], [rows, duties])
    await nothingIsStale()
    const withdrawing = { corrects: 2, withdraws: true, answers: {}, reason: 'It was another child.' }
    await correctEntry(ruth, { ...withdrawing, episodeId, version: 2, happenedAt: minutes(-60) })
    assert.ok((await shown()).includes('placementAgreed'))
    await nothingIsStale()
    await end(3)
    const again = await rowsOf(episodeId)
    await tell(childId, {})
    assert.deepEqual(await rowsOf(episodeId), again)
    await nothingIsStale()
  })

  it('is one line on the trail', async () => {
    const childId = await someChild()
    await begin({ childId, pathway: custody, by: cast.ade, unitId })
    await tell(childId, { lookedAfterBy: lambeth })
    const lines = await owner.statement<{ did: string }>(
      'select did from trail where child_id = $1 order by tx',
      [childId],
    )
    assert.deepEqual(
      lines.map(({ did }) => did),
      ['start episode', 'change child'],
    )
  })
})

describe('whoever records meanwhile', () => {
  const answers = answersTo(custody.steps.authorised.asks ?? {}, minutes(-100))
  const step = { step: 'authorised', version: 1, happenedAt: minutes(-100), answers }

  for (const first of ['the change', 'the entry'] as const)
    it(`both are kept, and no row is left from before: ${first} comes first`, async () => {
      const childId = await someChild()
      await tell(childId, {})
      for (const sex of ['female', 'male', 'female', 'male', 'female', 'male']) {
        const episodeId = await begin({ childId, pathway: custody, by: cast.ade, unitId })
        const change = () => tell(childId, { sex, lookedAfterBy: sex === 'female' ? lambeth : null })
        const record = () => recordStep(ade, { ...step, episodeId })
        await Promise.all(first === 'the change' ? [change(), record()] : [record(), change()])
        assert.equal((await viewEpisode(ade, { episodeId })).kept.version, 2)
        await nothingIsStale()
      }
    })

  it('an episode started meanwhile is not left as before', async () => {
    const childId = await someChild()
    for (const lookedAfterBy of [lambeth, null, lambeth, null, lambeth]) {
      const start = () => begin({ childId, pathway: custody, by: cast.ade, unitId })
      await Promise.all([tell(childId, { lookedAfterBy }), start(), start()])
      await nothingIsStale()
    }
  })
})
