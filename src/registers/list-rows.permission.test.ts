import { settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { policeBut, registerPeople } from '../../test/permission-registers.ts'
import { openDoor } from '../access/door.ts'
import { exportRows, listRows } from './list-rows.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const about = (register: string) => (outcome: string) => ({
  about: outcome === 'NOT_FOUND' ? 'register' : `register ${register}`,
  about_id: null,
  child_id: null,
})
const listed = (register: string) => () => ({
  act: (context: Parameters<typeof listRows>[0]) => listRows(context, { register, narrowed: {}, words: '' }),
  about: about(register),
})
const taken = (register: string) => () => ({
  act: (context: Parameters<typeof exportRows>[0]) => exportRows(context, { register }),
  about: about(register),
})

permissionTable('reading a register', {
  database,
  did: 'read register',
  columns: {
    'that names nobody': listed('policies'),
    'that names staff': listed('training'),
    'that names staff, as a file': taken('training'),
    'that there is none of': listed('shelves'),
  },
  rows: [
    ['della', 'keeper-reads', 'named-reader', 'named-reader', 'NOT_FOUND'],
    ['tariq', 'register-is-open', 'keeper-reads', 'keeper-reads', 'NOT_FOUND'],
    ['martha', 'register-is-open', 'named-reader', 'named-reader', 'NOT_FOUND'],
    [
      `${policeBut('della', 'tariq', 'martha')} ${registerPeople.oversight.join(' ')}`,
      ...['register-is-open', 'NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_FOUND'],
    ],
    [registerPeople.partners.join(' '), 'NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_FOUND'],
  ],
})
