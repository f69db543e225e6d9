import { everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { announceRound } from './announce-round.ts'

const { database } = await childrenForEachScope()
const others = Object.keys(everybody).filter(name => !['pat', 'esther'].includes(name))
const plan = { decision: 'missing-grade', from: '2026-11-16', until: '2026-11-23', size: 5 }

permissionTable('announcing a masked round', {
  database,
  did: 'draw masked round',
  columns: {
    'a round': () => ({
      act: context => announceRound(context, plan),
      about: (_outcome, result) => ({
        about: 'masked round',
        about_id: (result as { roundId: string } | undefined)?.roundId ?? null,
        child_id: null,
      }),
    }),
  },
  rows: [
    ['pat esther', 'checkers-draw'],
    [others.join(' '), 'NOT_PERMITTED'],
  ],
})
