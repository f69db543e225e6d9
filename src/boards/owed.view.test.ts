import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castUnits, plantChild, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import { dutyPlace, type Place, placeKey } from '../kernel/list-place.ts'
import { pathwayAt } from '../policy/index.ts'
import { listOwed, type Whose } from './list-owed.ts'
import { owedPerPage } from './owed.store.ts'
import { owedView } from './owed.view.ts'
import { countedTo } from './owed-count.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)

const happenedAt = new Date(+testNow - 60 * 60_000)
const rule = pathwayAt('custody', '2026-11-22')
const { episodeId } = await startEpisode(as(cast.ade), {
  ...{ childId: await plantChild(database, castChildren.amara), pathway: 'custody', happenedAt },
  ...{
    unitId: castUnits.brixtonCustody.id,
    answers: answersTo(rule.steps[rule.begins]?.asks ?? {}, happenedAt),
  },
})

/** So many more reviews, every other one of them overdue. */
const moreReviews = (count: number) =>
  database.as('owner').statement(
    `insert into duties (force_id, episode_id, step, occurrence, child_id, pathway, owed_by, owed_agency_id, unit_id,
       opened_at, due_at)
     select e.force_id, e.id, 'review', 1000 + n, e.child_id, e.pathway, 'custody-officer', $2, e.unit_id, $3::timestamptz,
       $3::timestamptz + case n % 2 when 0 then interval '-1 hour' else interval '1 hour' end
     from episodes e, generate_series(1, $4::int) n where e.id = $1`,
    [episodeId, cast.ade.agency.id, testNow, count],
  )

const shown = async (whose: Whose, place?: Place) => {
  const seen = await listOwed(as(cast.ade), { whose, ...(place ? { place } : {}) })
  return { seen, text: String(owedView(seen, new Map())) }
}

const placeOf = (code: string | undefined): Place => ({ back: false, key: placeKey(code, dutyPlace) ?? [] })

const before = (await shown('team')).seen.counts[0]?.owed ?? 0
const added = countedTo + owedPerPage
await moreReviews(added)

for (const whose of ['mine', 'team', 'agency'] as const) {
  test(`${whose}: a worklist too long to count says more than it counted, and what is overdue exactly`, async () => {
    const { seen, text } = await shown(whose)
    assert.deepEqual(seen.counts, [{ pathway: 'custody', owed: countedTo + 1, overdue: added / 2 }])
    assert.match(text, /more than 1,000 owed, <strong>525 overdue/)
  })
}

test('its pages go on after what was counted, and end with the last duty', async () => {
  let at = await shown('team')
  let pages = 1
  for (; at.seen.next; pages++) {
    assert.match(at.text, /rel="next"/)
    at = await shown('team', placeOf(at.seen.next))
  }
  assert.equal(pages, Math.ceil((before + added) / owedPerPage))
  assert.equal(at.seen.rows.length, (before + added) % owedPerPage)
  assert.doesNotMatch(at.text, /rel="next"/)
  assert.match(at.text, /rel="prev"/)
})

test('a place after which nothing is left says so, and does not say that nothing is owed', async () => {
  const key = ['2126-01-01T00:00:00.000000Z', 'undated', episodeId, 'review', '1']
  const { text } = await shown('team', { back: false, key })
  assert.match(text, /nothing is left of it here/)
  assert.doesNotMatch(text, /Nothing is owed/)
  assert.match(text, /href="\/\?whose=team">Go to its beginning/)
})

test('a screen reader that lists the tables hears what this one is', async () => {
  assert.match((await shown('mine')).text, /<caption[^>]*>\s*Duties and the children they are owed to/)
})

test('an empty list says so once, and no noughts', async () => {
  const seen = await listOwed(as(cast.carl), { whose: 'mine' })
  const text = String(owedView(seen, new Map()))
  assert.match(text, /Nothing is owed here now/)
  assert.doesNotMatch(text, /0 owed/)
})
