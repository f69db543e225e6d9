import { answersTo } from '../../test/answers.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { episodesForEachScope, minutes } from '../../test/permission-episodes.ts'
import type { Context } from '../kernel/context.ts'
import { custody } from '../policy/pathways/custody.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { recordStep } from './record-step.ts'

const { database, columns } = await episodesForEachScope()

/** A step that an officer who meets the child owes, in custody and in a search. */
const steps = { risk: custody.steps.risk, parentTold: intimateSearch.steps.parentTold }

const recording = (step: keyof typeof steps) => (context: Context, episodeId: string) =>
  recordStep(context, {
    episodeId,
    step,
    version: 1,
    happenedAt: minutes(-60),
    answers: answersTo(steps[step].asks ?? {}, minutes(-60)),
  })

permissionTable('recording a step of a custody', {
  database,
  did: 'record step',
  columns: columns(recording('risk'), ['custody', 'none']),
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

permissionTable('recording a step of a search', {
  database,
  did: 'record step',
  columns: columns(recording('parentTold'), ['search', 'restricted']),
  rows: [
    ['tom priya grace lewis', 'owes-step', 'owes-step'],
    ['ade carl sam ruth moira daniel helen', 'owes-step', 'NOT_FOUND'],
    ['joan esther martha felix bridget cora', 'NOT_PERMITTED', 'NOT_FOUND'],
    ['niamh rosa victor leah kwame owen imran sara hana paul', 'NOT_FOUND', 'NOT_FOUND'],
  ],
})

const toldThem = async (episodeId: string, by: Context) =>
  recordStep(by, {
    episodeId,
    step: 'detailsShared',
    version: 1,
    happenedAt: minutes(-60),
    answers: answersTo(custody.steps.detailsShared.asks ?? {}, minutes(-60)),
  })

permissionTable("recording what children's services owe", {
  database,
  did: 'record step',
  columns: columns(
    (context, episodeId) =>
      recordStep(context, {
        episodeId,
        step: 'calledBack',
        version: 2,
        happenedAt: minutes(-30),
        answers: answersTo(custody.steps.calledBack.asks ?? {}, minutes(-30)),
      }),
    ['custody'],
    toldThem,
  ),
  rows: [
    ['niamh', 'owes-step'],
    ['rosa leah kwame adam beth', 'NOT_PERMITTED'],
    [
      'ade joan carl tom priya grace lewis ruth daniel moira sam esther helen martha felix bridget cora',
      'NOT_PERMITTED',
    ],
    ['victor owen imran sara hana paul', 'NOT_FOUND'],
  ],
})
