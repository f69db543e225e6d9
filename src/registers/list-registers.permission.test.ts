import { settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { registerPeople } from '../../test/permission-registers.ts'
import { openDoor } from '../access/door.ts'
import { listRegisters } from './list-registers.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)

permissionTable('seeing which registers there are', {
  database,
  did: 'list registers',
  columns: {
    all: () => ({
      act: context => listRegisters(context, {}),
      about: () => ({ about: 'registers', about_id: null, child_id: null }),
    }),
  },
  rows: [
    [[...registerPeople.police, ...registerPeople.oversight].join(' '), 'plan-is-open'],
    [registerPeople.partners.join(' '), 'NOT_PERMITTED'],
  ],
})
