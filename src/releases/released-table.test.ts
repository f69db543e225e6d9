import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { planOf, searchesInto } from '../../test/release-cases.ts'
import { openDoor } from '../access/door.ts'
import { type Measure, where } from '../kernel/measure.ts'
import { measureCalled } from '../policy/index.ts'
import { linked } from './linked.ts'
import { proposeRelease } from './propose-release.ts'
import { viewRelease } from './view-release.ts'
import { withdrawRelease } from './withdraw-release.ts'
import { workOut } from './work-out.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const bring = searchesInto(database)
await bring({ month: '2026-01', male: 40, female: 12 }, { month: '2026-02', male: 30, female: 9 })
await bring({ month: '2026-03', male: 6, female: 0 })

const days = { from: '2026-01-01', last: '2026-03-31' }

/** The table by month of a release of three months that is proposed at some moment. */
async function proposedAt(now: Date) {
  const { releaseId } = await proposeRelease(as(cast.felix, now), planOf(days))
  const { release } = await viewRelease(as(cast.felix, now), { releaseId })
  await withdrawRelease(as(cast.felix, now), { releaseId, reason: 'A trial' })
  const { answer, period, notes } =
    release.content.tables.find(({ id }) => id === 'children-searched') ?? assert.fail()
  return { answer, words: period.words, notes: notes.filter(note => note.includes('not over')) }
}

describe('a table of a release', () => {
  it('says that its last period was not over, and takes the pace from those that were', async () => {
    const { answer, words, notes } = await proposedAt(new Date('2026-03-10T12:00:00Z'))
    assert.match(
      answer,
      /There were 97 .* from January 2026 to March 2026 so far \(Exampleshire\), about 46 a month before this one/,
    )
    assert.equal(words, 'from January 2026 to March 2026 so far')
    assert.deepEqual(notes, [
      'The last period was not over when this was counted, on 10 March 2026: what came after is not in it.',
    ])
  })

  it('says nothing of it once every period is over', async () => {
    const { answer, words, notes } = await proposedAt(new Date('2026-04-01T12:00:00Z'))
    assert.match(answer, /about 32 a month\.$/)
    assert.deepEqual([words, notes], ['from January 2026 to March 2026', []])
  })
})

describe('what a table is made from', () => {
  const { forceId } = cast.felix
  const scope = { forceId, id: null, agencyId: null, agency: 'police', roles: [] }
  const searched = measureCalled('children-searched') ?? assert.fail()
  const worked = (measure: Measure) =>
    database.transaction(scope, async tx => {
      const found = await workOut(
        tx,
        { measure, from: '2026-01-01', last: '2026-12-31' },
        { forceId, salt: 'of the test', today: '2026-05-01' },
      )
      return found?.basis ?? assert.fail()
    })

  it('is kept by month, also where it shows years, so that a later release is held against both', async () => {
    const months = await worked(searched)
    const year = await worked({ ...searched, every: 'year' })
    assert.equal(months.months, undefined)
    assert.deepEqual(
      year.rows.map(({ period, counted }) => [period, counted]),
      [['2026-01-01', 97]],
    )
    assert.deepEqual([year.months?.rows, year.months?.periods], [months.rows, months.periods])
    const all = linked([months], [{ reference: '2026-1', bases: [year], shown: new Map() }])
    assert.ok(all.sums.some(({ total, parts }) => total.endsWith('2027-01-01') && parts.length === 3))
  })

  it('holds of how many rows an amount is added up', async () => {
    const { adds: _, ...amount } = { adds: undefined, ...searched, kind: 'count' as const }
    const { addedFrom, rows } = await worked({ ...amount, adds: where`7` })
    assert.deepEqual(
      rows.map(({ counted }) => counted),
      (addedFrom?.rows ?? []).map(({ counted }) => 7 * counted),
    )
    assert.equal(addedFrom?.rows.length, 3)
  })
})
