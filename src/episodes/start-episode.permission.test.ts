import { answersTo } from '../../test/answers.ts'
import type { Case } from '../../test/permission-cases.ts'
import { permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { minutes } from '../../test/permission-episodes.ts'
import { custody } from '../policy/pathways/custody.ts'
import { newId } from '../store/ids.ts'
import { startEpisode } from './start-episode.ts'

const { database, open, shared, restricted, both } = await childrenForEachScope()

/** What was refused is about the child; what was started is about the episode that came of it. */
const starting = (childId: string) => (): Case => ({
  act: context =>
    startEpisode(context, {
      childId,
      pathway: 'custody',
      happenedAt: minutes(-60),
      answers: answersTo(custody.steps.arrived.asks ?? {}, minutes(-60)),
    }),
  about: (_outcome, started) => {
    const { episodeId } = (started ?? {}) as { episodeId?: string }
    return { about: episodeId ? 'episode' : 'child', about_id: episodeId ?? childId, child_id: childId }
  },
})

permissionTable('putting a child on a pathway', {
  database,
  did: 'start episode',
  columns: {
    'an open record': starting(open),
    'one shared with Lambeth': starting(shared),
    'a restricted one': starting(restricted),
    'a restricted one shared with Lambeth': starting(both),
    'no record': starting(newId()),
  },
  // From top to bottom: the first custody of a child is when their agencies learn of the child.
  rows: [
    ['niamh rosa', 'NOT_FOUND', 'NOT_PERMITTED', 'NOT_FOUND', 'NOT_PERMITTED', 'NOT_FOUND'],
    ['leah kwame', ...Array(5).fill('NOT_FOUND')],
    ['tom priya grace lewis', ...Array(4).fill('owes-first-step'), 'NOT_FOUND'],
    ['ade joan carl sam dee', 'owes-first-step', 'owes-first-step', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
    [
      'ruth daniel moira esther helen martha felix bridget cora',
      ...['NOT_PERMITTED', 'NOT_PERMITTED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'],
    ],
    ['niamh rosa leah kwame', ...Array(4).fill('NOT_PERMITTED'), 'NOT_FOUND'],
    ['victor owen imran sara hana paul', ...Array(5).fill('NOT_FOUND')],
  ],
})
