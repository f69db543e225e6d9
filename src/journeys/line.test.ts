import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { everyRule } from '../policy/every-rule.ts'
import { drawnLine } from './drawn-line.view.ts'
import { familyOf, lanesOf, type Stretch, spanOf } from './line.ts'

const now = new Date('2026-11-22T12:00:00Z')
const daysAgo = (days: number): Date => new Date(+now - days * 86_400_000)

const stretch = (number: number, family: string, from: number, to: number | null): Stretch => ({
  ...{ number, family, title: `Episode ${number}`, episodeId: `episode-${number}`, outcome: null },
  ...{ from: daysAgo(from), to: to === null ? null : daysAgo(to), waits: [] },
  marks: [{ at: daysAgo(from), by: 'police', says: 'Begun' }],
})

const some = fc
  .array(
    fc
      .tuple(fc.constantFrom('Missing', 'Searches'), fc.nat(400), fc.option(fc.nat(400)))
      .map(([family, a, b]) => ({
        family,
        from: Math.max(a, b ?? 0),
        to: b === null ? null : Math.min(a, b),
      })),
    { minLength: 1, maxLength: 20 },
  )
  .map(all => all.map(({ family, from, to }, at) => stretch(at + 1, family, from, to)))

describe('a journey on one line', () => {
  it('has every episode once, in the lane of its family, and no two of a row overlap', () => {
    fc.assert(
      fc.property(some, stretches => {
        const lanes = lanesOf(stretches, now)
        const drawn = lanes.flatMap(lane => lane.rows.flat().map(one => [lane.family, one.number] as const))
        assert.deepEqual(
          drawn.map(([, number]) => number).sort((a, b) => a - b),
          stretches.map(one => one.number),
        )
        for (const [family, number] of drawn)
          assert.equal(stretches.find(one => one.number === number)?.family, family)
        for (const row of lanes.flatMap(lane => lane.rows))
          for (const [at, one] of row.entries()) {
            const next = row[at + 1]
            if (next) assert.ok(+(one.to ?? now) < +next.from)
          }
      }),
    )
  })

  it('is drawn within its width, from the first thing that happened until now', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(330, 960), (stretches, width) => {
        const [from, to] = spanOf(stretches, now)
        for (const one of stretches) assert.ok(one.from >= from && (one.to ?? now) <= to)
        const drawing = drawnLine(stretches, now, width).toString()
        assert.ok(!/NaN|undefined|Infinity/.test(drawing))
        for (const [, x] of drawing.matchAll(/ (?:cx|x|x1|x2)="([\d.-]+)"/g))
          assert.ok(Number(x) >= 0 && Number(x) <= width, x)
      }),
    )
  })

  it('tells police, partners and the child apart by shape', () => {
    const marks = (['police', 'partner', 'child'] as const).map(by => ({ at: daysAgo(3), by, says: by }))
    const one = {
      ...stretch(1, 'Missing', 5, null),
      marks,
      waits: [{ from: daysAgo(4), to: null, says: 'Council' }],
    }
    const drawing = drawnLine([one], now, 960).toString()
    for (const shape of ['<circle', '<rect', 'cf-line__child', 'cf-line__wait'])
      assert.ok(drawing.includes(shape), shape)
  })

  it('has a family for every pathway', () => {
    for (const rule of everyRule.pathways) assert.ok(familyOf(rule).length > 3, rule.id)
  })
})
