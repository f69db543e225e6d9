import { as, cast, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { aPolicy, policeBut, registerPeople } from '../../test/permission-registers.ts'
import { openDoor } from '../access/door.ts'
import { newId } from '../store/ids.ts'
import { addRow } from './change-row.ts'
import { viewRow } from './view-row.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const { rowId } = await addRow(as(cast.della), { register: 'policies', given: aPolicy('Searching') })
const training = { staffNumber: 'P100', course: 'Adultification', heldOn: '2026-03-02', result: 'completed' }
const taken = await addRow(as(cast.tariq), {
  register: 'training',
  given: { ...training, unit: 'North', rank: 'constable' },
})
const nowhere = newId()

const opened = (register: string, id: string) => () => ({
  act: (context: Parameters<typeof viewRow>[0]) => viewRow(context, { register, rowId: id }),
  about: () => ({ about: 'register row', about_id: id, child_id: null }),
})

permissionTable('reading one row', {
  database,
  did: 'read register',
  columns: {
    'that names nobody': opened('policies', rowId),
    'that names staff': opened('training', taken.rowId),
    'that names staff, by way of another register': opened('policies', taken.rowId),
    'that is not there': opened('policies', nowhere),
  },
  rows: [
    ['della', 'keeper-reads', 'named-reader', 'NOT_FOUND', 'NOT_FOUND'],
    ['tariq', 'register-is-open', 'keeper-reads', 'NOT_FOUND', 'NOT_FOUND'],
    ['martha', 'register-is-open', 'named-reader', 'NOT_FOUND', 'NOT_FOUND'],
    [
      `${policeBut('della', 'tariq', 'martha')} ${registerPeople.oversight.join(' ')}`,
      ...['register-is-open', 'NOT_PERMITTED', 'NOT_FOUND', 'NOT_FOUND'],
    ],
    [registerPeople.partners.join(' '), 'NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_PERMITTED'],
  ],
})
