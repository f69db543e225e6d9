import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Referral, stageOf } from './referral.ts'

const at = new Date('2026-11-22T10:00:00Z')
const asked = { state: 'open', reply: null, receivedAt: null, isShared: true } as const
const reply = (kind: 'accepted' | 'declined') => ({ kind, reason: null, words: null, at, by: null })
type Asked = Parameters<typeof stageOf>[0]

const cases: readonly (readonly [Partial<Referral>, ReturnType<typeof stageOf>])[] = [
  [{ isShared: false }, 'not sent'],
  [{}, 'sent'],
  [{ receivedAt: at }, 'received'],
  [{ receivedAt: at, reply: reply('accepted') }, 'accepted'],
  [{ receivedAt: at, reply: reply('declined') }, 'declined'],
  [{ reply: reply('declined'), state: 'met' }, 'done'],
  [{ reply: reply('accepted'), state: 'met late' }, 'done'],
  [{ reply: reply('accepted'), state: 'missed' }, 'not done'],
  [{ receivedAt: at, state: 'not needed' }, 'withdrawn'],
]

for (const [more, stage] of cases)
  test(`a referral is ${stage}: ${Object.keys(more).join(', ') || 'as it was sent'}`, () =>
    assert.equal(stageOf({ ...asked, ...more } as Asked), stage))
