import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { newId } from '../store/ids.ts'
import { firstFault } from './fault.ts'
import { type Gathered, gathering } from './gathering.ts'
import { proofOf, provesInclusion } from './merkle.ts'
import { genesis, isLinked, isWhole, type Seal, sealed } from './seal.ts'
import { bytesOf, type TrailEntry } from './trail.ts'

type Line = Readonly<{ entry: TrailEntry; tx: number }>

const id = fc.uuid({ version: 7 })
const words = fc.string({ maxLength: 12 })
const line: fc.Arbitrary<Line> = fc.record({
  tx: fc.nat(),
  entry: fc.record({
    forceId: fc.constant(1),
    id,
    at: fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
    who: fc.option(id),
    whoAgency: fc.option(id),
    did: words,
    about: words,
    aboutId: fc.option(id),
    childId: fc.option(id),
    allowed: fc.boolean(),
    because: words,
    reason: fc.option(words),
    requestId: words,
  }),
})
const lines = fc.uniqueArray(line, { minLength: 2, maxLength: 30, selector: one => one.entry.id })

function gathered(all: readonly Line[]): Gathered {
  const here = gathering()
  for (const { entry, tx } of all) here.add(bytesOf(entry, tx))
  return here.take()
}

const first = { forceId: 1, batch: 1, era: 1, fromTx: 0, toTx: 9, previous: genesis, sealedAt: new Date(0) }
const sealOf = (all: readonly Line[]): Seal => sealed(first, gathered(all))
const faultOf = (before: readonly Line[], after: readonly Line[]) => {
  const fault = firstFault(sealOf(before), gathered(after))
  return fault && [fault.what, fault.id]
}

/** Every way to change one field, and nothing else. */
const fields = [
  'at',
  'who',
  'whoAgency',
  'did',
  'about',
  'aboutId',
  'childId',
  'allowed',
  'because',
  'reason',
] as const
const changes: readonly ((one: Line) => unknown)[] = [
  one => ({ ...one, tx: one.tx + 1 }),
  ...[...fields, 'requestId' as const].map(field => ({ entry, ...rest }: Line) => ({
    ...rest,
    entry: { ...entry, [field]: otherThan(entry[field]) },
  })),
]

function otherThan(value: TrailEntry[keyof TrailEntry]): unknown {
  if (typeof value === 'boolean') return !value
  if (value instanceof Date) return new Date(value.getTime() + 1)
  if (value === null) return '00000000-0000-7000-8000-000000000000'
  return null
}

describe('a sealed batch', () => {
  it('is whole while nobody touches it', () => {
    fc.assert(fc.property(lines, all => assert.equal(faultOf(all, all), undefined)))
  })

  it('names the first entry that was changed, in any field', () => {
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), (all, seed, kind) => {
        const place = seed % all.length
        const change = changes[kind % changes.length] as (one: Line) => Line
        const after = all.map((one, index) => (index >= place ? change(one) : one))
        assert.deepEqual(faultOf(all, after), ['changed', all[place]?.entry.id])
      }),
    )
  })

  it('names the first entry that is missing, though it is gone', () => {
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), (all, seed, how) => {
        const place = seed % all.length
        const many = 1 + (how % (all.length - place))
        const after = [...all.slice(0, place), ...all.slice(place + many)]
        assert.deepEqual(faultOf(all, after), ['missing', all[place]?.entry.id])
      }),
    )
  })

  it('names an entry that was inserted', () => {
    fc.assert(
      fc.property(lines, line, fc.nat(), (all, extra, seed) => {
        fc.pre(all.every(one => one.entry.id !== extra.entry.id))
        const place = seed % (all.length + 1)
        assert.deepEqual(faultOf(all, all.toSpliced(place, 0, extra)), ['inserted', extra.entry.id])
      }),
    )
  })

  it('names an entry that was put in the place of another as missing', () => {
    fc.assert(
      fc.property(lines, line, fc.nat(), (all, extra, seed) => {
        fc.pre(all.every(one => one.entry.id !== extra.entry.id))
        const place = seed % all.length
        assert.deepEqual(faultOf(all, all.with(place, extra)), ['missing', all[place]?.entry.id])
      }),
    )
  })

  it('names the first entry that stands elsewhere', () => {
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), (all, one, other) => {
        const [from, to] = [one % all.length, other % all.length].sort((a, b) => a - b) as [number, number]
        fc.pre(from !== to)
        const after = all.with(from, all[to] as Line).with(to, all[from] as Line)
        assert.deepEqual(faultOf(all, after), ['changed', all[from]?.entry.id])
      }),
    )
  })

  it('says when the entry was made', () => {
    const [one, two] = fc.sample(lines, { numRuns: 1, seed: 7 })[0] as [Line, Line]
    const made = { ...one, entry: { ...one.entry, id: newId(Date.UTC(2026, 2, 1, 9, 30)) } }
    const fault = firstFault(sealOf([made, two]), gathered([two]))
    assert.equal(fault?.at?.toISOString(), '2026-03-01T09:30:00.000Z')
  })

  it('proves an entry to somebody who has nothing but the seal', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (all, seed) => {
        const [seal, index] = [sealOf(all), seed % all.length]
        const { entry, tx } = all[index] as Line
        const path = proofOf(seal.leaves, index)
        assert.ok(
          provesInclusion({ entry: bytesOf(entry, tx), index, count: seal.entries, path, root: seal.root }),
        )
      }),
    )
  })
})

const isChained = (seal: Seal, before: Seal | undefined) => isLinked(seal, before) && isWhole(seal)

describe('the chain of seals', () => {
  const second = (before: Seal, all: readonly Line[]): Seal =>
    sealed(
      { ...first, batch: 2, fromTx: before.toTx, toTx: before.toTx + 5, previous: before.hash },
      gathered(all),
    )

  it('holds from seal to seal, and into a new era', () => {
    fc.assert(
      fc.property(lines, lines, (some, others) => {
        const one = sealOf(some)
        const two = second(one, others)
        const later = sealed({ ...first, batch: 3, era: 2, previous: two.hash }, gathered(some))
        assert.ok(isChained(one, undefined))
        assert.ok(isChained(two, one))
        assert.ok(isChained(later, two))
      }),
    )
  })

  const forgeries: readonly [string, (seal: Seal) => Partial<Seal>][] = [
    ['another batch number', seal => ({ batch: seal.batch + 1 })],
    ['another force', seal => ({ forceId: seal.forceId + 1 })],
    ['another era', seal => ({ era: seal.era + 1 })],
    ['a gap before it', seal => ({ fromTx: seal.fromTx + 1 })],
    ['a longer range', seal => ({ toTx: seal.toTx + 1 })],
    ['another count', seal => ({ entries: seal.entries + 1 })],
    ['other ids', seal => ({ ids: Buffer.alloc(seal.ids.length) })],
    ['other leaves', seal => ({ leaves: Buffer.alloc(seal.leaves.length) })],
    ['another root', () => ({ root: Buffer.alloc(32, 1) })],
    ['another seal before it', () => ({ previous: Buffer.alloc(32, 1) })],
    ['another hash', () => ({ hash: Buffer.alloc(32, 1) })],
    ['another time', seal => ({ sealedAt: new Date(seal.sealedAt.getTime() + 1) })],
  ]
  for (const [what, forge] of forgeries) {
    it(`breaks at a seal with ${what}`, () => {
      fc.assert(
        fc.property(lines, lines, (some, others) => {
          const one = sealOf(some)
          const two = second(one, others)
          assert.ok(!isChained({ ...two, ...forge(two) }, one))
        }),
        { numRuns: 20 },
      )
    })
  }

  it('breaks when a seal is taken out, or is not the first', () => {
    fc.assert(
      fc.property(lines, lines, (some, others) => {
        const one = sealOf(some)
        const two = second(one, others)
        const three = sealed(
          { ...first, batch: 3, fromTx: two.toTx, toTx: 99, previous: two.hash },
          gathered(some),
        )
        assert.ok(!isChained(three, one))
        assert.ok(!isChained(two, undefined))
      }),
    )
  })

  const [some, others] = fc.sample(lines, { numRuns: 2, seed: 7 }) as [Line[], Line[]]
  const one = sealOf(some)
  const ofOthers = gathered(others)
  const resealed: readonly [string, Partial<Seal>][] = [
    ['the number of the seal before', { batch: 1 }],
    ['a number left out', { batch: 3 }],
    ['transactions left out', { fromTx: 10 }],
    ['transactions taken twice', { fromTx: 8 }],
    ['no transactions', { toTx: 9 }],
    ['an end before its beginning', { toTx: 5 }],
    ['an era that is over', { era: 0, fromTx: 0 }],
    ['a new era that does not begin at its start', { era: 2 }],
    ['what nothing was sealed before', { previous: genesis }],
    ['more ids than entries', { ids: Buffer.concat([ofOthers.ids, Buffer.alloc(16)]) }],
    ['more leaves than entries', { leaves: Buffer.concat([ofOthers.leaves, Buffer.alloc(32)]) }],
    ['fewer entries than ids and leaves', { entries: ofOthers.entries - 1 }],
  ]
  for (const [what, forged] of resealed) {
    it(`breaks at a seal with ${what}, though it was sealed so`, () => {
      const next = { ...first, batch: 2, fromTx: one.toTx, toTx: 14, previous: one.hash }
      assert.ok(isLinked(sealed(next, ofOthers), one))
      assert.ok(!isLinked(sealed({ ...next, ...forged }, { ...ofOthers, ...forged }), one))
    })
  }

  it('holds at a seal of one entry, and breaks at a seal of nothing', () => {
    assert.ok(isChained(sealOf(some.slice(0, 1)), undefined))
    const ofNone = sealed(first, { ...ofOthers, entries: 0, ids: Buffer.alloc(0) })
    assert.ok(!isLinked({ ...ofNone, leaves: Buffer.alloc(0) }, undefined))
  })

  it('says the same in every release, or nothing that was ever sealed could be proven again', () => {
    const batch = { ...first, batch: 2, fromTx: 9, toTx: 14, previous: Buffer.alloc(32, 3) }
    const ids = Buffer.alloc(16, 1)
    const seal = sealed(batch, { entries: 1, ids, leaves: Buffer.alloc(32, 2) })
    assert.equal(
      seal.hash.toString('hex'),
      'fc88b6c00ac45fe121a915bf33401afba851c3c13c386fb5caceea063057f9a6',
    )
  })

  it('begins with the first batch, at the first transaction, after nothing', () => {
    for (const forged of [{ batch: 2 }, { fromTx: 1 }, { previous: Buffer.alloc(32, 1) }])
      assert.ok(!isLinked(sealed({ ...first, ...forged }, ofOthers), undefined))
  })
})
