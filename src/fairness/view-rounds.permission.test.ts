import { as, cast } from '../../test/cast.ts'
import { everybody, permissionTable } from '../../test/permission-cases.ts'
import { childrenForEachScope } from '../../test/permission-children.ts'
import { newId } from '../store/ids.ts'
import { announceRound } from './announce-round.ts'
import { viewRound, viewRounds } from './view-rounds.ts'

const { database } = await childrenForEachScope()
const plan = { decision: 'missing-grade', from: '2026-11-16', until: '2026-11-23', size: 5 }
const { roundId } = await announceRound(as(cast.pat), plan)
const none = newId()

permissionTable('seeing masked rounds', {
  database,
  did: 'view masked rounds',
  columns: {
    'all of them': () => ({
      act: context => viewRounds(context, {}),
      about: () => ({ about: 'masked rounds', about_id: null, child_id: null }),
    }),
    'one of them': () => ({
      act: context => viewRound(context, { roundId }),
      about: () => ({ about: 'masked round', about_id: roundId, child_id: null }),
    }),
    none: () => ({
      act: context => viewRound(context, { roundId: none }),
      about: () => ({ about: 'masked round', about_id: none, child_id: null }),
    }),
  },
  rows: [[Object.keys(everybody).join(' '), 'rounds-are-open', 'rounds-are-open', 'NOT_FOUND']],
})
