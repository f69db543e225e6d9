import type { Context } from '../src/kernel/context.ts'
import { newId } from '../src/store/ids.ts'
import { aboutChild, permissionTable } from './permission-cases.ts'
import type { childrenForEachScope } from './permission-children.ts'

type Scopes = Awaited<ReturnType<typeof childrenForEachScope>>
type View = (context: Context, input: Readonly<{ childId: string }>) => Promise<unknown>

/**
 * Who may read what is on a child's record, wherever it is read, and under which rule. Nobody outside the team, and no
 * agency that was not told, learns even that there is such a child.
 */
export function readersOfChild(says: string, { database, ...children }: Scopes, view: View): void {
  const column = (childId: string) => () => ({
    act: (context: Context) => view(context, { childId }),
    about: aboutChild(childId),
  })
  permissionTable(says, {
    database,
    did: 'view child',
    columns: {
      'an open record': column(children.open),
      'one shared with Lambeth': column(children.shared),
      'a restricted one': column(children.restricted),
      'a restricted one shared with Lambeth': column(children.both),
      'no record': column(newId()),
    },
    rows: [
      [
        'tom priya grace lewis',
        ...['police-read', 'police-read', 'own-restricted-child', 'own-restricted-child', 'NOT_FOUND'],
      ],
      [
        'ade joan ruth daniel moira sam esther helen carl martha cora',
        ...['police-read', 'police-read', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
      ],
      ['felix bridget', 'NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
      ['niamh rosa', 'NOT_FOUND', 'shared-with-agency', 'NOT_FOUND', 'shared-with-agency', 'NOT_FOUND'],
      ['victor owen leah kwame imran sara hana paul', ...Array(5).fill('NOT_FOUND')],
    ],
  })
}
