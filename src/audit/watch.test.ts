import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { gathering } from '../access/gathering.ts'
import { genesis, type Seal, sealed } from '../access/seal.ts'
import { bytesOf, entryOf } from '../access/trail.ts'
import { watch } from './watch.ts'

const at = new Date('2026-11-22T10:00:00Z')
const happened = {
  did: 'view child',
  at,
  about: { kind: 'child' },
  allowed: true,
  because: 'x',
  requestId: 'r',
}

/** Batches of so many entries, and their rows in the order of the trail. */
function sealedBatches(sizes: readonly number[]) {
  const seals: Seal[] = []
  const rows: Buffer[] = []
  for (const [place, size] of sizes.entries()) {
    const gathered = gathering()
    for (let number = 0; number < size; number++) {
      const row = bytesOf(entryOf({ forceId: 1 }, happened), place)
      rows.push(row)
      gathered.add(row)
    }
    const ranged = { forceId: 1, batch: place + 1, era: 1, fromTx: place, toTx: place + 1 }
    const previous = seals.at(-1)?.hash ?? genesis
    seals.push(sealed({ ...ranged, previous, sealedAt: at }, gathered.take()))
  }
  return { seals, rows }
}

function brokenBatch(seals: readonly Seal[], rows: readonly Buffer[]): number | undefined {
  const watching = watch(seals)
  for (const row of rows) watching.add(row)
  return watching.end()?.batch
}

const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(1023, 1024, 1025)), {
  minLength: 1,
  maxLength: 4,
})

describe('watching entries stream past their seals', () => {
  it('finds whole batches of any size whole', () => {
    fc.assert(
      fc.property(sizes, given => {
        const { seals, rows } = sealedBatches(given)
        assert.equal(brokenBatch(seals, rows), undefined)
      }),
      { numRuns: 15 },
    )
  })

  it('finds the first batch with an entry changed, missing or inserted', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.constantFrom('changed', 'missing', 'inserted'), (given, seed, how) => {
        const { seals, rows } = sealedBatches(given)
        const place = seed % rows.length
        const row = rows[place] as Buffer
        const other = Buffer.from(row)
        other[other.length - 1] = 0
        const put = { changed: [other], missing: [], inserted: [row, row] }[how]
        const expected = 1 + row.readUInt32BE(30)
        assert.equal(brokenBatch(seals, rows.toSpliced(place, 1, ...put)), expected)
      }),
      { numRuns: 15 },
    )
  })

  it('finds a seal whose root or leaves are not those of its entries', () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (given, seed) => {
        const { seals, rows } = sealedBatches(given)
        const place = seed % seals.length
        const seal = seals[place] as Seal
        const leaves = Buffer.from(seal.leaves)
        leaves[seed % leaves.length] = ((leaves[seed % leaves.length] ?? 0) + 1) % 256
        for (const harm of [{ root: genesis }, { leaves }])
          assert.equal(brokenBatch(seals.with(place, { ...seal, ...harm }), rows), place + 1)
      }),
      { numRuns: 15 },
    )
  })
})
