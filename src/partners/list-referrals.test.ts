import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { as, cast, castAgencies, castUnits, testNow } from '../../test/cast.ts'
import { calledUpon } from '../../test/permission-referrals.ts'
import { placeKey } from '../kernel/list-place.ts'
import type { Person } from '../people/person.ts'
import { listReferrals, type ReferralList, referralPlace } from './list-referrals.ts'
import { referralPage } from './referral.store.ts'

// 1. What is open stands as on a worklist, the most pressing first. What is settled has the latest first.
// 2. Agencies are read one by one, and stand in the one order; the pages show each duty once.
// 3. A partner has its own, police those of all partners or of their own unit, and what was done unasked is on neither.

const { database, asked } = await calledUpon()
const episodeId = await asked()
const owner = database.as('owner')
const perPage = 50
const { brixtonCustody, croydonCustody } = castUnits
const { lambeth, engage, police } = castAgencies

type Planted = Readonly<{
  no: number
  agency: string
  unit: string
  due: number | null
  told: boolean
  state: string
  settled: number | null
}>

const minutes = (after: number | null): Date | null =>
  after === null ? null : new Date(+testNow + after * 60_000)

/** Of every kind, and many at the same moment. */
const planted: readonly Planted[] = Array.from({ length: 420 }, (_, no) => {
  const state = ['open', 'met', 'not needed'][no % 3] ?? 'open'
  return {
    ...{ no: no + 1, state, settled: state === 'open' ? null : -(no % 11) * 3000 },
    agency: [lambeth.id, engage.id, police.id][Math.floor(no / 3) % 3] ?? police.id,
    unit: no % 5 === 0 ? croydonCustody.id : brixtonCustody.id,
    due: [-600, 40, null, -5, 9000, 1][Math.floor(no / 7) % 6] ?? null,
    told: no % 4 !== 1,
  }
})

await owner.statement('delete from duties')
await owner.statement(
  `insert into duties (force_id, episode_id, step, occurrence, child_id, pathway, owed_by, owed_agency_id, unit_id, state,
     opened_at, due_at, settled_at, told_at)
   select 1, $1, 'calledBack', o.no, e.child_id, 'custody', 'social-worker', o.agency, o.unit, o.state, $2, o.due,
     o.settled, case when o.told then $2::timestamptz end
   from episodes e, jsonb_to_recordset($3::jsonb) as o (no int, agency uuid, unit uuid, state text, due timestamptz,
     settled timestamptz, told boolean)
   where e.id = $1`,
  [
    ...[episodeId, minutes(-900)],
    JSON.stringify(planted.map(one => ({ ...one, due: minutes(one.due), settled: minutes(one.settled) }))),
  ],
)

const isAsked = ({ told, state, agency }: Planted) => agency !== police.id && !(state === 'met' && !told)
const fortnight = 14 * 24 * 60

const expected = (settled: boolean, isOn: (one: Planted) => boolean) =>
  planted
    .filter(one => isAsked(one) && isOn(one))
    .filter(one => (settled ? one.settled !== null && one.settled >= -fortnight : one.settled === null))
    .toSorted((one, other) => {
      const key = (of: Planted) => (settled ? -(of.settled ?? 0) : (of.due ?? Number.MAX_SAFE_INTEGER))
      return key(one) - key(other) || (settled ? other.no - one.no : one.no - other.no)
    })
    .map(one => one.no)

/** All pages, a minute later each, so that limits pass meanwhile, with what somebody else does between them. */
async function walked(
  of: Person,
  list: Omit<ReferralList, 'place'>,
  between: () => Promise<unknown> = async () => {},
): Promise<readonly number[]> {
  const shown: number[] = []
  let key: readonly string[] | undefined
  for (let minute = 1; ; minute++) {
    const place = key ? { place: { back: false, key } } : {}
    const { rows, next } = await listReferrals(as(of, new Date(+testNow + minute * 60_000)), {
      ...{ ...list, ...place },
    })
    assert.ok(rows.length <= perPage)
    shown.push(...rows.map(one => one.occurrence))
    if (!next) return shown
    key = placeKey(next, referralPlace(list.settled))
    assert.ok(key, 'a list gives places that it understands')
    await between()
  }
}

describe('what was asked for', () => {
  for (const settled of [false, true]) {
    const words = settled ? 'settled, the latest first' : 'open, the most pressing first'
    it(`is listed ${words}, each once, for police and for a partner`, async () => {
      const everybodys = expected(settled, () => true)
      assert.ok(everybodys.length > perPage)
      assert.deepEqual(await walked(cast.ade, { whose: 'force', settled }), everybodys)
      assert.deepEqual(
        await walked(cast.ade, { whose: 'team', settled }),
        expected(settled, one => one.unit === brixtonCustody.id),
      )
      assert.deepEqual(
        await walked(cast.niamh, { whose: 'force', settled }),
        expected(settled, one => one.agency === lambeth.id),
      )
    })
  }

  it('is read by an index, which leaves out in the same words what was not asked for', async () => {
    const settledSince = new Date(+testNow - fortnight * 60_000)
    // As long a page as the plan, of which no line may be missing.
    const query = { forceId: 1, unitId: null, settledSince, perPage: 400 }
    const plan = await database.transaction(as(cast.ade).actor, tx => {
      tx.later('set local enable_seqscan = off')
      const explained = { ...tx, sql: (text: string, values?: []) => tx.sql(`explain ${text}`, values) }
      return referralPage(explained as typeof tx, query, undefined)
    })
    assert.match(JSON.stringify(plan), /duties_settled_of_partners/)
  })

  it('shows what is open all along once, and what is settled once, while agencies do what they were asked', async () => {
    const all = expected(false, () => true)
    const done = all.filter((_, at) => at % 4 === 0)
    let settled: readonly number[] = []
    const settleMore = async () => {
      settled = done.slice(0, settled.length + 12)
      await owner.statement(
        `update duties set state = 'met', settled_at = $1, told_at = opened_at where occurrence = any($2) and settled_at is null`,
        [testNow, settled],
      )
    }
    const open = await walked(cast.ade, { whose: 'force', settled: false }, settleMore)
    assert.equal(new Set(open).size, open.length)
    const allAlong = all.filter(no => !settled.includes(no))
    assert.deepEqual(
      open.filter(no => allAlong.includes(no)),
      allAlong,
    )
    const before = expected(true, () => true)
    const late = await walked(cast.ade, { whose: 'force', settled: true }, settleMore)
    assert.equal(new Set(late).size, late.length)
    assert.deepEqual(
      late.filter(no => before.includes(no)),
      before,
    )
  })
})
