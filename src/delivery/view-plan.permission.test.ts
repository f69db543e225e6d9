import { settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { registerPeople } from '../../test/permission-registers.ts'
import { openDoor } from '../access/door.ts'
import { viewAction, viewPlan } from './view-plan.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const about = (what: string) => (outcome: string) => ({
  about: outcome === 'NOT_FOUND' ? 'plan' : what,
  about_id: null,
  child_id: null,
})

permissionTable('seeing how the strategy is delivered', {
  database,
  did: 'view plan',
  columns: {
    'all of it': () => ({ act: context => viewPlan(context, {}), about: about('plan') }),
    'one action': () => ({
      act: context => viewAction(context, { number: 30 }),
      about: about('plan action 30'),
    }),
    'an action that there is none of': () => ({
      act: context => viewAction(context, { number: 99 }),
      about: about('plan'),
    }),
  },
  rows: [
    [
      [...registerPeople.police, ...registerPeople.oversight].join(' '),
      ...['plan-is-open', 'plan-is-open', 'NOT_FOUND'],
    ],
    [registerPeople.partners.join(' '), 'NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_FOUND'],
  ],
})
