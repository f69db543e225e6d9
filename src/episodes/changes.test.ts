import assert from 'node:assert/strict'
import { test } from 'node:test'
import { custody } from '../policy/pathways/custody.ts'
import { changesIn } from './changes.ts'
import type { KeptEntry, KeptEpisode } from './episode.ts'
import { standingAt } from './standing.ts'

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 22, 8, minute))
const police = '00000000-0000-7000-8000-000000000001'

const entry = (version: number, step: string, minute: number, more: Partial<KeptEntry> = {}): KeptEntry => ({
  version,
  step,
  answers: {},
  agencyId: police,
  happenedAt: at(minute),
  recordedAt: at(minute),
  by: 'somebody',
  occurrence: 1,
  sharedWith: [],
  asked: {},
  ...more,
})

const entries = [
  entry(1, 'arrived', 0),
  entry(2, 'detailsShared', 70),
  entry(3, 'arrived', 20, { corrects: 1, reason: 'The log shows 08:20', recordedAt: at(90) }),
]
const kept: KeptEpisode = {
  id: 'e',
  childId: 'c',
  pathway: custody.id,
  inForceFrom: custody.inForceFrom,
  version: entries.length,
  agencies: { police },
  agreements: [],
  sharedWith: [],
  restricted: false,
  child: { bornOn: '2011-03-01', sex: 'female', lookedAfter: false },
  entries,
}
const now = at(200)
const standing = standingAt(kept, now)
const { duties, breaches } = standing.state
const shared = `“${custody.steps.detailsShared.title}” was met late, due 22 November 2026 at 09:00; it is now met, due 22 November 2026 at 09:20.`

test('a correction says which deadlines it moved', () => {
  const changes = changesIn(standing, { entries, duties, breaches }, now)
  assert.deepEqual([...changes.keys()], [3])
  assert.ok(changes.get(3)?.includes(shared))
})

test('whoever does not see a duty does not read how it moved', () => {
  const others = duties.filter(duty => duty.step !== 'detailsShared')
  const changes = changesIn(standing, { entries, duties: others, breaches }, now)
  assert.ok(!changes.get(3)?.includes(shared))
})

test('whoever does not see a correction reads nothing of it', () => {
  const seen = { entries: entries.slice(0, 2), duties, breaches }
  assert.equal(changesIn(standing, seen, now).size, 0)
})

test('whoever does not see an entry does not read that it no longer stands as a breach', () => {
  const moved = [
    ...entries,
    entry(4, 'arrived', 80, { corrects: 3, reason: 'The log shows 09:20', recordedAt: at(100) }),
    entry(5, 'arrived', 20, { corrects: 4, reason: 'It was the other log', recordedAt: at(110) }),
  ]
  const { rule, state } = standingAt({ ...kept, version: moved.length, entries: moved }, now)
  const read = (seen: readonly KeptEntry[]) =>
    changesIn({ kept: { ...kept, entries: moved }, rule }, { ...state, entries: seen }, now)
      .get(5)
      ?.filter(says => says.startsWith('This no longer stands as a breach'))
  assert.equal(read(moved)?.length, 1)
  assert.deepEqual(read(moved.filter(({ version }) => version !== 2)), [])
})
