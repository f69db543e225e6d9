import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, cast, castForce, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { freshName, importing, searchesParts } from '../../test/imports.ts'
import { openDoor } from '../access/door.ts'
import { Refusal } from '../kernel/problem.ts'
import { viewImport } from './view-import.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const { header, lines } = searchesParts
const imported = await importing(database, castForce.forceId)(
  freshName(),
  Buffer.from([header, ...lines, 'broken', 'Zo\xeb,', ''].join('\n'), 'latin1'),
)
const fileId = imported.file?.id ?? ''

test('a file shows what is odd about it and the rows that could not be read, as they stood', async () => {
  const { file, rejects } = await viewImport(as(cast.ade), { fileId })
  assert.deepEqual([file.rows, file.badRows], [40, 2])
  assert.ok(file.oddities.length > 3)
  assert.deepEqual(rejects, [
    { line: 42, wrong: 'it has 1 field, not 15', asPublished: 'broken' },
    { line: 43, wrong: 'it is not UTF-8', asPublished: 'Zo\\353,' },
  ])
})

test('a file that is not there is refused, and so is one that somebody of another force may not see', async () => {
  const isNotFound = (problem: unknown) => problem instanceof Refusal && problem.code === 'NOT_FOUND'
  const nowhere = '00000000-0000-7000-8000-000000000000'
  await assert.rejects(viewImport(as(cast.ade), { fileId: nowhere }), isNotFound)
  const { actor, ...rest } = as(cast.ade)
  await database.as('owner').statement("insert into forces (force_id, name) values (99, 'Elsewhere')")
  await assert.rejects(viewImport({ ...rest, actor: { ...actor, forceId: 99 } }, { fileId }), isNotFound)
})
