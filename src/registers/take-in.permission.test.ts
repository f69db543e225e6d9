import { as, cast, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { policeBut, registerPeople } from '../../test/permission-registers.ts'
import { openDoor } from '../access/door.ts'
import { beginImport, giveUpImport, mapImport, takeInMore, viewImport } from './take-in.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const file = (name: string) =>
  Buffer.from(`Policy,Who answers for it,State\n${name},Custody,Not reviewed yet\n`)
const begun = async (name: string) =>
  beginImport(as(cast.della), { register: 'policies', fileName: 'policies.csv', bytes: file(name) })
const others = `${policeBut('della')} ${[...registerPeople.oversight, ...registerPeople.partners].join(' ')}`
const rows = [
  ['della', 'keeper-writes'],
  [others, 'NOT_PERMITTED'],
] as const

permissionTable('sending a file', {
  database,
  did: 'keep register',
  columns: {
    'of policies': who => ({
      act: context =>
        beginImport(context, { register: 'policies', fileName: 'a.csv', bytes: file(who.name) }),
      about: (_outcome, result) => ({
        about: 'register import',
        about_id: (result as { importId: string } | undefined)?.importId ?? null,
        child_id: null,
      }),
    }),
  },
  rows,
})

const acts = {
  'looking at a file': viewImport,
  'taking a file in': takeInMore,
  'giving a file up': giveUpImport,
}
for (const [title, act] of Object.entries(acts))
  permissionTable(title, {
    database,
    did: 'keep register',
    columns: {
      'of policies': async who => {
        const { importId } = await begun(`${title} ${who.name}`)
        return {
          act: context => act(context, { register: 'policies', importId }),
          about: () => ({ about: 'register import', about_id: importId, child_id: null }),
        }
      },
    },
    rows,
  })

permissionTable('saying which column is what', {
  database,
  did: 'keep register',
  columns: {
    'of policies': async who => {
      const { importId } = await begun(who.name)
      return {
        act: context => mapImport(context, { register: 'policies', importId, mapping: { title: 0 } }),
        about: () => ({ about: 'register import', about_id: importId, child_id: null }),
      }
    },
  },
  rows,
})
