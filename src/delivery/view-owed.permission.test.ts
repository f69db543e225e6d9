import { settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { registerPeople } from '../../test/permission-registers.ts'
import { openDoor } from '../access/door.ts'
import { viewOwed } from './view-owed.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)

permissionTable('seeing what is owed to the plan', {
  database,
  did: 'view plan',
  columns: {
    all: () => ({
      act: context => viewOwed(context, {}),
      about: () => ({ about: 'plan', about_id: null, child_id: null }),
    }),
  },
  rows: [
    [[...registerPeople.police, ...registerPeople.oversight].join(' '), 'plan-is-open'],
    [registerPeople.partners.join(' '), 'NOT_PERMITTED'],
  ],
})
