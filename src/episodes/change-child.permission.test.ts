import { aboutChild, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import type { Context } from '../kernel/context.ts'
import { newId } from '../store/ids.ts'
import { changeChild } from './change-child.ts'

const { database, ...ids } = await childrenForEachScope()
const owner = database.as('owner')

const column = (childId: string) => () => ({
  async act(context: Context) {
    const text = 'select version from children where id = $1'
    const [child] = await owner.statement<{ version: number }>(text, [childId])
    const answers = { givenNames: 'Somebody', familyName: 'Else' }
    return changeChild(context, { childId, version: child?.version ?? 1, answers, lookedAfterBy: null })
  },
  about: aboutChild(childId),
})

permissionTable("changing a child's record: details", {
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
