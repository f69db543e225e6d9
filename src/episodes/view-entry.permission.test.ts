import { permissionTable } from '../../test/permission-cases.ts'
import { episodesForEachScope } from '../../test/permission-episodes.ts'
import type { Context } from '../kernel/context.ts'
import { viewEntry } from './view-entry.ts'

const { database, columns } = await episodesForEachScope()
const opening = (context: Context, episodeId: string) => viewEntry(context, { episodeId, version: 1 })

permissionTable('opening an entry to put it right', {
  database,
  did: 'open entry',
  columns: columns(opening, ['custody', 'search', 'restricted', 'none']),
  rows: [
    ['ade', 'own-entry', 'owes-step', 'NOT_FOUND', 'NOT_FOUND'],
    ['tom', 'owes-step', 'own-entry', 'own-entry', 'NOT_FOUND'],
    ['priya grace lewis', 'owes-step', 'owes-step', 'owes-step', 'NOT_FOUND'],
    ['joan carl sam dee', 'owes-step', 'owes-step', 'NOT_FOUND', 'NOT_FOUND'],
    [
      'ruth daniel moira esther helen martha felix bridget cora',
      ...['NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_FOUND', 'NOT_FOUND'],
    ],
    ['niamh rosa leah kwame', 'NOT_PERMITTED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
    ['victor owen imran sara hana paul', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
  ],
})
