import { aboutChild, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import type { Context } from '../kernel/context.ts'
import { newId } from '../store/ids.ts'
import { addFamily, clearFlag, setFlag } from './change-family.ts'

const { database, ...ids } = await childrenForEachScope()
const owner = database.as('owner')

/** What may be changed in a record, each way of changing it. */
const changes: Readonly<Record<string, (context: Context, childId: string) => Promise<unknown>>> = {
  family: (context, childId) =>
    addFamily(context, { childId, kind: 'mother', name: 'Her mother', parental: true }),
  flag: (context, childId) => setFlag(context, { childId, kind: 'health-need', note: 'An inhaler' }),
  async 'end of a flag'(context, childId) {
    const flagId = newId()
    await owner.statement(
      `insert into child_flags (force_id, child_id, id, kind, set_by, agency_id)
       select force_id, id, $2, 'health-need', $3, $3 from children where id = $1`,
      [childId, flagId, context.actor.id],
    )
    return clearFlag(context, { childId, flagId })
  },
}

for (const [what, change] of Object.entries(changes)) {
  const column = (childId: string) => () => ({
    act: (context: Context) => change(context, childId),
    about: aboutChild(childId),
  })
  permissionTable(`changing a child's record: ${what}`, {
    database,
    did: 'change child',
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
}
