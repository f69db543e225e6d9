import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, cast, castForce, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { freshName, importing, searchesCsv, searchesParts } from '../../test/imports.ts'
import { openDoor } from '../access/door.ts'
import { listImports } from './list-imports.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const run = importing(database, castForce.forceId)

test('files are listed newest month first, a replaced one behind the one in its place', async () => {
  const [older, newer] = [freshName(), freshName()]
  await run(older, [searchesParts.header, ...searchesParts.lines.slice(1), ''].join('\n'))
  await run(newer, searchesCsv)
  await run(older, [searchesParts.header, ...searchesParts.lines.slice(2), ''].join('\n'), '--replace')
  const files = await listImports(as(cast.ade), {})
  assert.deepEqual(
    files.map(({ name, rows, replacedBy }) => [name, rows, replacedBy !== null]),
    [
      [newer, 40, false],
      [older, 38, false],
      [older, 39, true],
    ],
  )
})

test('a partner may list them, and another force may not see this one’s', async () => {
  assert.equal((await listImports(as(cast.niamh), {})).length, 3)
  const { actor, ...rest } = as(cast.ade)
  await database.as('owner').statement("insert into forces (force_id, name) values (99, 'Elsewhere')")
  assert.deepEqual(await listImports({ ...rest, actor: { ...actor, forceId: 99 } }, {}), [])
})
