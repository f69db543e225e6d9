import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import { HtmlValidate } from 'html-validate'
import type { PlanEntry } from '../kernel/plan.ts'
import { plannedActions, standOf } from './action.ts'
import { contentsOf } from './pack.ts'
import { packChartView } from './pack-chart.view.ts'
import { positionsDrawn, reachedDrawn } from './pack-charts.ts'
import type { Signals } from './signals.ts'

const today = '2026-11-22'

/** An action with one milestone, met on a day or not. */
function action(id: string, metOn?: string) {
  const common = { milestone: id, recordedAt: new Date('2026-01-01'), by: 'Somebody' }
  const entries: readonly PlanEntry[] = [
    {
      ...{ ...common, kind: 'added', id, title: 'Pool hired', answeredBy: 'Harbour team' },
      ...{ from: '2026-01-01', due: '2026-12-31', after: [] },
    },
    ...(metOn
      ? [{ ...common, kind: 'met' as const, id: `${id}-met`, on: metOn, evidence: 'The bill.' }]
      : []),
  ]
  return { stand: standOf(entries, { today, past: [] }) }
}
const actions = [action('a', '2026-02-03'), action('b', '2026-08-09'), action('c', '2026-08-30'), action('d')]

test('what changed after midnight in summer stands under the day in London, as on the page of its action', () => {
  const entry: PlanEntry = {
    ...{ kind: 'said', side: 'answering', position: 'onTrack', because: 'It is.' },
    ...{ id: 'a', recordedAt: new Date('2026-06-30T23:30:00Z'), by: 'Somebody' },
  }
  const [planned = assert.fail()] = plannedActions()
  const signals: Signals = {
    ...{ worse: [], better: [], other: [], chance: [] },
    ...{ short: [], groups: [], unfiled: [], unknown: [] },
  }
  const one = { ...planned, ...action('a'), entries: [entry], signals }
  const { tables } = contentsOf([one], { asOf: '2026-07-01T10:00:00.000Z', more: [] })
  const changed = tables.find(({ title }) => title === 'Everything so far')
  assert.deepEqual(changed?.rows, [
    [
      '2026-07-01',
      `${planned.action.number}. ${planned.action.title}`,
      'Those who answer said “On track”: It is.',
    ],
  ])
})

describe('the drawings of a pack', () => {
  it('count every action under one position, none left out', () => {
    const { rows } = positionsDrawn(actions)
    assert.equal(
      rows.reduce((sum, row) => sum + Number(row[1]), 0),
      actions.length,
    )
    assert.deepEqual(
      rows.filter(row => row[1] !== '0').map(row => row.join(' ')),
      ['On track 1', 'Done 3'],
    )
  })

  it('show each quarter, also those in which nothing was reached', () =>
    assert.deepEqual(reachedDrawn(actions, today)[0]?.rows, [
      ['2026, quarter 1', '1'],
      ['2026, quarter 2', '0'],
      ['2026, quarter 3', '2'],
      ['2026, quarter 4 so far', '0'],
    ]))

  it('are left out where there is no time to draw', () => {
    assert.deepEqual(reachedDrawn([action('d')], today), [])
    assert.deepEqual(reachedDrawn([action('a', today)], today), [])
  })

  it('say in words what they draw, stand beside their numbers, and are valid', async () => {
    for (const chart of [positionsDrawn(actions), ...reachedDrawn(actions, today)]) {
      const markup = String(packChartView(chart, 1))
      for (const [label, number] of chart.rows) assert.match(markup, new RegExp(`${label}: ${number}`))
      assert.equal([...markup.matchAll(/<svg/g)].length, 2)
      const { results } = await new HtmlValidate({
        extends: ['html-validate:recommended'],
        rules: { 'attr-quotes': 'off', 'no-trailing-whitespace': 'off' },
      }).validateString(markup)
      assert.deepEqual(
        results.flatMap(one => one.messages.map(({ message }) => message)),
        [],
      )
    }
  })
})
