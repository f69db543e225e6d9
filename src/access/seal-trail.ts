import type pg from 'pg'
import { connectToCopy } from '../store/copy.ts'
import type { Database } from '../store/database.ts'
import { inPasses, type Passes } from './passes.ts'
import {
  addSeal,
  beginSealing,
  firstBatch,
  followEra,
  forceIds,
  gather,
  type Horizon,
  horizon,
  type Position,
  positionOf,
  type Range,
} from './seal.store.ts'
import { sealed } from './seal.ts'

// 1. Writers never wait: sealing reads rows that are finished, and adds rows of its own.
// 2. A batch is sealed in one transaction. Killed at any point, sealing goes on from the last seal that was kept.
// 3. One process seals at a time; the others do nothing, and take over when it is gone.

/**
 * Seals the trail every `interval` milliseconds until stopped. Resolves when it is safe to serve: before that, a trail
 * restored into another cluster has been given a new era. A pass that fails is told to `onFault` and tried again.
 */
export async function startSealing(
  database: Database,
  { interval = 1000, onFault = () => {} }: { interval?: number; onFault?(fault: unknown): void } = {},
): Promise<Passes> {
  let client: pg.Client | undefined = await connectToSeal(database)
  await followEra(client).catch(async fault => {
    await client?.end()
    throw fault
  })
  async function pass(): Promise<number> {
    try {
      client ??= await connectToSeal(database)
      await sealOver(client)
      return interval
    } catch (fault) {
      await client?.end().catch(() => {})
      client = undefined
      throw fault
    }
  }
  const passes = inPasses(pass, { longest: interval, onFault })
  return {
    async stop() {
      await passes.stop()
      await client?.end()
    },
  }
}

/** Seals all that can be sealed now. Resolves to the number of entries; 0 when another process is sealing. */
export async function sealTrail(database: Database): Promise<number> {
  const client = await connectToSeal(database)
  try {
    await followEra(client)
    return await sealOver(client)
  } finally {
    await client.end()
  }
}

const connectToSeal = (database: Database): Promise<pg.Client> => connectToCopy(database.as('seal').pool)

async function sealOver(client: pg.Client): Promise<number> {
  let entries = 0
  for (const forceId of await forceIds(client)) {
    for (let more = true; more; ) {
      const batch = await sealBatch(client, forceId)
      entries += batch.entries
      more = batch.more
    }
  }
  return entries
}

/** How many entries a batch has, and whether there was more to seal when it began. */
type Sealed = Readonly<{ entries: number; more: boolean }>

/** Seals the next batch of a force. What is written meanwhile waits for the next pass, so that seals stay few. */
async function sealBatch(client: pg.Client, forceId: number): Promise<Sealed> {
  try {
    const mine = await beginSealing(client)
    const next = mine ? await nextSeal(client, forceId) : undefined
    if (next) await addSeal(client, next.seal)
    await client.query(next ? 'commit' : 'rollback')
    return { entries: next?.seal.entries ?? 0, more: next?.more ?? false }
  } catch (fault) {
    await client.query('rollback').catch(() => {})
    throw fault
  }
}

async function nextSeal(client: pg.Client, forceId: number) {
  const position = await positionOf(client, forceId)
  const seen = await horizon(client)
  for (const range of unsealed(forceId, position, seen)) {
    const next = await firstBatch(client, range)
    if (!next) continue
    const seal = sealed({ ...position, ...next, sealedAt: seen.now }, await gather(client, next))
    return { seal, more: next.era < seen.era || next.toTx < seen.tx }
  }
  return
}

/** What has not been sealed, era by era. An era that has ended has no horizon: all its rows are there. */
function unsealed(forceId: number, position: Position, seen: Horizon): Range[] {
  if (seen.era === position.era && seen.tx < position.fromTx) throw new TrailTurnedBack()
  const eras = Array.from({ length: seen.era - position.era + 1 }, (_, index) => position.era + index)
  return eras.map(era => ({
    forceId,
    era,
    fromTx: era === position.era ? position.fromTx : 0,
    toTx: era === seen.era ? seen.tx : Number.MAX_SAFE_INTEGER,
  }))
}

/** Transaction ids have started again while the system ran, so that order is lost: a copy was restored underneath it. */
class TrailTurnedBack extends Error {
  constructor() {
    super(
      'The trail has been restored into another database cluster while this was running. Stop, and start again.',
    )
  }
}
