import { as, cast } from '../../test/cast.ts'
import { libraryLoan } from '../../test/fifth-pathway.ts'
import { aboutEpisode, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { minutes } from '../../test/permission-episodes.ts'
import { withPathway } from '../policy/index.ts'
import { startEpisode } from './start-episode.ts'
import { viewHarmHistory } from './view-harm-history.ts'

const { lent, reminded, returned } = libraryLoan.steps
withPathway({
  ...libraryLoan,
  id: 'reading-decision',
  steps: {
    lent: { ...lent, by: 'constable' },
    reminded: { ...reminded, by: 'constable', besides: 'own-harm' },
    returned: { ...returned, by: 'constable' },
  },
})

const { database, open, restricted } = await childrenForEachScope()
const answers = { kind: 'story', wish: 'It has a dog in it.' }

async function about(childId: string) {
  const start = { childId, pathway: 'reading-decision', happenedAt: minutes(-60), answers }
  const { episodeId } = await startEpisode(as(cast.tom), start)
  return {
    act: (context: ReturnType<typeof as>) => viewHarmHistory(context, { episodeId, step: 'reminded' }),
    about: aboutEpisode(episodeId, childId),
  }
}

permissionTable('reading what happened to a child before deciding about the child', {
  database,
  did: 'open harm history',
  columns: {
    'told to no partner': () => about(open),
    'of a restricted child': () => about(restricted),
  },
  rows: [
    ['tom priya grace lewis', 'owes-step', 'owes-step'],
    ['sam', 'owes-step', 'NOT_FOUND'],
    ['ade ruth moira daniel helen carl joan esther martha felix bridget cora', 'NOT_PERMITTED', 'NOT_FOUND'],
    ['niamh rosa victor leah kwame owen imran sara hana paul', 'NOT_FOUND', 'NOT_FOUND'],
  ],
})
