import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answersTo } from '../../test/answers.ts'
import { as, cast, castChildren, castUnits, plantChild, settleCast } from '../../test/cast.ts'
import { freshDatabase } from '../../test/database.ts'
import { begin, minutes } from '../../test/permission-episodes.ts'
import { openDoor } from '../access/door.ts'
import type { Questions } from '../kernel/form.ts'
import { custody } from '../policy/pathways/custody.ts'
import { intimateSearch } from '../policy/pathways/intimate-search.ts'
import { correctEntry } from './correct-entry.ts'
import { recordStep } from './record-step.ts'
import { viewEpisode } from './view-episode.ts'

const database = await freshDatabase()
openDoor(database)
await settleCast(database)
const childId = await plantChild(database, castChildren.kit)
const ade = as(cast.ade)

type Step = keyof typeof custody.steps
const answersOf = (step: Step, given = {}) => answersTo(custody.steps[step].asks ?? {}, minutes(-60), given)

/** A custody begun two hours ago, and what was recorded in it since. */
async function custodyWith(...recorded: readonly (readonly [step: Step, minute: number, given?: object])[]) {
  const episodeId = await begin({
    childId,
    pathway: custody,
    by: cast.ade,
    unitId: castUnits.brixtonCustody.id,
  })
  for (const [index, [step, minute, given]] of recorded.entries()) {
    const answers = answersOf(step, given)
    await recordStep(ade, { episodeId, step, version: index + 1, happenedAt: minutes(minute), answers })
  }
  return episodeId
}

const correction = (episodeId: string, corrects: number, more: object = {}) => ({
  episodeId,
  version: 1,
  corrects,
  reason: 'The clock on the wall was an hour fast',
  happenedAt: minutes(-180),
  answers: answersOf('arrived'),
  ...more,
})

const dueOf = async (episodeId: string, step: string) => {
  const [row] = await database
    .as('owner')
    .statement<{ due_at: Date }>('select due_at from duties where episode_id = $1 and step = $2', [
      episodeId,
      step,
    ])
  return row?.due_at
}
const summaryOf = async (episodeId: string) => {
  const [row] = await database
    .as('owner')
    .statement<{ ended_at: Date | null; outcome: string | null; next_step: string | null }>(
      'select ended_at, outcome, next_step from episodes where id = $1',
      [episodeId],
    )
  return row
}

describe('putting an entry right', () => {
  it('keeps both entries, the later naming what it corrects and why', async () => {
    const episodeId = await custodyWith()
    await correctEntry(ade, correction(episodeId, 1))
    const { kept } = await viewEpisode(ade, { episodeId })
    assert.deepEqual(
      kept.entries.map(({ version, corrects, reason, happenedAt }) => ({
        version,
        corrects,
        reason,
        happenedAt,
      })),
      [
        { version: 1, corrects: undefined, reason: undefined, happenedAt: minutes(-120) },
        {
          version: 2,
          corrects: 1,
          reason: 'The clock on the wall was an hour fast',
          happenedAt: minutes(-180),
        },
      ],
    )
  })

  it('moves every deadline that ran from the corrected time, on the worklists too', async () => {
    const episodeId = await custodyWith()
    assert.deepEqual(await dueOf(episodeId, 'detailsShared'), minutes(-60))
    await correctEntry(ade, correction(episodeId, 1, { happenedAt: minutes(-30) }))
    assert.deepEqual(await dueOf(episodeId, 'detailsShared'), minutes(30))
    const { state } = await viewEpisode(ade, { episodeId })
    const duty = state.duties.find(one => one.step === 'detailsShared')
    assert.deepEqual([duty?.state, duty?.due], ['open', minutes(30)])
  })

  it('lets an entry that is corrected already be, and says what stands', async () => {
    const episodeId = await custodyWith()
    await correctEntry(ade, correction(episodeId, 1))
    await assert.rejects(correctEntry(ade, correction(episodeId, 1, { version: 2 })), {
      code: 'NOTHING_TO_CORRECT',
    })
    await assert.rejects(correctEntry(ade, correction(episodeId, 9, { version: 2 })), {
      code: 'NOTHING_TO_CORRECT',
    })
    const again = await correctEntry(ade, correction(episodeId, 2, { version: 2, happenedAt: minutes(-150) }))
    assert.equal(again.version, 3)
    const { state } = await viewEpisode(ade, { episodeId })
    assert.deepEqual(state.startedAt, minutes(-150))
  })

  it('asks why, and in no more words than fit', async () => {
    const episodeId = await custodyWith()
    for (const reason of ['', '   ', 'x'.repeat(2_001)])
      await assert.rejects(correctEntry(ade, correction(episodeId, 1, { reason })), {
        code: 'ANSWERS_NOT_ACCEPTED',
      })
  })

  it('does not let a time move past what came of it', async () => {
    const episodeId = await custodyWith(['detailsShared', -90])
    const late = correction(episodeId, 2, {
      version: 2,
      happenedAt: minutes(-150),
      answers: answersOf('detailsShared'),
    })
    await assert.rejects(correctEntry(ade, late), (problem: { details: { mistakes: { says: string }[] } }) =>
      /cannot have happened before/.test(problem.details.mistakes[0]?.says ?? ''),
    )
  })

  it('is held against the episode without what it puts right: what was done late may have been so at another time', async () => {
    const episodeId = await begin({ childId, pathway: intimateSearch, by: cast.tom })
    const answersFor = (step: keyof typeof intimateSearch.steps, happenedAt: Date) =>
      answersTo(intimateSearch.steps[step].asks ?? {}, happenedAt)
    const record = (by: typeof ade, step: 'searchedWithoutAuthority' | 'decision', version: number) => {
      const happenedAt = minutes(-100 + version)
      return recordStep(by, { episodeId, step, version, happenedAt, answers: answersFor(step, happenedAt) })
    }
    await record(as(cast.tom), 'searchedWithoutAuthority', 1)
    await record(as(cast.ruth), 'decision', 2)
    for (const [version, minute] of [
      [3, -80],
      [4, -85],
    ] as const) {
      const happenedAt = minutes(minute)
      const put = { version, happenedAt, answers: answersFor('decision', happenedAt) }
      await correctEntry(as(cast.ruth), correction(episodeId, version, put))
    }
    const { state } = await viewEpisode(as(cast.ruth), { episodeId })
    const duty = state.duties.find(({ step }) => step === 'decision')
    assert.deepEqual([duty?.state, duty?.settledAt], ['met late', minutes(-85)])
  })

  it('lets no time move to before the child was born, nor the first to before its rule was in force', async () => {
    const { inForceFrom } = custody
    const [row] = await database
      .as('owner')
      .statement<{ born: string }>('select born_on::text as born from children where id = $1', [childId])
    assert.ok(row && row.born < inForceFrom)
    const noonOf = (day: string) => new Date(`${day}T12:00:00Z`)
    const moved = async (day: string, version: number) => {
      const happenedAt = noonOf(day)
      const put = { ...correction(episodeId, version, { version }), happenedAt }
      return correctEntry(ade, put).then(
        done => done.version,
        problem => problem.details.mistakes.map((one: { says: string }) => one.says),
      )
    }
    const episodeId = await custodyWith()
    const unborn =
      'This is before the date of birth on the record. Check the time, or put the date of birth right.'
    assert.deepEqual(await moved('1900-01-01', 1), [unborn])
    assert.deepEqual(await moved(row.born, 1), [
      'The rule of this episode was not in force then. Check the time.',
    ])
    assert.equal(await moved(inForceFrom, 1), 2)
  })

  it('lets the first of two who correct at once, and tells the other', async () => {
    const episodeId = await custodyWith()
    const outcomes = await Promise.allSettled([
      correctEntry(ade, correction(episodeId, 1)),
      correctEntry(as(cast.tom), correction(episodeId, 1, { happenedAt: minutes(-200) })),
    ])
    assert.deepEqual(
      outcomes.flatMap(one => (one.status === 'rejected' ? [one.reason.code] : [])),
      ['EPISODE_MOVED_ON'],
    )
    assert.equal((await viewEpisode(ade, { episodeId })).kept.version, 2)
  })
})

describe('withdrawing an entry that should never have been made', () => {
  const withdrawing = (episodeId: string, corrects: number, version: number) =>
    correctEntry(ade, correction(episodeId, corrects, { version, withdraws: true, answers: {} }))

  it('opens the duty again, and keeps what was withdrawn', async () => {
    const episodeId = await custodyWith(['detailsShared', -90])
    assert.deepEqual(await withdrawing(episodeId, 2, 2), { version: 3 })
    const { kept, state } = await viewEpisode(ade, { episodeId })
    assert.deepEqual(
      kept.entries.map(({ version, step, withdraws }) => [version, step, withdraws]),
      [
        [1, 'arrived', undefined],
        [2, 'detailsShared', undefined],
        [3, 'detailsShared', true],
      ],
    )
    const [row] = await database
      .as('owner')
      .statement<{ state: string; settled_at: Date | null }>(
        "select state, settled_at from duties where episode_id = $1 and step = 'detailsShared'",
        [episodeId],
      )
    assert.deepEqual([row?.state, row?.settled_at], ['open', null])
    assert.equal(state.duties.find(one => one.step === 'detailsShared')?.state, 'overdue')
    assert.equal(state.duties.find(one => one.step === 'calledBack')?.state, 'waiting')
  })

  it('of the first entry waits for the later ones, and then leaves an episode entered in error', async () => {
    const episodeId = await custodyWith(['detailsShared', -90])
    await assert.rejects(withdrawing(episodeId, 1, 2), { code: 'ANSWERS_NOT_ACCEPTED' })
    await withdrawing(episodeId, 2, 2)
    await withdrawing(episodeId, 1, 3)
    const summary = await summaryOf(episodeId)
    assert.equal(summary?.outcome, 'entered in error')
    assert.ok(summary?.ended_at)
    const [owed] = await database
      .as('owner')
      .statement<{ count: number }>(
        'select count(*)::int as count from duties where episode_id = $1 and settled_at is null',
        [episodeId],
      )
    assert.equal(owed?.count, 0)
  })

  it('of an ending makes the episode run again, with what it owes', async () => {
    const ruth = as(cast.ruth)
    const episodeId = await begin({ childId, pathway: intimateSearch, by: cast.tom })
    const { decision, refusalExplained } = intimateSearch.steps
    const record = (step: string, asks: Questions | undefined, version: number, given = {}) => {
      const happenedAt = minutes(-100 + version)
      const answers = answersTo(asks ?? {}, happenedAt, given)
      return recordStep(ruth, { episodeId, step, version, happenedAt, answers })
    }
    await record('decision', decision.asks, 1, { outcome: 'refused' })
    await record('refusalExplained', refusalExplained.asks, 2)
    assert.equal((await summaryOf(episodeId))?.outcome, 'authority refused')
    const withdraws = { version: 3, withdraws: true, answers: {} }
    await correctEntry(ruth, correction(episodeId, 3, withdraws))
    const summary = await summaryOf(episodeId)
    assert.deepEqual([summary?.ended_at, summary?.outcome], [null, null])
    assert.ok(summary?.next_step)
    const { state } = await viewEpisode(ruth, { episodeId })
    assert.equal(state.ended, undefined)
    assert.equal(state.duties.find(one => one.step === 'refusalExplained')?.state, 'open')
  })
})
