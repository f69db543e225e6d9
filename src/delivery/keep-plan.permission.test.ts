import { as, cast, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { policeBut, registerPeople } from '../../test/permission-registers.ts'
import { openDoor } from '../access/door.ts'
import { addMilestone, changeMilestone, sayHowItStands } from './keep-plan.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const promise = {
  number: 29,
  title: 'List of policies',
  answeredBy: 'Policy unit',
  from: '2026-01-01',
  due: '2027-01-01',
  after: [],
}
const about = () => ({ about: 'plan action 29', about_id: null, child_id: null })
const partners = registerPeople.partners.join(' ')
const others = `${policeBut('della')} olive ${partners}`

permissionTable('promising a milestone', {
  database,
  did: 'keep plan',
  columns: { 'of action 29': () => ({ act: context => addMilestone(context, promise), about }) },
  rows: [
    ['della', 'delivery-team-keeps'],
    [others, 'NOT_PERMITTED'],
  ],
})

permissionTable('writing down what happened to a milestone', {
  database,
  did: 'keep plan',
  columns: {
    'of action 29': async () => {
      const { milestoneId } = await addMilestone(as(cast.della), promise)
      const moved = { kind: 'moved', due: '2027-02-01', because: 'Late.' } as const
      return { act: context => changeMilestone(context, { number: 29, milestoneId, ...moved }), about }
    },
  },
  rows: [
    ['della', 'delivery-team-keeps'],
    [others, 'NOT_PERMITTED'],
  ],
})

const said = (side: 'answering' | 'independent') => () => ({
  act: (context: Parameters<typeof sayHowItStands>[0]) =>
    sayHowItStands(context, { number: 29, side, position: 'onTrack', because: 'As seen.' }),
  about,
})

permissionTable('saying how an action stands', {
  database,
  did: 'say how it stands',
  columns: { 'for those who answer': said('answering'), 'for those who oversee': said('independent') },
  rows: [
    ['della helen daniel', 'who-answers-says', 'NOT_PERMITTED'],
    ['olive', 'NOT_PERMITTED', 'overseers-say'],
    [`${policeBut('della', 'helen', 'daniel')} ${partners}`, 'NOT_PERMITTED', 'NOT_PERMITTED'],
  ],
})
