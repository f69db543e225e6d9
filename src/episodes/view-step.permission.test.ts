import { permissionTable } from '../../test/permission-cases.ts'
import { episodesForEachScope } from '../../test/permission-episodes.ts'
import { viewStep } from './view-step.ts'

const { database, columns } = await episodesForEachScope()

// Opening a step is on the trail under its own name: it must not read as if something had been recorded.
permissionTable('opening a step of a custody', {
  database,
  did: 'open step',
  columns: columns(
    (context, episodeId) => viewStep(context, { episodeId, step: 'risk' }),
    ['custody', 'none'],
  ),
  rows: [
    ['ade joan carl', 'owes-step', 'NOT_FOUND'],
    [
      'tom priya grace lewis ruth daniel moira sam esther helen martha felix bridget cora',
      'NOT_PERMITTED',
      'NOT_FOUND',
    ],
    ['niamh rosa leah kwame', 'NOT_PERMITTED', 'NOT_FOUND'],
    ['victor owen imran sara hana paul', 'NOT_FOUND', 'NOT_FOUND'],
  ],
})

permissionTable('opening a step of a search', {
  database,
  did: 'open step',
  columns: columns(
    (context, episodeId) => viewStep(context, { episodeId, step: 'parentTold' }),
    ['search', 'restricted'],
  ),
  rows: [
    ['tom priya grace lewis', 'owes-step', 'owes-step'],
    ['ade carl sam ruth moira daniel helen', 'owes-step', 'NOT_FOUND'],
    ['joan esther martha felix bridget cora', 'NOT_PERMITTED', 'NOT_FOUND'],
    ['niamh rosa victor leah kwame owen imran sara hana paul', 'NOT_FOUND', 'NOT_FOUND'],
  ],
})

permissionTable('opening a step that the rule does not have', {
  database,
  did: 'open step',
  columns: columns((context, episodeId) => viewStep(context, { episodeId, step: 'invented' }), ['custody']),
  rows: [
    [
      'ade joan carl tom priya grace lewis ruth daniel moira sam esther helen martha felix bridget cora',
      'NOT_PERMITTED',
    ],
    ['niamh rosa leah kwame', 'NOT_PERMITTED'],
    ['victor owen imran sara hana paul', 'NOT_FOUND'],
  ],
})
