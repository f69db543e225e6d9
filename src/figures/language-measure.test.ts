import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castForce, plantChild, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { workOutMeasure } from './work-out-measure.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const childId = await plantChild(database, castChildren.amara)
const asks = intimateSearch.steps[intimateSearch.begins].asks ?? {}
const prose = Object.keys(asks).filter(name => asks[name]?.kind === 'prose')
const words = Object.keys(asks).filter(name => asks[name]?.kind === 'words')

async function write(text: string, said: string): Promise<void> {
  const happenedAt = new Date(testNow.getTime() - 3_600_000)
  const answers = answersTo(asks, happenedAt)
  const own = Object.fromEntries([...prose.map(name => [name, text]), ...words.map(name => [name, said])])
  await startEpisode(as(cast.tom), {
    childId,
    pathway: intimateSearch.id,
    happenedAt,
    answers: { ...answers, ...own },
  })
}

type Row = Readonly<Record<string, unknown>>

/** What the role that publishes sees, in the scope of a force. */
const published = (forceId: number): Promise<Row[]> =>
  database.transaction({ forceId, id: null, agencyId: null, agency: 'police', roles: [] }, tx => {
    tx.later('set local role childfirst_publish')
    return tx.sql<Row>('select * from published.language_entries order by flagged desc')
  })

test('the published view counts words and marks by unit and kind of agency, and holds nobody', async () => {
  await write('She is streetwise and keeps going missing.', 'I am a runaway')
  await write('She said "I am streetwise" and sat down.', 'Nothing')
  const rows = await published(castForce.forceId)
  const where = { force_id: 1, recorded_on: '2026-11-22', written_by: 'police', bcu: 'Central South' }
  assert.deepEqual(
    rows.map(row => ({ ...row })),
    [
      { ...where, words: 7 * prose.length, flagged: 2 * prose.length },
      { ...where, words: 5 * prose.length, flagged: 0 },
    ],
  )
})

test('the figure is so many in 1,000 words, with its range, once there are enough to show', async () => {
  for (let time = 0; time < 5; time++) await write('She is streetwise and keeps going missing.', 'No')
  const { figure } = await workOutMeasure(as(cast.felix), { id: 'words-that-blame' })
  const [counted, outOf] = [12 * prose.length, 47 * prose.length]
  assert.deepEqual([figure?.whole.counted, figure?.whole.outOf], [counted, outOf])
  assert.equal(figure?.whole.value, counted / outOf)
  assert.ok(figure?.whole.interval)
})

test('nothing without a word is in it, and another force sees none of it', async () => {
  const before = await published(castForce.forceId)
  assert.ok(before.every(row => Number(row.words) > 0))
  assert.deepEqual(await published(2), [])
})
