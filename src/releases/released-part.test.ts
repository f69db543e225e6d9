import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castForce, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { planOf, searchesInto } from '../../test/release-cases.ts'
import { tabling, victimsCsv } from '../../test/tables.ts'
import { openDoor } from '../access/door.ts'
import { Refusal } from '../kernel/problem.ts'
import { bundleFiles, bundleOf } from './bundle.ts'
import { canonical, sha256 } from './canonical.ts'
import { proposeRelease } from './propose-release.ts'
import { rebuild } from './rebuild.ts'
import { viewRelease } from './view-release.ts'
import { filesIn, zipOf } from './zip.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
await searchesInto(database)(
  { month: '2025-12', male: 3, female: 0 },
  { month: '2026-01', male: 40, female: 12, other: 4 },
)
const victims = victimsCsv(
  ['0 to 12', 'Jan-22', 'Lambeth'],
  ['13 to 19', 'Feb-22', 'Lambeth'],
  ['13 to 19', 'Mar-23', 'Barnet'],
)
await tabling(database, castForce.forceId)('homicide-victims', 'victims.csv', victims)

const propose = (more: object) => proposeRelease(as(cast.felix), planOf(more))

async function released(more: object) {
  const { releaseId } = await propose(more)
  const { release, findings, receipt } = await viewRelease(as(cast.felix), { releaseId })
  return { ...release, findings, receipt }
}

const only = { tables: [], parts: ['homicide-victims'] }

describe('a part of the data picture from a public table', () => {
  it('is frozen as others published it, with the file it was counted from and what cannot be had', async () => {
    const { content, findings, receipt } = await released(only)
    const [part] = content.parts ?? []
    assert.ok(part)
    assert.deepEqual(findings, [])
    assert.deepEqual(
      part.years.map(({ label }) => label),
      ['2022', '2023'],
    )
    const at = (title: string) => part.groups.findIndex(one => one.title === title)
    assert.deepEqual(
      part.cells.map(row => [row[at('0 to 12')], row[at('13 to 19')]]),
      [
        [1, 1],
        [0, 1],
      ],
    )
    assert.deepEqual(part.totals, [2, 1])
    assert.match(
      part.lacks.join(' '),
      /“Under 18” cannot be had from this source: its band “13 to 19” holds ages/,
    )
    assert.deepEqual(
      part.from.files.map(({ name, sha256: hash }) => [name, hash]),
      [['victims.csv', sha256(victims)]],
    )
    assert.equal(part.from.publisher, 'Metropolitan Police')
    assert.equal(part.definitionHash, sha256(part.definition))
    for (const hash of [sha256(victims), part.definitionHash, sha256(part.query.text)])
      assert.ok(receipt.includes(hash))
  })

  it('stands in the bundle with its numbers, and is made again byte for byte', async () => {
    const { text, content } = await released(only)
    const archive = bundleOf({ text, content, signatures: [] })
    const files = new Map(
      bundleFiles({ text, content, signatures: [] }).map(one => [one.path, String(one.body)]),
    )
    assert.match(files.get('tables/picture-homicide-victims.csv') ?? '', /,2022,13-19,13 to 19,1,number,/)
    assert.match(files.get('about/picture-homicide-victims.txt') ?? '', /What cannot be had:/)
    assert.match(files.get('queries/picture-homicide-victims.sql') ?? '', /from published.public_tables/)
    const { wrong, bytes } = rebuild(archive)
    assert.deepEqual(wrong, [])
    assert.ok(bytes.equals(archive))
  })

  it('is found out where a number of it was changed', async () => {
    const { text, content } = await released(only)
    const parts = (content.parts ?? []).map(part => ({ ...part, totals: [3, 1] }))
    const changed = canonical({ ...content, parts })
    const archive = zipOf(
      filesIn(bundleOf({ text, content, signatures: [] })).map(one =>
        one.path === 'release.json' ? { ...one, body: Buffer.from(changed) } : one,
      ),
    )
    assert.match(
      rebuild(archive).wrong.join('\n'),
      /Part picture-homicide-victims, 2022: the sum is not that/,
    )
  })

  it('is refused where nothing was imported, where there are no numbers, and where there is no such part', async () => {
    const mistakes = async (parts: readonly string[]) => {
      const refusal = await propose({ tables: [], parts }).catch((problem: unknown) => problem)
      assert.ok(refusal instanceof Refusal)
      return JSON.stringify(refusal.details)
    }
    assert.match(await mistakes(['use-of-force']), /There is no data in that time for: Use of force/)
    assert.match(await mistakes(['homicide-suspects']), /that have numbers/)
    assert.match(await mistakes(['nothing']), /that have numbers/)
  })
})

describe('a part of the data picture that the force counted', () => {
  const bothYears = { from: '2025-12-01', last: '2026-01-31' }
  const searches = { ...bothYears, tables: [], parts: ['stop-and-search'] }

  it('is a table by year and age, its small years hidden with every band made of them', async () => {
    const { content, findings, text } = await released(searches)
    const [part] = content.parts ?? []
    assert.deepEqual(findings, [])
    assert.deepEqual(
      part?.years.map(({ label, note }) => [label, note]),
      [
        ['2025', 'December only, 1 of 12 months'],
        ['2026', 'January only, 1 of 12 months'],
      ],
    )
    assert.deepEqual(
      part?.groups.map(({ title, made }) => [title, made?.length]),
      [
        ['Under 18', 2],
        ['Under 10', undefined],
        ['10 to 17', undefined],
      ],
    )
    assert.deepEqual(part?.cells[1], [56, 0, 56])
    assert.deepEqual([part?.cells[0]?.[2], part?.totals?.[0]], ['hidden', 'hidden'])
    assert.ok((part?.disclosure?.hidden ?? 0) >= 3)
    assert.match(part?.answer ?? '', /^Under 18: 56 searches of children in 2026/)
    assert.match(part?.inputsHash ?? '', /^[0-9a-f]{64}$/)
    const { wrong } = rebuild(bundleOf({ text, content, signatures: [] }))
    assert.deepEqual(wrong, [])
  })

  it('tells nothing beside the same measure over the whole time, in its own release or in a later one', async () => {
    const whole = { measure: 'children-searched', split: 'age_band' }
    const { content, findings } = await released({ ...searches, tables: [whole] })
    assert.deepEqual(findings, [])
    const [table, part] = [content.tables[0], content.parts?.[0]]
    assert.ok(
      table?.whole.counted === 'hidden' || part?.totals?.[1] === 'hidden',
      'the small year cannot be had by difference',
    )
  })

  it('is rounded where the release is', async () => {
    const { content, findings } = await released({ ...searches, from: '2026-01-01', roundTo: 5 })
    const [part] = content.parts ?? []
    assert.deepEqual(findings, [])
    for (const count of [...(part?.cells.flat() ?? []), ...(part?.totals ?? [])])
      assert.equal(Number(count) % 5, 0)
    assert.equal(part?.disclosure?.roundedTo, 5)
  })

  it('is found out where its hidden numbers can be worked out', async () => {
    const { text, content } = await released(searches)
    const parts = (content.parts ?? []).map(part => ({ ...part, totals: [3, 56] }))
    const changed = canonical({ ...content, parts })
    const archive = zipOf(
      filesIn(bundleOf({ text, content, signatures: [] })).map(one =>
        one.path === 'release.json' ? { ...one, body: Buffer.from(changed) } : one,
      ),
    )
    const told = rebuild(archive).wrong.join('\n')
    assert.match(told, /Part picture-stop-and-search: what is hidden for Under 18, 2025 can be worked out/)
  })
})

describe('a comparison in a release', () => {
  const compared = { measure: 'published-search-led-to-nothing', split: 'officer_defined', compare: true }

  it('is a table with what follows from it, frozen with its terms, and is worked out again from the bundle', async () => {
    const { content, text, receipt } = await released({ tables: [compared] })
    const [table] = content.tables
    assert.equal(table?.id, 'published-search-led-to-nothing-by-officer-defined')
    assert.deepEqual(table?.comparison?.unknown, { outOf: 0, share: 0 })
    assert.ok(receipt.includes(table?.comparison?.termsHash ?? 'no hash'))
    const archive = bundleOf({ text, content, signatures: [] })
    assert.deepEqual(rebuild(archive).wrong, [])
    const tables = content.tables.map(one => ({
      ...one,
      ...(one.comparison ? { comparison: { ...one.comparison, hidden: 9 } } : {}),
    }))
    const forged = zipOf(
      filesIn(archive).map(one =>
        one.path === 'release.json' ? { ...one, body: Buffer.from(canonical({ ...content, tables })) } : one,
      ),
    )
    assert.match(rebuild(forged).wrong.join('\n'), /what is compared is not that of its counts/)
  })

  it('is not proposed of what is not compared, nor by what it is not compared by', async () => {
    for (const wanted of [
      { ...compared, measure: 'children-searched' },
      { ...compared, split: 'sex' },
    ])
      await assert.rejects(propose({ tables: [wanted] }), Refusal)
  })
})
