import assert from 'node:assert/strict'
import { test } from 'node:test'
import { child, entriesOf, pathwayWith, step } from '../../test/random-pathways.ts'
import { leadsIn } from './leads.ts'

const rule = pathwayWith({
  begin: step('Begin', { again: true, leadsTo: [{ pathway: 'always', because: 'So.' }] }),
  asked: step('Asked', {
    again: true,
    leadsTo: [
      { pathway: 'onA', when: { q: 'a' }, because: 'It was A.' },
      { pathway: 'girl', and: { child: { sex: 'female' } }, because: 'She is a girl.' },
      { pathway: 'both', when: { q: 'a' }, and: { begin: { q: 'b' } }, because: 'Both.' },
    ],
  }),
  end: step('End', { ends: 'done' }),
})

const shown = (lines: Parameters<typeof entriesOf>[0], who = child) =>
  leadsIn(rule, entriesOf(lines), who).map(lead => `${lead.step} ${lead.pathway}`)

test('leads nowhere until it is recorded', () => assert.deepEqual(shown([]), []))

test('leads where the answers say, and where the conditions hold', () => {
  assert.deepEqual(
    shown([
      ['begin', 0],
      ['asked', 1],
    ]),
    ['begin always', 'asked onA', 'asked girl'],
  )
  assert.deepEqual(
    shown(
      [
        ['begin', 0],
        ['asked', 1],
      ],
      { ...child, sex: 'male' },
    ),
    ['begin always', 'asked onA'],
  )
})

test('the newest answers count', () => {
  const lines = [
    ['begin', 0],
    ['asked', 1],
    ['asked', 2, { answers: { q: 'b' } }],
  ] as const
  assert.deepEqual(shown(lines), ['begin always', 'asked girl'])
})

test('an entry that was withdrawn leads nowhere', () => {
  const lines = [
    ['begin', 0],
    ['asked', 1],
    ['asked', 1, { corrects: 2, withdraws: true }],
  ] as const
  assert.deepEqual(shown(lines), ['begin always'])
})
