import { aboutChild, everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import type { Context } from '../kernel/context.ts'
import { addPeople, personRow } from '../simulation/cast.store.ts'
import { newId } from '../store/ids.ts'
import { changeLead } from './change-lead.ts'

const { database, ...ids } = await childrenForEachScope()
const owner = database.as('owner')
await owner.statement(`${addPeople} on conflict do nothing`, [
  JSON.stringify(Object.values(everybody).map(personRow)),
])

/** Each takes the lead for a child for whom nobody else leads, in the team that led before. */
const column = (childId: string) => async () => {
  await owner.statement('update children set version = 1, lead_id = null where id = $1', [childId])
  return {
    act: (context: Context) => changeLead(context, { childId, version: 1, why: 'I know the child' }),
    about: aboutChild(childId),
  }
}

permissionTable('taking the lead for a child', {
  database,
  did: 'change lead',
  columns: {
    'an open record': column(ids.open),
    'one shared with Lambeth': column(ids.shared),
    'a restricted one': column(ids.restricted),
    'a restricted one shared with Lambeth': column(ids.both),
    'no record': column(newId()),
  },
  rows: [
    ['tom priya grace lewis', ...Array(4).fill('police-change'), 'NOT_FOUND'],
    [
      'ade joan ruth daniel moira sam esther helen carl cora',
      ...['police-change', 'police-change', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
    ],
    ['martha felix bridget', 'NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
    ['niamh rosa', 'NOT_FOUND', 'NOT_PERMITTED', 'NOT_FOUND', 'NOT_PERMITTED', 'NOT_FOUND'],
    ['victor owen leah kwame imran sara hana paul', ...Array(5).fill('NOT_FOUND')],
  ],
})
