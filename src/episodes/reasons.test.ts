import assert from 'node:assert/strict'
import { test } from 'node:test'
import { custody } from '../policy/pathways/custody.ts'
import type { KeptEntry, KeptEpisode } from './episode.ts'
import { reasonsIn } from './reasons.ts'
import { standingAt } from './standing.ts'

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 22, 8, minute))
const [police, engage, council] = ['01', '07', '02'].map(
  end => `00000000-0000-7000-8000-0000000000${end}`,
) as [string, string, string]

const entry = (version: number, step: string, answers = {}, agencyId = police): KeptEntry => ({
  version,
  step,
  answers,
  agencyId,
  happenedAt: at(version * 10),
  recordedAt: at(version * 10),
  by: 'somebody',
  occurrence: 1,
  sharedWith: [],
  asked: {},
})

const entries = [
  entry(1, 'arrived', { engage: 'yes' }),
  entry(2, 'authorised', { decision: 'authorised' }),
  entry(3, 'detailsShared'),
  entry(4, 'youthWorkerContact', { met: 'yes', again: 'yes' }, engage),
]
const kept: KeptEpisode = {
  id: 'e',
  childId: 'c',
  pathway: custody.id,
  inForceFrom: custody.inForceFrom,
  version: entries.length,
  agencies: { police, engage, 'childrens-services': council },
  agreements: [],
  sharedWith: [],
  restricted: false,
  child: { bornOn: '2011-03-01', sex: 'female', lookedAfter: false },
  entries,
}
const now = at(200)
const standing = standingAt(kept, now)

/** Everything said about every duty of a step. */
const said = (step: string, seen: readonly KeptEntry[]): string => {
  const why = reasonsIn(standing, seen, now)
  return standing.state.duties
    .filter(duty => duty.step === step)
    .flatMap(why)
    .join(' ')
}

test('whoever sees every entry reads why, what opened it, and how the deadline was worked out', () => {
  const why = said('calledBack', entries)
  assert.match(why, /^Owed by the social worker, under /)
  assert.match(why, /It opened on 22 November 2026 at 08:30, with “.*”\./)
  assert.match(why, /Time limit: within 1 hour of /)
  assert.match(why, /due by 22 November 2026 at 09:30|was due on 22 November 2026 at 09:30/)
})

test('no sentence about any duty names a step whose entry is withheld', () => {
  const own = entries.filter(one => one.agencyId === police)
  const title = custody.steps.youthWorkerContact.title
  assert.ok(Object.keys(custody.steps).some(step => said(step, entries).includes(`“${title}”`)))
  for (const step of Object.keys(custody.steps)) assert.ok(!said(step, own).includes(`“${title}”`), step)
})

test('what rests on a withheld entry is still owed by the same role, with the same deadline', () => {
  const partner = entries.filter(one => one.agencyId === engage)
  assert.match(
    said('calledBack', partner),
    /^Owed by the social worker, under .* due (by|on) 22 November 2026 at 09:30/,
  )
})
