import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, cast, castForce, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { importing, searchesCsv } from '../../test/imports.ts'
import { openDoor } from '../access/door.ts'
import { rule } from '../kernel/permission.ts'
import { Refusal } from '../kernel/problem.ts'
import { mayViewFigures } from '../policy/permissions/figures.ts'
import { listImports } from './list-imports.ts'
import { viewImport } from './view-import.ts'
import { workOutMeasure } from './work-out-measure.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const name = '2026-05-exampleshire-stop-and-search.csv'
await importing(database, castForce.forceId)(name, searchesCsv)
const id = 'children-searched'
const elsewhere = { ...as(cast.ade), actor: { ...as(cast.ade).actor, forceId: 99 } }

const onTrail = () =>
  database
    .as('owner')
    .statement<{ about: string; allowed: boolean; because: string }>(
      "select about, allowed, because from trail where did = 'view figures' order by tx desc",
    )

test('everybody who works with the force may see its figures and the files behind them', async () => {
  for (const person of Object.values(cast)) {
    const { figure } = await workOutMeasure(as(person), { id })
    assert.equal(figure?.whole.counted, 22)
    const [file] = await listImports(as(person), {})
    assert.equal((await viewImport(as(person), { fileId: file?.id ?? '' })).file.name, name)
  }
  const [last] = await onTrail()
  assert.deepEqual(last, { about: 'imported file', allowed: true, because: 'own-force-figures' })
})

test('somebody may not see the figures of another force, nor its files', async () => {
  const ruling = rule(mayViewFigures, elsewhere.actor, { ownForce: false })
  assert.equal(ruling.allowed, false)
  const [file] = await listImports(as(cast.ade), {})
  await database.as('owner').statement("insert into forces (force_id, name) values (99, 'Elsewhere')")
  assert.equal((await workOutMeasure(elsewhere, { id })).figure, undefined)
  assert.deepEqual(await listImports(elsewhere, {}), [])
  await assert.rejects(
    viewImport(elsewhere, { fileId: file?.id ?? '' }),
    problem => problem instanceof Refusal && problem.code === 'NOT_FOUND',
  )
  const [last] = await onTrail()
  assert.deepEqual(last, { about: 'imported file', allowed: false, because: 'NOT_FOUND' })
})

test('a measure that does not exist is refused, and what was asked for is not repeated on the trail', async () => {
  await assert.rejects(workOutMeasure(as(cast.ade), { id: 'children-by-name' }), Refusal)
  const [last] = await onTrail()
  assert.deepEqual(last, { about: 'figure', allowed: false, because: 'NOT_FOUND' })
})

test('the role of the application is back after a figure, whatever happens', async () => {
  await Promise.all(Array.from({ length: 25 }, () => workOutMeasure(as(cast.ade), { id })))
  const rows = await Promise.all(
    Array.from({ length: 25 }, () => database.statement<{ role: string }>('select current_user as role')),
  )
  assert.deepEqual(new Set(rows.map(([row]) => row?.role)), new Set(['childfirst_app']))
})
