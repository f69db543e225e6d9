import { as, cast, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { aPolicy, policeBut, registerPeople } from '../../test/permission-registers.ts'
import { openDoor } from '../access/door.ts'
import type { Context } from '../kernel/context.ts'
import { addRow, changeRow, removeRow } from './change-row.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
let turn = 0
const fresh = async () => {
  turn += 1
  const given = aPolicy(`Policy ${turn}`)
  return { ...(await addRow(as(cast.della), { register: 'policies', given })), given }
}
const others = `${policeBut('della')} ${[...registerPeople.oversight, ...registerPeople.partners].join(' ')}`
const aboutRow = (id: string) => () => ({ about: 'register row', about_id: id, child_id: null })
const rows = [
  ['della', 'keeper-writes'],
  [others, 'NOT_PERMITTED'],
] as const

permissionTable('adding a row', {
  database,
  did: 'keep register',
  columns: {
    policy: who => ({
      act: context => addRow(context, { register: 'policies', given: aPolicy(`Of ${who.name}`) }),
      about: (_outcome, result) => ({
        about: 'register row',
        about_id: (result as { rowId: string } | undefined)?.rowId ?? null,
        child_id: null,
      }),
    }),
  },
  rows,
})

permissionTable('changing a row', {
  database,
  did: 'keep register',
  columns: {
    policy: async () => {
      const { rowId, given } = await fresh()
      return {
        act: context =>
          changeRow(context, {
            register: 'policies',
            rowId,
            version: 1,
            given: { ...given, kept: 'Others' },
          }),
        about: aboutRow(rowId),
      }
    },
  },
  rows,
})

const striking = (register: string, because: string) => async () => {
  const { rowId } = await fresh()
  return {
    act: (context: Context) => removeRow(context, { register, rowId, version: 1, because }),
    about: aboutRow(rowId),
  }
}

permissionTable('striking a row out', {
  database,
  did: 'keep register',
  columns: { policy: striking('policies', 'Twice') },
  rows,
})

const all = [...registerPeople.police, ...registerPeople.oversight, ...registerPeople.partners]
permissionTable('striking a row out of another register than the address names', {
  database,
  did: 'keep register',
  columns: { policy: striking('training', 'Not ours') },
  rows: [
    ['tariq', 'NOT_FOUND'],
    [all.filter(name => name !== 'tariq').join(' '), 'NOT_PERMITTED'],
  ],
})
