import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Measure } from '../kernel/measure.ts'
import { measures, pathwaysAt } from './index.ts'
import { answerLeavesOwed, countedAgain, owedAnswerGivesWay } from './measure-words.ts'

/** The steps of a pathway that a measure is about, as its condition names them. */
function stepsOf({ within }: Measure) {
  const [, pathway = ''] = /pathway = '([^']+)'/.exec(within?.sql ?? '') ?? []
  const [, list = ''] = /step (?:=|in) ('[^']+'|\([^)]+\))/.exec(within?.sql ?? '') ?? []
  const steps = pathwaysAt('2099-01-01').find(({ id }) => id === pathway)?.steps ?? {}
  return [...list.matchAll(/'([^']+)'/g)].flatMap(([, name = '']) => steps[name] ?? [])
}

describe('a measure of steps that may be recorded again', () => {
  const about = measures.map(one => ({ one, steps: stepsOf(one) }))
  const caveatsOf = (one: Measure): string => one.caveats.join(' ')
  const [startOfLeaves = ''] = answerLeavesOwed('|').split('|')

  it('says that an answer which is given again is counted again', () => {
    const counted = about.filter(
      ({ one, steps }) => one.view === 'published.answers' && steps.some(({ again }) => again),
    )
    assert.ok(counted.length > 10)
    for (const { one } of counted) assert.ok(one.caveats.includes(countedAgain), one.id)
  })

  it('says that an answer which leaves the duty owed gives way to the next', () => {
    const giving = about.filter(
      ({ one, steps }) =>
        one.view === 'published.answers' && steps.some(({ stillOwedWith }) => stillOwedWith),
    )
    assert.ok(giving.length > 1)
    for (const { one } of giving) assert.ok(one.caveats.includes(owedAnswerGivesWay), one.id)
  })

  it('says that an answer which leaves a duty owed does not count as doing it', () => {
    const duties = about.filter(
      ({ one, steps }) => one.view === 'published.duties' && steps.some(({ stillOwedWith }) => stillOwedWith),
    )
    assert.ok(duties.length > 1)
    for (const { one } of duties) assert.ok(caveatsOf(one).includes(startOfLeaves), one.id)
  })
})
