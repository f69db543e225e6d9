import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { objective } from '../kernel/commitment.ts'
import type { PlanEntry } from '../kernel/plan.ts'
import { document } from '../kernel/source.ts'
import { plannedActions, standOf } from './action.ts'
import { contentsOf } from './pack.ts'
import { planView } from './plan.view.ts'

// A small strategy of a force that there is none of: what is drawn and issued comes from the strategy it is given.

const source = document('Fenshire: every child safe by the water')
const objectives = [
  objective({
    ...{
      number: 1,
      pillar: 'Water',
      title: 'No child drowns',
      source: source('page 2'),
      success: [{ says: 'Fewer rescues', differs: 'Nobody counts them.' }],
    },
    actions: [
      { number: 1, title: 'Swimming lessons', promise: 'Every child learns to swim.', lacks: ['A pool.'] },
      {
        number: 2,
        title: 'Boats for officers',
        promise: 'Officers reach a child in ten minutes.',
        lacks: ['Boats.'],
      },
    ],
  }),
]
const today = '2026-11-22'
const entries: readonly PlanEntry[] = [
  {
    ...{ kind: 'added', milestone: 'm', title: 'Pool hired', answeredBy: 'Harbour team', from: '2026-01-01' },
    ...{ due: '2026-10-01', after: [], id: 'm', recordedAt: new Date('2026-01-01'), by: 'Somebody' },
  },
]
const signals = {
  worse: [],
  better: [],
  other: [],
  chance: [],
  short: [],
  groups: [],
  unfiled: [],
  unknown: [],
}
const actions = plannedActions(objectives).map(one => {
  const mine = one.action.number === 1 ? entries : []
  return { ...one, signals, entries: mine, stand: standOf(mine, { today, past: [] }) }
})

describe('the strategy of another force', () => {
  it('is shown as it is, with nothing of the Metropolitan Police in it', () => {
    const page = String(planView({ today, actions, objectives, workedOut: undefined }))
    assert.match(page, /The strategy: 2 actions/)
    assert.match(page, /Fewer rescues\. [\s\S]*Nobody counts them/)
    assert.match(page, /Swimming lessons[\s\S]*Not on track[\s\S]*Pool hired/)
    assert.match(page, /Boats for officers[\s\S]*Nothing planned/)
    assert.ok(!/Met|London|MOPAC/.test(page))
  })

  it('goes into a pack as it is', () => {
    const { says, tables } = contentsOf(actions, { asOf: '2026-11-22T12:00:00Z', more: [] })
    assert.match(says[0] ?? '', /0 of 2 actions are done.*1 not on track.*0 have not begun and 1 has no plan/)
    assert.deepEqual(tables[1]?.rows, [
      ['2026-01-01', '1. Swimming lessons', 'Promised: Pool hired, for 1 October 2026.'],
    ])
  })
})
