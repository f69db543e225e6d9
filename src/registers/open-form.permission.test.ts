import { as, cast, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { aPolicy, policeBut, registerPeople } from '../../test/permission-registers.ts'
import { openDoor } from '../access/door.ts'
import { newId } from '../store/ids.ts'
import { addRow } from './change-row.ts'
import { openAdding, openChanging } from './open-form.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const { rowId } = await addRow(as(cast.della), { register: 'policies', given: aPolicy('Searching') })
const nowhere = newId()
const others = `${policeBut('della')} ${[...registerPeople.oversight, ...registerPeople.partners].join(' ')}`

permissionTable('opening a form that adds a row', {
  database,
  did: 'keep register',
  columns: {
    policy: () => ({
      act: context => openAdding(context, { register: 'policies' }),
      about: () => ({ about: 'register policies', about_id: null, child_id: null }),
    }),
  },
  rows: [
    ['della', 'keeper-writes'],
    [others, 'NOT_PERMITTED'],
  ],
})

const opened = (id: string) => () => ({
  act: (context: Parameters<typeof openChanging>[0]) =>
    openChanging(context, { register: 'policies', rowId: id }),
  about: () => ({ about: 'register row', about_id: id, child_id: null }),
})

permissionTable('opening a form that changes a row', {
  database,
  did: 'keep register',
  columns: { policy: opened(rowId), 'that is not there': opened(nowhere) },
  rows: [
    ['della', 'keeper-writes', 'NOT_FOUND'],
    [others, 'NOT_PERMITTED', 'NOT_PERMITTED'],
  ],
})
