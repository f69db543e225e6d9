import { as, cast } from '../../test/cast.ts'
import { libraryLoan } from '../../test/fifth-pathway.ts'
import { aboutEpisode, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { minutes } from '../../test/permission-episodes.ts'
import { withPathway } from '../policy/index.ts'
import { setAsideLead } from './set-aside-lead.ts'
import { startEpisode } from './start-episode.ts'

const { lent, reminded, returned } = libraryLoan.steps
withPathway({
  ...libraryLoan,
  id: 'reading-lead',
  steps: {
    lent: {
      ...lent,
      by: 'constable',
      leadsTo: [{ pathway: 'missing-child', because: 'The book was about running away.' }],
    },
    reminded: { ...reminded, by: 'constable' },
    returned: { ...returned, by: 'constable' },
  },
})

const { database, open, restricted } = await childrenForEachScope()
const answers = { kind: 'story', wish: 'It has a dog in it.' }

async function about(childId: string) {
  const start = { childId, pathway: 'reading-lead', happenedAt: minutes(-60), answers }
  const { episodeId } = await startEpisode(as(cast.tom), start)
  const aside = { episodeId, step: 'lent', pathway: 'missing-child', reason: 'The child is here.' }
  return {
    act: (context: ReturnType<typeof as>) => setAsideLead(context, aside),
    about: aboutEpisode(episodeId, childId),
  }
}

permissionTable('deciding not to start what a step leads to', {
  database,
  did: 'set aside what a step leads to',
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
