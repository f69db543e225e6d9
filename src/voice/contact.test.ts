import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { type ContactRow, type OpeningRow, receiptOf } from './contact.ts'

const row: ContactRow = {
  id: '01890000-0000-7000-8000-0000abcd1234',
  childId: '01890000-0000-7000-8000-000000000002',
  pathway: intimateSearch.id,
  inForceFrom: intimateSearch.inForceFrom,
  startedAt: new Date('2026-11-22T10:00:00Z'),
  unitId: null,
  team: 'Lambeth response',
  restricted: false,
  leadId: null,
  leadUnitId: null,
  sharedWith: [],
}
const opening = (version: number, answers: object, more: Partial<OpeningRow> = {}): OpeningRow => ({
  version,
  step: intimateSearch.begins,
  happenedAt: new Date(`2026-11-22T0${version}:00:00Z`),
  recordedAt: new Date('2026-11-22T10:00:00Z'),
  by: 'somebody',
  answers: answers as Record<string, unknown>,
  ...more,
})

describe('what a receipt says of a contact', () => {
  it('when it began, the kind of place, the team and a number; and what the rule tells the child', () => {
    const receipt = receiptOf(row, intimateSearch, [opening(1, { place: 'school' })])
    assert.deepEqual(receipt, {
      number: 'ABCD 1234',
      happenedAt: new Date('2026-11-22T01:00:00Z'),
      place: 'School',
      team: 'Lambeth response',
      told: intimateSearch.forChild,
    })
  })

  it('says what stands after a correction', () => {
    const openings = [opening(1, { place: 'school' }), opening(2, { place: 'home' }, { corrects: 1 })]
    const { happenedAt, place } = receiptOf(row, intimateSearch, openings)
    assert.deepEqual(
      [happenedAt.toISOString(), place],
      ['2026-11-22T02:00:00.000Z', "The child's home, in private"],
    )
  })

  it('says no place that the reader may not see or that was not asked as a choice', () => {
    for (const answers of [{}, { place: 'nowhere we know' }, { place: 7 }])
      assert.equal(receiptOf(row, intimateSearch, [opening(1, answers)]).place, undefined)
    assert.deepEqual(receiptOf(row, intimateSearch, []).happenedAt, row.startedAt)
  })

  const rows = [
    [
      'telling would be dangerous',
      { offChildReceipt: 'Telling now would warn the suspect.' },
      /warn the suspect/,
    ],
    ['the record is about an adult', { subject: 'adult' }, /not about a child/],
    ['nobody has written what to say', { forChild: undefined }, /Nobody has written/],
  ] as const
  for (const [when, more, because] of rows)
    it(`is withheld, with the reason, when ${when}`, () => {
      const receipt = receiptOf(row, { ...intimateSearch, ...more } as typeof intimateSearch, [])
      assert.equal(receipt.told, undefined)
      assert.match(receipt.withheld ?? '', because)
    })
})
