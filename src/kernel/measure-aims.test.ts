import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Aims, checksOfAims } from './measure-aims.ts'
import { document } from './source.ts'

const rules = document('Library rules')

const share = {
  kind: 'share',
  better: 'down',
  every: 'quarter',
  keepApart: { groups: { north: 'North' } },
  baseline: { says: 'In 2023 one book in five came back late.', value: 0.2, source: rules('8') },
  target: { says: 'One in ten.', value: 0.1, source: rules('9') },
  dueBy: '2027-12-31',
  rebased: [
    { on: '2025-04-01', because: 'Reminders are sent by post.' },
    { on: '2025-04-01', because: 'The branch moved.', only: 'north' },
  ],
}

const faultsIn = (change: object = {}) =>
  checksOfAims({ ...share, ...change } as typeof share & Aims).flatMap(([wrong, says]) =>
    wrong ? [says] : [],
  )

test('a baseline, a target, a day and rebasing with reasons have no fault; nor has none of them', () => {
  assert.deepEqual(faultsIn(), [])
  assert.deepEqual(
    checksOfAims({ kind: 'count', better: 'neither', every: 'month' }).filter(([wrong]) => wrong),
    [],
  )
})

test('a month may be rebased on the first day of any month, a year only on that of January', () => {
  const rebased = (every: string, on: string) =>
    faultsIn({ every, rebased: [{ on, because: 'Reminders are sent by post.' }] }).length
  assert.deepEqual([rebased('month', '2025-05-01'), rebased('month', '2025-05-02')], [0, 1])
  assert.deepEqual([rebased('year', '2025-01-01'), rebased('year', '2025-04-01')], [0, 1])
})

const cases: readonly [what: string, change: object, says: RegExp][] = [
  [
    'a baseline that is no sentence',
    { baseline: { ...share.baseline, says: '20%' } },
    /baseline is not a sentence/,
  ],
  ['a baseline in per cent', { baseline: { ...share.baseline, value: 20 } }, /baseline is not in the unit/],
  [
    'a baseline of more than all',
    { baseline: { ...share.baseline, value: 1.01 } },
    /baseline is not in the unit/,
  ],
  [
    'a baseline below nought',
    { baseline: { ...share.baseline, value: -0.1 } },
    /baseline is not in the unit/,
  ],
  [
    'a target that is the baseline',
    { target: { ...share.target, value: 0.2 } },
    /no better than its baseline/,
  ],
  ['a target in per cent', { target: { ...share.target, value: 10 } }, /target is not in the unit/],
  ['a target that is no sentence', { target: { ...share.target, says: '10%' } }, /target is not a sentence/],
  ['a target the wrong way', { better: 'up' }, /no better than its baseline/],
  ['a target where there is no better', { better: 'neither' }, /neither way is better/],
  ['a day that is none', { dueBy: '2027-13-01' }, /due is not a day/],
  [
    'rebasing within a quarter',
    { rebased: [{ on: '2025-05-01', because: 'So.' }] },
    /first day of a quarter/,
  ],
  ['rebasing without a reason', { rebased: [{ on: '2025-04-01', because: '' }] }, /not a sentence/],
  [
    'rebasing a stranger',
    { rebased: [{ on: '2025-04-01', because: 'So.', only: 'x' }] },
    /not one of its sources/,
  ],
  ['rebasing twice', { rebased: [share.rebased[0], share.rebased[0]] }, /rebased twice/],
]

for (const [what, change, says] of cases)
  test(`a fault is named: ${what}`, () => assert.match(faultsIn(change).join('\n'), says))
