import assert from 'node:assert/strict'
import { test } from 'node:test'
import { freshDatabase } from '../../test/database.ts'
import { valuesOf } from '../kernel/form.ts'
import { queryOf } from '../kernel/measure-question.ts'
import type { Step } from '../kernel/pathway.ts'
import { measures, pathwaysAt } from '../policy/index.ts'

const database = await freshDatabase()
const owner = database.as('owner')

const columnsOf = async (schema: string) => {
  const rows = await owner.statement<{ view: string; name: string }>(
    'select table_name as view, column_name as name from information_schema.columns where table_schema = $1',
    [schema],
  )
  return (view: string): readonly string[] => rows.filter(row => row.view === view).map(({ name }) => name)
}
const published = await columnsOf('published')
const inside = await columnsOf('public')

const ids = ['episode_id', 'child_id']
const kinds = [
  'episodes',
  'duties',
  'answers',
  'lines',
  'custody_episodes',
  'partner_waits',
  'violence_reviews',
  'case_audits',
  'language_entries',
]

test('what is published and what stands behind it are one view, with ids and without', () => {
  for (const kind of kinds) {
    const all = inside(`counted_${kind}`).toSorted()
    assert.deepEqual(inside(`behind_${kind}`).toSorted(), all, kind)
    assert.deepEqual([...published(kind), ...ids].sort(), all, kind)
  }
})

test('no published column says who it was, or where within a borough but for the school', () => {
  const wrong = /(^|_)(id|name|born|birth|address|unit|at|words_of|note)($|_)/
  for (const kind of kinds)
    assert.deepEqual(
      published(kind).filter(name => name !== 'force_id' && wrong.test(name)),
      [],
      kind,
    )
})

test('what names a place smaller than a borough is a division that no release has', () => {
  const schools = measures.flatMap(({ by }) => by.filter(({ column }) => column === 'school'))
  assert.ok(schools.length > 50)
  assert.deepEqual(new Set(schools.map(({ notReleased }) => typeof notReleased)), new Set(['string']))
})

test('nobody is given the rows with ids but through those they may see', async () => {
  for (const by of [database, database.as('publish')])
    await assert.rejects(by.statement('select 1 from public.counted_episodes'), /permission denied/)
  await assert.rejects(
    database.as('publish').statement('select 1 from public.behind_episodes'),
    /permission denied/,
  )
})

test('every measure can be asked, by every group that it names', async () => {
  const question = { from: '2026-01-01', until: '2026-02-01' }
  for (const measure of measures) {
    const view = measure.view.replace('published.', '')
    const missing = [...measure.by, ...(measure.keepApart ? [measure.keepApart] : [])].filter(
      ({ column }) => !published(view).includes(column),
    )
    assert.deepEqual(missing, [], measure.id)
    const { text, values } = queryOf(measure, 1, {
      ...question,
      ...(measure.keepApart ? { source: 'x' } : {}),
    })
    assert.deepEqual(await owner.statement(text, values as readonly string[]), [], measure.id)
  }
})

test('every question whose answers are published is one that is answered from a list', async () => {
  const rows = await owner.statement<{ pathway: string; step: string; question: string }>(
    'select pathway, step, question from published_questions',
  )
  assert.ok(rows.length > 60)
  for (const { pathway, step, question } of rows) {
    const steps = pathwaysAt('2026-11-22').find(({ id }) => id === pathway)?.steps as
      | Readonly<Record<string, Step>>
      | undefined
    const asked = steps?.[step]?.asks?.[question]
    assert.ok(asked && valuesOf(asked), `${pathway}, ${step}: ${question}`)
  }
})
