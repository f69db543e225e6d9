import { answersTo } from '../../test/answers.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { episodesForEachScope, minutes } from '../../test/permission-episodes.ts'
import type { Context } from '../kernel/context.ts'
import { markedAsForm } from '../kernel/unasked.ts'
import { custody } from '../policy/pathways/custody.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { correctEntry } from './correct-entry.ts'

const { database, columns } = await episodesForEachScope()
const firstAsks = { ...custody.steps.arrived.asks, ...intimateSearch.steps.groundsPresented.asks }

const correcting = (context: Context, episodeId: string) =>
  correctEntry(context, {
    episodeId,
    version: 1,
    corrects: 1,
    reason: 'The clock on the wall was wrong',
    happenedAt: minutes(-130),
    // A form, which may hold more than answers: these are of two pathways.
    answers: markedAsForm(answersTo(firstAsks, minutes(-130))),
  })

permissionTable('putting an entry right', {
  database,
  did: 'correct entry',
  columns: columns(correcting, ['custody', 'search', 'restricted', 'none']),
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
