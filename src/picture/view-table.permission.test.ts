import assert from 'node:assert/strict'
import { test } from 'node:test'
import { as, cast, castForce } from '../../test/cast.ts'
import { everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { tabling } from '../../test/tables.ts'
import { listTables } from './list-tables.ts'
import { viewTable } from './view-table.ts'

const { database } = await childrenForEachScope()
const head = 'topic,area,period,measure,value,unit,source,how_known'
await tabling(database, castForce.forceId)(
  'published-anchors',
  'anchors.csv',
  `${head}\ntrust,London,2023,agree,12,%,Somebody,as stated\ntrust,London,2023,agree,a dozen,%,Somebody,as stated\n`,
)
const [file] = await listTables(as(cast.ade), {})
const fileId = file?.id ?? ''
const nowhere = '00000000-0000-7000-8000-0000000000aa'

permissionTable('an imported table', {
  database,
  did: 'view figures',
  columns: {
    'one that is here': () => ({
      act: context => viewTable(context, { fileId }),
      about: () => ({ about: 'public table', about_id: fileId, child_id: null }),
    }),
    'one that is not': () => ({
      act: context => viewTable(context, { fileId: nowhere }),
      about: () => ({ about: 'public table', about_id: nowhere, child_id: null }),
    }),
  },
  rows: [[Object.keys(everybody).join(' '), 'own-force-figures', 'NOT_FOUND']],
})

test('a line that could not be read is shown as it stood', async () => {
  const { rejects } = await viewTable(as(cast.ade), { fileId })
  assert.deepEqual(
    rejects.map(({ line, wrong }) => [line, wrong]),
    [[3, '“a dozen” in “value” is no number']],
  )
  assert.match(rejects[0]?.asPublished ?? '', /agree,a dozen/)
})

test('another force sees nothing of it', async () => {
  const { actor, ...rest } = as(cast.ade)
  await database.as('owner').statement("insert into forces (force_id, name) values (99, 'Elsewhere')")
  const elsewhere = { ...rest, actor: { ...actor, forceId: 99 } }
  assert.deepEqual(await listTables(elsewhere, {}), [])
  await assert.rejects(viewTable(elsewhere, { fileId }), { code: 'NOT_FOUND' })
})
