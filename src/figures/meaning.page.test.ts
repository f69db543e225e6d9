import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cast, castForce } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { changed, importing, searchesParts } from '../../test/imports.ts'
import { castServer, signInAs } from '../../test/server.ts'
import { figuresPages } from './figures.page.ts'

const database = await freshDatabase()
const { visitor } = await castServer(database, { pages: figuresPages })
const run = importing(database, castForce.forceId)
const someone = visitor()
await signInAs(someone, cast.ade.subject)

/** Twelve months before the published files changed, and thirteen after; the last holds about twice as many. */
const months = Array.from({ length: 25 }, (_, at) =>
  new Date(Date.UTC(2023, 8 + at, 1)).toISOString().slice(0, 7),
)
for (const [at, month] of months.entries()) {
  const { header, lines } = searchesParts
  const copies = Array.from({ length: at === 24 ? 2 : 1 }, () => lines).flat()
  const kept = copies.slice(0, copies.length - ((at * 7) % 12))
  const rows = kept.map(row => changed(changed(row, 1, `${month}-10T12:00:00+00:00`), 7, '10-17'))
  await run(`${month}-metropolitan-stop-and-search.csv`, [header, ...rows, ''].join('\n'))
}

const see = async (path: string): Promise<string> =>
  (await someone.get(`/figures/${path}`)).body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

test('a figure over time says what is more than chance, with its chart and its numbers', async () => {
  const said = await see('children-searched')
  assert.match(said, /from September 2024 to September 2025/)
  assert.match(
    said,
    /Is it changing, or is this chance\? Something changed by more than chance would: September 2025: above the upper limit\./,
  )
  assert.match(
    said,
    /Mean, limits and signals Month Value Mean Lower limit Upper limit Signal September 2024 \d+ /,
  )
})

test('across the change in the data no trend is shown: each side is judged by itself', async () => {
  const said = await see('children-searched?from=2023-09&last=2025-09')
  assert.match(
    said,
    /September 2024: the data changed\. What lies before is not compared with what lies after\./,
  )
  assert.match(said, /September 2023 to August 2024: mean [\d.]+; limits/)
  assert.match(said, /September 2024 to September 2025: mean /)
})

test('a figure with a direction says what change could show', async () => {
  const said = await see('child-searches-no-further-action')
  assert.match(
    said,
    /Could we tell\? In a year from October 2025, a fall of \d+\.\d percentage points or more would show\./,
  )
})
