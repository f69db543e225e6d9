import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castUnits, plantChild, settleCast, testNow } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { openDoor } from '../access/door.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import { pathwayAt } from '../policy/index.ts'
import { listOwed, owedPerPage, type Whose } from './list-owed.ts'
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

const shown = async (whose: Whose, page = 1) => {
  const seen = await listOwed(as(cast.ade), { whose, page })
  return { seen, text: String(owedView(seen, new Map())) }
}

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
  const last = Math.ceil((before + added) / owedPerPage)
  assert.match((await shown('team', last - 1)).text, /rel="next"/)
  const { seen, text } = await shown('team', last)
  assert.equal(seen.rows.length, (before + added) % owedPerPage)
  assert.doesNotMatch(text, /rel="next"/)
})

test('a page that the list no longer reaches says so, and does not say that nothing is owed', async () => {
  const { text } = await shown('team', 40)
  assert.match(text, /nothing on this page/)
  assert.doesNotMatch(text, /Nothing is owed/)
  assert.match(text, /rel="prev"/)
})

test('a screen reader that lists the tables hears what this one is', async () => {
  assert.match((await shown('mine')).text, /<caption[^>]*>\s*Duties and the children they are owed to/)
})

test('an empty list says so once, and no noughts', async () => {
  const seen = await listOwed(as(cast.carl), { whose: 'mine', page: 1 })
  const text = String(owedView(seen, new Map()))
  assert.match(text, /Nothing is owed here now/)
  assert.doesNotMatch(text, /0 owed/)
})
