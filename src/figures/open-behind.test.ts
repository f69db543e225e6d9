import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castForce, castUnits, plantChild } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { importing, searchesCsv } from '../../test/imports.ts'
import { castServer, signInAs } from '../../test/server.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import { rowsBehind } from '../kernel/measure-behind.ts'
import { Refusal } from '../kernel/problem.ts'
import type { Person } from '../people/person.ts'
import { everyRule } from '../policy/every-rule.ts'
import { custody } from '../policy/pathways/custody.ts'
import { figuresPages } from './figures.page.ts'
import { openBehind, type WantedCell } from './open-behind.ts'
import { workOutMeasure } from './work-out-measure.ts'

const database = await freshDatabase()
const { visitor } = await castServer(database, { pages: figuresPages })
await importing(database, castForce.forceId)('2026-05-exampleshire-stop-and-search.csv', searchesCsv)
const children = [
  await plantChild(database, castChildren.amara),
  await plantChild(database, castChildren.kit),
]

/** Fourteen arrivals in October, seven of each child. The second child is restricted afterwards. */
for (let number = 0; number < 14; number++) {
  const happenedAt = new Date(Date.UTC(2026, 9, 1 + number, 10))
  await startEpisode(as(cast.ade), {
    childId: children[number % 2] ?? '',
    pathway: 'custody',
    happenedAt,
    answers: answersTo(custody.steps.arrived.asks ?? {}, happenedAt),
    unitId: castUnits.brixtonCustody.id,
  })
}
await database
  .as('owner')
  .statement('update children set restricted = true where id = $1', [children[1] ?? ''])

const open = (id: string, more: Partial<WantedCell> = {}, who: Person = cast.felix) =>
  openBehind(as(who), { id, of: 'counted', page: 1, ...more })

test('the rows behind a number are as many as it says, and those that nobody else may see are only counted', async () => {
  const { figure } = await workOutMeasure(as(cast.felix), { id: 'stays-in-custody' })
  const behind = await open('stays-in-custody')
  assert.equal(figure?.whole.counted, 14)
  assert.deepEqual([behind.all, behind.seen, behind.rows.length], [14, 7, 7])
  const days = behind.rows.map(({ on }) => on)
  assert.deepEqual(days, days.toSorted().reverse())
  assert.equal(new Set(behind.rows.map(row => row.child_id)).size, 1)
})

test('behind every number of every line stand as many rows, whatever it is divided by', async () => {
  await database.as('owner').statement('update children set restricted = false')
  let cells = 0
  const asked = [
    ...['engage-coverage', 'details-shared-within-the-hour'].map(id => ({ id, splits: [undefined, 'sex'] })),
    ...['stays-in-custody', 'children-searched'].map(id => ({ id, splits: [undefined, 'age_band', 'sex'] })),
  ]
  for (const { id, splits } of asked)
    for (const split of splits) {
      const { figure } = await workOutMeasure(as(cast.felix), { id, split })
      for (const { key, counted, outOf, missing } of figure?.lines ?? []) {
        const where = split ? { split, group: key } : { from: key, last: key }
        const behind = missing ? undefined : await open(id, where)
        if (!behind || typeof counted !== 'number') continue
        const out = await open(id, { ...where, of: 'outOf' })
        assert.deepEqual(
          [behind.all, behind.seen, out.all],
          [counted, counted, outOf],
          `${id} ${split} ${key}`,
        )
        cells += 1
      }
    }
  assert.ok(cells > 12)
})

test('behind a published number stand lines of a file', async () => {
  const { rows, all } = await open('children-searched', { split: 'sex', group: 'female' })
  assert.ok(rows.length === all && all > 0)
  assert.ok(rows.every(({ file, line }) => file?.startsWith('2026-05') && Number(line) > 1))
})

test('a group that the measure does not have is not found, and each opening is on the trail', async () => {
  await assert.rejects(open('stays-in-custody', { split: 'sex', group: 'kit' }), Refusal)
  await assert.rejects(open('children-by-name'), Refusal)
  const lines = await database
    .as('owner')
    .statement<{ about: string; allowed: boolean }>(
      "select about, allowed from trail where did = 'open what is behind a figure' and who = $1 order by tx desc limit 3",
      [cast.felix.id],
    )
  assert.deepEqual(
    lines.map(({ about, allowed }) => [about, allowed]),
    [
      ['figure', false],
      ['figure stays-in-custody', false],
      ['figure children-searched', true],
    ],
  )
})

test('who sees which episodes is the same behind a figure as anywhere else', async () => {
  await database
    .as('owner')
    .statement('update children set restricted = true where id = $1', [children[1] ?? ''])
  const seen: number[] = []
  for (const person of [cast.felix, cast.ade, cast.tom, cast.niamh, cast.leah]) {
    const { actor } = as(person)
    const rows = await database.transaction(actor, tx =>
      tx.sql<{ ruled: number; repeated: number; both: number }>(
        `select (select count(*) from episodes)::int as ruled, (select count(*) from seen_episodes)::int as repeated,
          (select count(*) from episodes e join seen_episodes s on s.id = e.id)::int as both`,
      ),
    )
    const { ruled = 0, repeated, both } = rows[0] ?? {}
    assert.deepEqual([repeated, both], [ruled, ruled], person.name)
    seen.push(ruled)
  }
  assert.ok(new Set(seen).size > 1)
})

test('a number is a way to what it counts, for whoever may open it and nobody else', async () => {
  const [analyst, officer] = [visitor(), visitor()]
  await signInAs(analyst, cast.felix.subject)
  await signInAs(officer, cast.ade.subject)
  const address = '/figures/stays-in-custody'
  const { body } = await analyst.get(address)
  const [, href = ''] = /href="([^"]*\/behind\?[^"]*)"/.exec(body) ?? []
  const page = await analyst.get(href.replaceAll('&amp;', '&'))
  assert.equal(page.status, 200)
  assert.match(page.body, /14 rows: stays of children in custody/)
  assert.match(page.body, /7 of them you may not see/)
  assert.doesNotMatch((await officer.get(address)).body, /\/behind\?/)
  assert.equal((await officer.get(`${address}/behind`)).status, 403)
})

test('what a register holds is not opened as records of children are', async () => {
  const wanted = {
    id: 'training-completed',
    source: undefined,
    from: undefined,
    last: undefined,
    split: undefined,
  }
  await assert.rejects(
    openBehind(as(cast.martha), { ...wanted, of: 'counted', page: 1 }),
    (problem: unknown) => problem instanceof Refusal && problem.code === 'NOT_FOUND',
  )
})

test('beyond the last page nothing is found: it would read as if the rest were kept from the reader', async () => {
  await assert.rejects(open('stays-in-custody', { page: 2 }), Refusal)
})

test('what shares a day and an episode stands in one order, so that no page leaves a row out', () => {
  for (const measure of everyRule.measures.filter(one => !one.rowsAt)) {
    const cell = { from: '2026-10-01', until: '2026-11-01', of: 'counted' } as const
    const { text } = rowsBehind(measure, 1, { cell, from: 0, most: 1 })
    assert.match(text, measure.reach ? /desc, file_id, line\n/ : /desc, episode_id, b\n/, measure.id)
  }
})
