import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { commitmentTo, draw, frameHash, frameText, type Member, placesFor, sizesOf } from './sample.ts'

const frames = fc
  .uniqueArray(fc.record({ id: fc.uuid(), stratum: fc.constantFrom('North', 'South', 'East', 'West') }), {
    selector: one => one.id,
    maxLength: 60,
  })
  .map(frame => frame as readonly Member[])
const plans = fc.record({
  size: fc.nat({ max: 70 }),
  twice: fc.nat({ max: 10 }),
  seed: fc.string({ minLength: 1, maxLength: 40 }),
})
const members = (count: number, stratum = 'All'): readonly Member[] =>
  Array.from({ length: count }, (_, index) => ({ id: `m${index}`, stratum }))

describe('a sample', () => {
  it('is the same for the same frame and seed, in whatever order the frame was read', () =>
    fc.assert(
      fc.property(frames, plans, (frame, plan) => {
        assert.deepEqual(draw([...frame].reverse(), plan), draw(frame, plan))
      }),
    ))

  it('is of the size that was asked for, or the whole frame, and draws nobody twice', () =>
    fc.assert(
      fc.property(frames, plans, (frame, plan) => {
        const drawn = draw(frame, plan)
        assert.equal(drawn.length, Math.min(plan.size, frame.length))
        assert.equal(new Set(drawn.map(one => one.id)).size, drawn.length)
        assert.equal(drawn.filter(one => one.twice).length, Math.min(plan.twice, drawn.length))
        assert.deepEqual(
          drawn.map(one => one.place),
          drawn.map((_, index) => index + 1),
        )
        for (const { id, stratum } of drawn)
          assert.ok(frame.some(one => one.id === id && one.stratum === stratum))
      }),
    ))

  it('keeps the share of every stratum: never more than one place away from it', () =>
    fc.assert(
      fc.property(frames, plans, (frame, plan) => {
        const drawn = sizesOf(draw(frame, plan))
        const wanted = Math.min(plan.size, frame.length)
        for (const [stratum, count] of sizesOf(frame)) {
          const share = (count * wanted) / frame.length
          assert.ok(
            Math.abs((drawn.get(stratum) ?? 0) - share) < 1,
            `${stratum}: ${drawn.get(stratum)} of ${share}`,
          )
        }
      }),
    ))

  it('gives places left over to the largest remainder, and on a tie to the name that comes first', () => {
    const frame = [
      ...members(3, 'B').map(one => ({ ...one, id: `b${one.id}` })),
      ...members(3, 'A'),
      ...members(4, 'C').map(one => ({ ...one, id: `c${one.id}` })),
    ]
    assert.deepEqual(
      [...placesFor(frame, 5)],
      [
        ['A', 2],
        ['B', 1],
        ['C', 2],
      ],
    )
  })

  it('does not draw from a frame in which an id stands twice', () =>
    assert.throws(() => draw([...members(2), ...members(1)], { size: 1, twice: 0, seed: 's' }), RangeError))

  it('is what anybody gets with a tool of their own: the lowest hashes of “seed id”', () => {
    const frame = members(50)
    const own = frame
      .map(({ id }) => [createHash('sha256').update(`the seed ${id}`).digest('hex'), id] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(0, 7)
      .map(([, id]) => id)
    assert.deepEqual(
      draw(frame, { size: 7, twice: 0, seed: 'the seed' }).map(one => one.id),
      own,
    )
  })

  it('has a frame whose hash says whether anything was put in, left out or moved', () => {
    const [first, ...rest] = members(5)
    assert.ok(first)
    const whole = frameHash([first, ...rest])
    assert.equal(
      frameText([
        { id: 'b', stratum: 'S' },
        { id: 'a', stratum: 'T' },
      ]),
      'a T\nb S\n',
    )
    assert.notEqual(frameHash(rest), whole)
    assert.notEqual(frameHash([{ ...first, stratum: 'Other' }, ...rest]), whole)
    assert.notEqual(commitmentTo('one'), commitmentTo('two'))
  })
})

/** How far counts are from being all alike: below the limit in 999 of 1,000 fair draws. */
const chiSquare = (counts: readonly number[], expected: number): number =>
  counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)

describe('over many seeds', () => {
  const seeds = Array.from({ length: 1000 }, (_, index) => `seed ${index}`)
  const frame = [...members(20, 'North'), ...members(10, 'South').map(one => ({ ...one, id: `s${one.id}` }))]

  it('everybody is drawn as often as everybody else, from each stratum', () => {
    const times = new Map<string, number>()
    for (const seed of seeds)
      for (const { id } of draw(frame, { size: 6, twice: 0, seed })) times.set(id, (times.get(id) ?? 0) + 1)
    const counts = frame.map(({ id }) => times.get(id) ?? 0)
    // Drawing without putting back makes counts a little more alike than chance: 58.3 is the limit at 29 degrees.
    assert.ok(chiSquare(counts, (seeds.length * 6) / 30) < 58.3, counts.join(' '))
  })

  it('and so it is among those who are looked at twice', () => {
    const times = new Map<string, number>()
    for (const seed of seeds)
      for (const { id, twice } of draw(frame, { size: 6, twice: 1, seed }))
        if (twice) times.set(id, (times.get(id) ?? 0) + 1)
    const counts = frame.map(({ id }) => times.get(id) ?? 0)
    assert.ok(chiSquare(counts, seeds.length / 30) < 58.3, counts.join(' '))
  })
})
