import type pg from 'pg'
import { type Fault, fault, firstFault } from '../access/fault.ts'
import { copyTrail, gather } from '../access/seal.store.ts'
import { isLinked, isWhole, type Seal } from '../access/seal.ts'
import type { Database } from '../store/database.ts'
import { countUnsealed, nextSeals, readingSeals, sealedForces, sealHash, strayEntry } from './seals.store.ts'
import { watch } from './watch.ts'

/** The last seal of a force. Whoever keeps it elsewhere can tell whether the end of the trail was cut off. */
export type Head = Readonly<{ forceId: number; batch: number; hash: string }>

/** What checking the whole trail found. */
export type Verdict = Readonly<{
  /** The first fault, if there is one. Counting stops there. */
  fault?: Fault
  entries: number
  batches: number
  /** Written, but too new to be sealed. */
  unsealed: number
  heads: readonly Head[]
}>

/**
 * Checks every entry against its seal and every seal against the one before; names the first fault. Heads that were
 * `kept` elsewhere must still be there: without them, an end cut off with its seals would leave a shorter whole trail.
 */
export const verifyTrail = (database: Database, kept: readonly Head[] = []): Promise<Verdict> =>
  readingSeals(database, async client => {
    let all: Verdict = { entries: 0, batches: 0, unsealed: 0, heads: [] }
    for (const forceId of await sealedForces(client)) {
      all = both(all, await verifyForce(client, forceId))
      if (all.fault) return all
    }
    for (const { forceId, batch, hash } of kept) {
      if ((await sealHash(client, forceId, batch)) !== hash)
        return { ...all, fault: fault({ forceId, batch }, 'not the one kept') }
    }
    return all
  })

const both = (some: Verdict, more: Verdict): Verdict => ({
  ...more,
  entries: some.entries + more.entries,
  batches: some.batches + more.batches,
  unsealed: some.unsealed + more.unsealed,
  heads: [...some.heads, ...more.heads],
})

async function verifyForce(client: pg.Client, forceId: number): Promise<Verdict> {
  let [entries, batches] = [0, 0]
  let last: Seal | undefined
  for (;;) {
    const seals = await nextSeals(client, forceId, last?.batch ?? 0)
    if (seals.length === 0) break
    for (const run of byEra(seals)) {
      const broken = await brokenIn(client, run, last)
      if (broken) return { fault: broken, entries, batches, unsealed: 0, heads: [] }
      entries += run.reduce((sum, seal) => sum + seal.entries, 0)
      batches += run.length
      last = run.at(-1)
    }
  }
  const stray = last && (await strayEntry(client, last))
  const found = {
    entries,
    batches,
    unsealed: await countUnsealed(client, forceId, last),
    heads: headsOf(last),
  }
  return last && stray ? { ...found, fault: fault(last, 'inserted', stray) } : found
}

const headsOf = (last: Seal | undefined): Head[] =>
  last ? [{ forceId: last.forceId, batch: last.batch, hash: last.hash.toString('hex') }] : []

function byEra(seals: readonly Seal[]): Seal[][] {
  const runs: Seal[][] = []
  for (const seal of seals) {
    const run = runs.at(-1)
    if (run?.[0]?.era === seal.era) run.push(seal)
    else runs.push([seal])
  }
  return runs
}

/** The first fault in seals of one era: their links are looked at, then their entries are streamed past once. */
async function brokenIn(
  client: pg.Client,
  seals: readonly Seal[],
  before?: Seal,
): Promise<Fault | undefined> {
  const unlinked = seals.findIndex((seal, place) => !isLinked(seal, seals[place - 1] ?? before))
  const linked = unlinked === -1 ? seals : seals.slice(0, unlinked)
  const [first, last, torn] = [linked[0], linked.at(-1), seals[unlinked]]
  const seen = watch(linked)
  if (first && last) await copyTrail(client, { ...first, toTx: last.toTx }, seen.add)
  const broken = seen.end()
  if (broken) return (await entryFault(client, broken)) ?? fault(broken, 'chain broken')
  return torn && fault(torn, 'chain broken')
}

/** The first entry that is not as it was sealed; none when it is the seal's own leaves that were changed. */
async function entryFault(client: pg.Client, seal: Seal): Promise<Fault | undefined> {
  return isWhole(seal) ? firstFault(seal, await gather(client, seal)) : undefined
}
