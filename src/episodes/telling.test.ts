import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { DutyRow } from './duty-rows.ts'
import type { KeptEntry, KeptEpisode } from './episode.ts'
import { type Change, mayTell, tellingOf } from './telling.ts'

const at = new Date('2026-03-02T10:00:00Z')
const later = new Date('2026-04-01T00:00:00Z')
const agreedWith = (agencyId: string, leavesOut: readonly string[] = []) => ({
  ...{ id: agencyId, agencyId, beganAt: new Date('2026-01-01T00:00:00Z'), endsAt: later, leavesOut },
})
const kept = {
  pathway: 'library-loan',
  agencies: { police: 'police', council: 'council', school: 'school' },
  agreements: [agreedWith('council', ['library-loan secret'])],
  sharedWith: ['police'],
  entries: [],
} as unknown as KeptEpisode
const owes = (owedAgencyId: string | null, step = 'returned', more: Partial<DutyRow> = {}): DutyRow => ({
  ...{ step, occurrence: 1, owedBy: 'worker', owedAgencyId, state: 'open' },
  ...{ openedAt: null, dueAt: null, promptAt: null, settledAt: null, ...more },
})
const entry = (step: string, agencyId: string, sharedWith: readonly string[]) =>
  ({ step, agencyId, sharedWith, occurrence: 1 }) as unknown as KeptEntry
const told = (change: Partial<Change>) => {
  const { newlyShared, notices, withheld } = tellingOf({ kept, before: [], after: [], at, ...change })
  const kinds = notices.map(({ kind, agency, step }) => [kind, agency, step].filter(Boolean).join(' '))
  return { newlyShared, notices: kinds, withheld: withheld.map(({ step }) => step) }
}

describe('an agency is told', () => {
  it('of what it owes anew, where an agreement covers it, and then sees the episode', () => {
    assert.deepEqual(told({ after: [owes('council')] }), {
      ...{ newlyShared: ['council'], notices: ['duty council returned'], withheld: [] },
    })
    const before = [owes('council')]
    assert.deepEqual(told({ before, after: [owes('council')], kept: { ...kept, sharedWith: ['council'] } }), {
      ...{ newlyShared: [], notices: [], withheld: [] },
    })
  })

  it('not of what no agreement covers: it is kept from it', () => {
    assert.deepEqual(told({ after: [owes('school'), owes('council', 'secret')] }), {
      ...{ newlyShared: [], notices: [], withheld: ['returned', 'secret'] },
    })
    assert.deepEqual(told({ after: [owes('council')], at: later }).withheld, ['returned'])
  })

  it('of nothing that is not owed, or is owed by the police or by nobody', () => {
    const after = [owes('council', 'returned', { state: 'met' }), owes('police'), owes(null)]
    assert.deepEqual(told({ after }), { newlyShared: [], notices: [], withheld: [] })
  })

  it('once that it comes to see the episode, and not beside what it owes', () => {
    const seen = entry('lent', 'police', ['police', 'council', 'school'])
    assert.deepEqual(told({ entry: seen, after: [owes('council')] }), {
      newlyShared: ['council', 'school'],
      notices: ['duty council returned', 'shared school'],
      withheld: [],
    })
  })

  it('of the answer to what it asked, if the answer is shared with it and came from another', () => {
    const asked = { ...kept, entries: [entry('asked', 'police', ['police'])] }
    const answer = (agencyId: string, sharedWith: readonly string[]) =>
      told({
        kept: asked,
        answersTo: 'asked',
        entry: entry('answered', agencyId, sharedWith),
      }).notices.filter(notice => notice.startsWith('answered'))
    assert.deepEqual(answer('council', ['police', 'council']), ['answered police answered'])
    assert.deepEqual(answer('council', ['council']), [])
    assert.deepEqual(answer('police', ['police', 'council']), [])
  })
})

describe('what an agency may be told', () => {
  const rows = [
    // the agency, the step, when, may be told
    ['police', 'secret', later, true],
    ['council', 'returned', at, true],
    ['council', 'secret', at, false],
    ['council', 'returned', later, false],
    ['school', 'returned', at, false],
  ] as const
  for (const [agency, step, when, may] of rows)
    it(`${agency}, ${step}, ${when.toISOString().slice(0, 10)}: ${may ? 'yes' : 'no'}`, () =>
      assert.equal(mayTell(kept, agency, { step, at: when }), may))
})
