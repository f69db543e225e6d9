import { as, cast } from '../../test/cast.ts'
import { everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { weekAfter } from '../../test/sample-cases.ts'
import { newId } from '../store/ids.ts'
import { announceRound } from './announce-round.ts'
import { drawRound } from './draw-round.ts'

const { database } = await childrenForEachScope()
const others = Object.keys(everybody).filter(name => !['pat', 'esther'].includes(name))
const plan = { decision: 'missing-grade', from: '2026-11-16', until: '2026-11-23', size: 5 }

permissionTable('drawing a masked round', {
  database,
  did: 'draw masked round',
  columns: {
    'one that was announced': async () => {
      const { roundId } = await announceRound(as(cast.pat), plan)
      return {
        act: context => drawRound({ ...context, now: weekAfter }, { roundId }),
        about: () => ({ about: 'masked round', about_id: roundId, child_id: null }),
      }
    },
    none: () => {
      const roundId = newId()
      return {
        act: context => drawRound(context, { roundId }),
        about: () => ({ about: 'masked round', about_id: roundId, child_id: null }),
      }
    },
  },
  rows: [
    ['pat esther', 'checkers-draw', 'NOT_FOUND'],
    [others.join(' '), 'NOT_PERMITTED', 'NOT_FOUND'],
  ],
})
