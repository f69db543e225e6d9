import { as, cast, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { policeBut, registerPeople } from '../../test/permission-registers.ts'
import { openDoor } from '../access/door.ts'
import { issuePack, listPacks, viewPack } from './issue-pack.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const pack = { audience: 'mopac', meetsOn: '2026-12-01' } as const
const { packId } = await issuePack(as(cast.della), pack)
const partners = registerPeople.partners.join(' ')

permissionTable('issuing a pack', {
  database,
  did: 'issue pack',
  columns: {
    'for MOPAC': () => ({
      act: context => issuePack(context, pack),
      about: (_outcome, result) => ({
        about: 'pack',
        about_id: (result as { packId: string } | undefined)?.packId ?? null,
        child_id: null,
      }),
    }),
  },
  rows: [
    ['della', 'delivery-team-issues'],
    [`${policeBut('della')} olive ${partners}`, 'NOT_PERMITTED'],
  ],
})

permissionTable('reading packs', {
  database,
  did: 'view plan',
  columns: {
    'all of them': () => ({
      act: context => listPacks(context, {}),
      about: () => ({ about: 'packs', about_id: null, child_id: null }),
    }),
    one: () => ({
      act: context => viewPack(context, { packId }),
      about: () => ({ about: 'pack', about_id: packId, child_id: null }),
    }),
  },
  rows: [
    [[...registerPeople.police, ...registerPeople.oversight].join(' '), 'plan-is-open', 'plan-is-open'],
    [partners, 'NOT_PERMITTED', 'NOT_PERMITTED'],
  ],
})
