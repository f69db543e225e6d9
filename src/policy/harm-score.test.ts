import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { type Happening, scoreOf } from '../kernel/additive-score.ts'
import { harmScore } from './harm-score.ts'
import { pathwaysAt } from './index.ts'

const now = new Date('2026-11-22T12:00:00Z')
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000)
const happening = (pathway: string, step: string, answers: Happening['answers'], more = {}): Happening => ({
  ...{ episodeId: 'e1', pathway, step, answers, happenedAt: daysAgo(10), outcome: null },
  ...more,
})
const robbed = (days: number, episodeId = 'e1') =>
  happening(
    'victim-or-witness',
    'reported',
    { part: 'victim', offence: 'robbery' },
    { happenedAt: daysAgo(days), episodeId },
  )
const arrested = (more = {}) =>
  happening('custody', 'arrived', { offence: 'robbery' }, { episodeId: 'c1', ...more })
const totals = (...happened: readonly Happening[]) => {
  const { harmed, suspected } = scoreOf(harmScore, happened, now)
  return [harmed, suspected]
}

describe('points', () => {
  const rows: readonly (readonly [string, readonly Happening[], readonly [number, number]])[] = [
    ['nothing happened', [], [0, 0]],
    ['harmed by robbery lately', [robbed(10)], [24, 0]],
    ['on the last day of half a year, in full', [robbed(182)], [24, 0]],
    ['the day after, half', [robbed(183)], [12, 0]],
    ['on the last day of a year, half', [robbed(365)], [12, 0]],
    ['the day after, a quarter', [robbed(366)], [6, 0]],
    ['on the last day of two years, a quarter', [robbed(730)], [6, 0]],
    ['the day after, nothing', [robbed(731)], [0, 0]],
    ['twice: four more', [robbed(10), robbed(20, 'e2')], [52, 0]],
    [
      'six times: twelve more and not twenty',
      [1, 2, 3, 4, 5, 6].map(day => robbed(day, `e${day}`)),
      [156, 0],
    ],
    ['twice, one of them long ago: no more', [robbed(10), robbed(400, 'e2')], [30, 0]],
    ['suspected weighs half of being harmed', [arrested()], [0, 12]],
    ['and nothing when released without charge', [arrested({ outcome: 'released without charge' })], [0, 0]],
    ['each side for itself', [robbed(10), arrested()], [24, 12]],
    [
      'a witness is not a victim',
      [happening('victim-or-witness', 'reported', { part: 'witness', offence: 'robbery' })],
      [4, 0],
    ],
    [
      'being searched gives nothing, whatever was found',
      [happening('stop-and-search', 'outcome', { item: 'knife', outcome: 'arrest' })],
      [0, 0],
    ],
    ['what is to come gives nothing', [robbed(-1)], [0, 0]],
  ]
  for (const [shows, happened, expected] of rows)
    it(shows, () => assert.deepEqual(totals(...happened), expected))

  it('count the newest screening of an episode, not each of them', () => {
    const screened = (result: string, days: number) =>
      happening('child-exploitation', 'screened', { result }, { happenedAt: daysAgo(days) })
    assert.deepEqual(totals(screened('clear', 20), screened('none', 10)), [0, 0])
    assert.deepEqual(totals(screened('none', 20), screened('clear', 10)), [24, 0])
  })

  it('add up to what the sentences say', () => {
    const { harmed, suspected, points } = scoreOf(harmScore, [robbed(10), robbed(200, 'e2'), arrested()], now)
    assert.equal(
      harmed + suspected,
      points.reduce((sum, one) => sum + one.points, 0),
    )
    assert.deepEqual(
      points.map(one => one.because),
      [
        'Harmed by a robbery: 24 points.',
        'Suspected of robbery: 12 points.',
        'Harmed by a robbery: 24 points, half, because it is more than half a year ago: 12.',
        '2 times in 365 days: 4 points for each after the first, 12 at most.',
      ],
    )
  })

  it('only ever fade with time, and never below nothing', () =>
    fc.assert(
      fc.property(fc.nat({ max: 900 }), fc.nat({ max: 900 }), (one, more) => {
        const [[early = 0], [late = 0]] = [totals(robbed(one)), totals(robbed(one + more))]
        assert.ok(early >= late && late >= 0)
      }),
    ))

  it('never weigh a suspicion more than the harm of the same kind', () => {
    const most = (side: string) =>
      Math.max(...harmScore.points.filter(one => one.side === side).map(one => one.points))
    assert.ok(most('suspected') < most('harmed'))
  })
})

describe('the rule of the points', () => {
  it('names only steps and answers that there are', () => {
    const pathways = pathwaysAt('2026-11-22')
    for (const { pathway, step, when = {}, says } of harmScore.points) {
      const asks = pathways.find(one => one.id === pathway)?.steps[step]?.asks ?? {}
      for (const [question, wanted] of Object.entries(when)) {
        const asked = asks[question]
        const values = asked && 'options' in asked ? Object.keys(asked.options) : []
        for (const value of [wanted].flat())
          assert.ok(values.includes(value), `${says}: ${question} ${value}`)
      }
    }
  })

  it('says of every weight that it is a proposal, and clears only by outcomes that there are', () => {
    for (const { source } of harmScore.points) assert.equal(source.standing, 'proposal')
    const outcomes = pathwaysAt('2026-11-22').flatMap(one => Object.values(one.steps).map(step => step.ends))
    for (const outcome of harmScore.cleared) assert.ok(outcomes.includes(outcome))
  })
})
