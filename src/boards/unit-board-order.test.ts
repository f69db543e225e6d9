import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { pressing } from '../web/state.ts'
import { mostPressing, mostPressingFirst } from './unit-board-order.ts'

// 1. What is past its limit comes before what reaches it within half an hour, and that before all else.
// 2. Of the rest, what is owed as soon as practicable stands where it was to be done, so before a review in five hours.
// 3. Children stand by what each is owed next; who is owed nothing comes last; nobody is lost.
// 4. In which order rows come from the database makes no difference.

const now = new Date('2026-11-22T12:00:00Z')
const at = (minutes: number): Date => new Date(+now + minutes * 60_000)
const duty = (step: string, due: number | null, opened = -60, prompt: number | null = null) => ({
  ...{ step, occurrence: 1, openedAt: at(opened) },
  ...{ dueAt: due === null ? null : at(due), promptAt: prompt === null ? null : at(prompt) },
})
const steps = (duties: readonly Readonly<{ step: string }>[]) => duties.map(({ step }) => step)

describe('the order of a board', () => {
  it('has overdue, soon, as soon as practicable and later one after the other', () => {
    const owed = [
      duty('review', 300),
      duty('parentTold', null, -600),
      duty('detailsShared', 14),
      duty('calledBack', -5),
      duty('adult', null, -60, -30),
      duty('plan', -90),
    ]
    const order = ['plan', 'calledBack', 'detailsShared', 'parentTold', 'adult', 'review']
    assert.deepEqual(steps(mostPressing(owed, now)), order)
    assert.deepEqual(steps(mostPressing(owed.toReversed(), now)), order)
  })

  it('has the child first whose next duty is the most pressing, and who is owed nothing last', () => {
    const child = (episodeId: string, ...duties: readonly ReturnType<typeof duty>[]) => ({
      ...{ episodeId, startedAt: new Date(+now - 3_600_000), duties: mostPressing(duties, now) },
    })
    const rows = [
      child('nothing'),
      child('hours left', duty('review', 200)),
      child('long without a limit', duty('parentTold', null, -900)),
      child('minutes left', duty('detailsShared', 14)),
      child('late', duty('parentTold', null, -900), duty('calledBack', -5)),
      child('later still', duty('calledBack', -50)),
    ]
    const order = ['later still', 'late', 'minutes left', 'long without a limit', 'hours left', 'nothing']
    for (const some of [rows, rows.toReversed()])
      assert.deepEqual(
        mostPressingFirst(some, now).map(({ episodeId }) => episodeId),
        order,
      )
  })

  it('has the earlier of two that are as pressing first, in whichever order they come from the database', () => {
    const owed = fc.uniqueArray(
      fc.record({ step: fc.constantFrom('review', 'rights'), occurrence: fc.nat({ max: 12 }) }),
      { maxLength: 8, selector: ({ step, occurrence }) => `${step} ${occurrence}` },
    )
    fc.assert(
      fc.property(owed, fc.array(fc.nat({ max: 3 }), { minLength: 8, maxLength: 8 }), (some, starts) => {
        const duties = some.map(one => ({ ...duty(one.step, 300), ...one }))
        const order = mostPressing(duties, now)
        assert.deepEqual(mostPressing(duties.toReversed(), now), order)
        const reviews = order.flatMap(({ step, occurrence }) => (step === 'review' ? occurrence : []))
        assert.deepEqual(
          reviews,
          reviews.toSorted((one, other) => one - other),
        )
        const rows = some.map((one, no) => ({
          ...{ episodeId: `${one.step} ${one.occurrence}`, startedAt: at(starts[no] ?? 0), duties: [] },
        }))
        const children = mostPressingFirst(rows, now)
        assert.deepEqual(mostPressingFirst(rows.toReversed(), now), children)
        const began = children.map(({ startedAt }) => +startedAt)
        assert.deepEqual(began, began.toSorted())
      }),
    )
  })

  it('loses nobody, and lets no duty stand before a more pressing one', () => {
    const minutes = fc.integer({ min: -2000, max: 2000 })
    const any = fc.record({ due: fc.option(minutes), prompt: fc.option(minutes), opened: minutes })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), some => {
        const owed = some.map(({ due, prompt, opened }, no) => duty(`step${no}`, due, opened, prompt))
        const order = mostPressing(owed, now)
        assert.deepEqual(steps(order).toSorted(), steps(owed).toSorted())
        const tiers = order.map(({ dueAt }) => ['overdue', 'soon', 'later'].indexOf(pressing(dueAt, now)))
        assert.deepEqual(tiers, tiers.toSorted())
      }),
    )
  })
})
