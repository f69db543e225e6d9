import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { type Agreement, leftOut, mayShare } from './sharing.ts'

const day = (text: string): Date => new Date(`${text}T00:00:00Z`)
const agreement = (more: Partial<Agreement> = {}): Agreement => ({
  id: 'one',
  agencyId: 'council',
  beganAt: day('2026-01-01'),
  endsAt: day('2026-07-01'),
  leavesOut: [],
  ...more,
})
const sharing = { agencyId: 'council', pathway: 'custody', step: 'risk', at: day('2026-03-01') }

describe('what an agreement lets be shared', () => {
  it('is nothing before it begins, and nothing from the moment it ends', () => {
    const on = (at: string) => mayShare([agreement()], { ...sharing, at: new Date(at) })
    assert.deepEqual(
      [
        '2025-12-31T23:59:59.999Z',
        '2026-01-01T00:00:00Z',
        '2026-06-30T23:59:59.999Z',
        '2026-07-01T00:00:00Z',
      ].map(on),
      [false, true, true, false],
    )
  })

  it('is nothing with another agency, and nothing without an agreement', () => {
    assert.equal(mayShare([agreement()], { ...sharing, agencyId: 'school' }), false)
    assert.equal(mayShare([], sharing), false)
  })

  it('is not a step that it leaves out', () => {
    const agreements = [agreement({ leavesOut: ['custody risk'] })]
    assert.equal(mayShare(agreements, sharing), false)
    assert.equal(mayShare(agreements, { ...sharing, step: 'rights' }), true)
    assert.equal(mayShare(agreements, { ...sharing, pathway: 'missing-child' }), true)
  })

  it('is a step without the answers that it leaves out', () => {
    const narrow = agreement({ leavesOut: ['custody risk needs', 'custody rights how'] })
    assert.deepEqual(leftOut([narrow], sharing), ['needs'])
    assert.equal(mayShare([narrow], sharing), true)
  })

  it('of two agreements, is what either lets be shared', () => {
    const narrow = agreement({ leavesOut: ['custody risk needs', 'custody risk help'] })
    const other = agreement({ id: 'two', leavesOut: ['custody risk help'] })
    assert.deepEqual(leftOut([narrow, other], sharing), ['help'])
    assert.deepEqual(leftOut([narrow, agreement({ endsAt: day('2026-02-01') })], sharing), ['needs', 'help'])
    assert.equal(mayShare([agreement({ leavesOut: ['custody risk'] }), other], sharing), true)
  })
})
