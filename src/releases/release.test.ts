import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castForce, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { planOf, searchesInto } from '../../test/release-cases.ts'
import { openDoor } from '../access/door.ts'
import { type Mistake, Refusal } from '../kernel/problem.ts'
import { canonical, sha256 } from './canonical.ts'
import { listReleases } from './list-releases.ts'
import { proposeRelease } from './propose-release.ts'
import { publishedIn, publishedReleases } from './published.store.ts'
import type { ReleasedTable } from './release.ts'
import { signRelease } from './sign-release.ts'
import { viewRelease } from './view-release.ts'
import { withdrawRelease } from './withdraw-release.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const bring = searchesInto(database)
await bring({ month: '2026-01', male: 40, female: 12, other: 3 }, { month: '2026-02', male: 30, female: 9 })

const propose = (more = {}) => proposeRelease(as(cast.felix), planOf(more))
const look = (releaseId: string, now = testNow) => viewRelease(as(cast.felix, now), { releaseId })
async function sign(releaseId: string) {
  await signRelease(as(cast.esther), { releaseId, part: 'checked' })
  await signRelease(as(cast.daniel), { releaseId, part: 'approved' })
}
/** As the public site reads it, and nothing but the public site's role. */
const outside = () => publishedReleases(publishedIn(database), castForce.forceId)
const refused = (code: string) => (problem: unknown) => problem instanceof Refusal && problem.code === code
const cells = ({ rows, whole }: ReleasedTable) => [...rows, whole].map(({ counted }) => counted)
const tableOf = (tables: readonly ReleasedTable[], id: string) =>
  tables.find(one => one.id === id) as ReleasedTable

/** Plants what the gate would never have let through: the same release with every count shown. Only an owner can. */
async function showInstead(releaseId: string, days: Readonly<{ from: string; last: string }>) {
  const { release } = await look(releaseId)
  const tables = release.content.tables.map(table => ({
    ...table,
    rows: table.rows.map(row => {
      const counted = { male: 120, female: 53 }[row.key] ?? 0
      return { ...row, counted, outOf: counted }
    }),
    whole: { ...table.whole, counted: 173, outOf: 173 },
  }))
  const text = canonical({ ...release.content, tables })
  const owner = database.as('owner')
  await owner.statement('alter table releases disable trigger never_changed')
  await owner.statement('update releases set content = $1, hash = $2 where id = $3', [
    text,
    sha256(text),
    releaseId,
  ])
  await owner.statement('alter table releases enable trigger never_changed')
  assert.deepEqual(
    [tables[0]?.period.from, tables[0]?.period.last.slice(0, 7)],
    [days.from, days.last.slice(0, 7)],
  )
}

describe('a release', () => {
  it('is worked out, hidden where it must be, and frozen under the hash of its text', async () => {
    const { releaseId, reference } = await propose()
    const { release, standing, findings } = await look(releaseId)
    assert.deepEqual([standing, findings, reference], ['waiting', [], '2026-1'])
    assert.equal(release.hash, sha256(release.text))
    const { tables } = release.content
    const bySex = tableOf(tables, 'children-searched-by-sex')
    assert.deepEqual(cells(bySex), ['hidden', 70, 'hidden', 0, 0, 94])
    assert.deepEqual(cells(tableOf(tables, 'children-searched')), [55, 39, 94])
    assert.match(bySex.query.text, /from published.stop_searches/)
    assert.deepEqual(bySex.query.values.slice(0, 2), ['2026-01-01', '2026-03-01'])
    assert.equal(bySex.measure.definitionHash, sha256(bySex.measure.definition))
    await withdrawRelease(as(cast.felix), { releaseId, reason: 'A trial' })
  })

  it('takes two others, one who checks and one who answers, and is then seen outside', async () => {
    const { releaseId } = await propose()
    assert.deepEqual(await outside(), [])
    await signRelease(as(cast.esther), { releaseId, part: 'checked' })
    await assert.rejects(
      signRelease(as(cast.esther), { releaseId, part: 'approved' }),
      refused('NOT_PERMITTED'),
    )
    await assert.rejects(
      signRelease(as(cast.esther), { releaseId, part: 'checked' }),
      refused('NOT_PERMITTED'),
    )
    await assert.rejects(
      signRelease(as(cast.felix), { releaseId, part: 'approved' }),
      refused('NOT_PERMITTED'),
    )
    assert.deepEqual(await outside(), [])
    await signRelease(as(cast.daniel), { releaseId, part: 'approved' })
    await assert.rejects(
      signRelease(as(cast.helen), { releaseId, part: 'approved' }),
      refused('RELEASE_SETTLED'),
    )
    const { release, standing, receipt } = await look(releaseId)
    assert.equal(standing, 'published')
    const [published, ...others] = await outside()
    assert.deepEqual(others, [])
    assert.deepEqual(published?.content, release.content)
    assert.deepEqual([published?.text, published?.hash], [release.text, release.hash])
    assert.equal(published?.receipt, receipt)
    assert.deepEqual(
      published?.signatures.map(({ part, name, role }) => [part, name, role]),
      [
        ['approved', 'Daniel Frost', 'Superintendent'],
        ['checked', 'Esther Lowe', 'Central quality team'],
      ],
    )
    for (const hash of [release.hash, release.content.tables[0]?.inputsHash ?? '?'])
      assert.ok(receipt.includes(hash), receipt)
  })

  it('is settled once by several at the same instant, and the others are told so', async () => {
    const { releaseId } = await propose()
    const approve = (who: typeof cast.daniel) => signRelease(as(who), { releaseId, part: 'approved' })
    const withdraw = (who: typeof cast.daniel) => withdrawRelease(as(who), { releaseId, reason: 'Too early' })
    const { daniel, helen, esther } = cast
    const all = await Promise.allSettled([
      ...[daniel, helen, daniel, helen].map(approve),
      ...[esther, helen, esther].map(withdraw),
    ])
    const codes = all.flatMap(one => (one.status === 'rejected' ? [one.reason.code] : []))
    for (const code of codes) assert.match(code, /^(RELEASE_SETTLED|NOT_PERMITTED)$/)
    const { release } = await look(releaseId)
    assert.ok(release.withdrawnAt)
    assert.equal(all.length - codes.length, 1 + release.signatures.length)
  })

  it('is seen by nobody outside before its moment, however signed', async () => {
    const { releaseId } = await propose({ embargoUntil: new Date('2999-01-01T09:30:00Z') })
    await sign(releaseId)
    assert.equal((await look(releaseId)).standing, 'embargoed')
    assert.equal((await outside()).length, 1)
    const later = await look(releaseId, new Date('2999-01-01T09:30:00Z'))
    assert.equal(later.standing, 'published')
    const seen = await listReleases(as(cast.tom), {})
    assert.ok(!seen.releases.some(({ id }) => id === releaseId))
    await assert.rejects(viewRelease(as(cast.tom), { releaseId }), refused('NOT_PERMITTED'))
    await withdrawRelease(as(cast.helen), { releaseId, reason: 'A file came late.' })
    assert.equal((await look(releaseId)).standing, 'withdrawn')
    await assert.rejects(
      withdrawRelease(as(cast.helen), { releaseId, reason: 'Again' }),
      refused('RELEASE_SETTLED'),
    )
  })

  it('never changes: what was wrong is put right by a later one that says why', async () => {
    const { releases } = await listReleases(as(cast.felix), {})
    const old = releases.find(({ standing }) => standing === 'published')
    assert.ok(old)
    await assert.rejects(
      withdrawRelease(as(cast.felix), { releaseId: old.id, reason: 'Wrong' }),
      refused('RELEASE_SETTLED'),
    )
    const because = 'The summary named the wrong year.'
    const { releaseId } = await propose({ corrects: { releaseId: old.id, because } })
    await sign(releaseId)
    const [second, first] = [...(await outside())].sort((a, b) => (a.reference > b.reference ? -1 : 1))
    assert.deepEqual(second?.content.corrects, { reference: old.reference, because })
    assert.equal(first?.correctedBy, second?.reference)
    assert.match(second?.receipt ?? '', /Puts right release 2026-2: The summary named the wrong year\./)
    const owner = database.as('owner')
    for (const change of [
      "update releases set title = 'Another'",
      'delete from release_signatures',
      "update release_inputs set salt = repeat('0', 64)",
      'truncate releases cascade',
    ])
      await assert.rejects(owner.statement(change), { code: 'CF100' }, change)
  })

  it('hides what an earlier one would give away, and is stopped at a signature where a later one does', async () => {
    await bring({ month: '2026-04', male: 60, female: 50 }, { month: '2026-05', male: 60, female: 3 })
    const bySex = { tables: [{ measure: 'children-searched', split: 'sex' }] }
    const april = await propose({ ...bySex, from: '2026-04-01', last: '2026-04-30' })
    const later = await propose({ ...bySex, from: '2026-04-01', last: '2026-05-31' })
    const [alone, beside] = [await look(april.releaseId), await look(later.releaseId)]
    assert.deepEqual([alone.findings, beside.findings], [[], []])
    assert.deepEqual(cells(alone.release.content.tables[0] as ReleasedTable).slice(0, 2), [50, 60])
    assert.deepEqual(cells(beside.release.content.tables[0] as ReleasedTable).slice(0, 2), [
      'hidden',
      'hidden',
    ])
    await showInstead(later.releaseId, { from: '2026-04-01', last: '2026-05-31' })
    const { releaseId } = april
    const [finding] = (await look(releaseId)).findings
    assert.match(finding?.says ?? '', /Female, 1 May 2026 to 31 May 2026” is hidden, and can be worked out/)
    await assert.rejects(
      signRelease(as(cast.esther), { releaseId, part: 'checked' }),
      refused('RELEASE_TELLS'),
    )
  })

  it('may round instead of hiding: the same number of the same thing always the same way', async () => {
    const plan = {
      roundTo: 5,
      from: '2026-01-01',
      last: '2026-01-31',
      tables: [{ measure: 'children-searched' }],
    }
    const shownBy = async () => {
      const { releaseId } = await propose(plan)
      const { release } = await look(releaseId)
      await withdrawRelease(as(cast.felix), { releaseId, reason: 'A trial' })
      return release.content.tables[0] as ReleasedTable
    }
    const [one, other] = [await shownBy(), await shownBy()]
    assert.deepEqual(cells(one), cells(other))
    assert.deepEqual(cells(one), [55, 55])
    assert.match(one.notes.join(), /multiple of 5/)
  })

  it('is not proposed with what cannot be, and says what', async () => {
    const mistakesOf = async (more: object): Promise<readonly string[]> => {
      const refusal = await propose(more).then(
        () => undefined,
        problem => problem as Refusal,
      )
      return (refusal?.details.mistakes as readonly Mistake[]).map(({ question }) => question)
    }
    assert.deepEqual(await mistakesOf({ tables: [] }), ['tables'])
    assert.deepEqual(await mistakesOf({ title: ' ', from: '2026-05-01', last: '2026-04-01' }), [
      'title',
      'last',
    ])
    assert.deepEqual(await mistakesOf({ tables: [{ measure: 'hours-in-custody' }] }), ['tables'])
    assert.deepEqual(await mistakesOf({ roundTo: 7 }), ['veil'])
    await assert.rejects(proposeRelease(as(cast.daniel), planOf()), refused('NOT_PERMITTED'))
  })
})
