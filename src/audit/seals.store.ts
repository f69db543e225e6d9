import type pg from 'pg'
import type { Seal } from '../access/seal.ts'
import { connectToCopy, copyOut } from '../store/copy.ts'
import type { Database } from '../store/database.ts'

// About a million entries at a time: enough to keep the server busy, few enough to hold their leaves in memory.
const sealsAtATime = 64

/** Reads the trail and its seals as they are at one moment, while others go on writing. */
export async function readingSeals<Result>(
  database: Database,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = await connectToCopy(database.as('seal').pool)
  try {
    await client.query('begin isolation level repeatable read read only')
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Every force that has seals, or could have. */
export async function sealedForces(client: pg.ClientBase): Promise<number[]> {
  const { rows } = await client.query(
    'select force_id from forces union select force_id from seals order by force_id',
  )
  return rows.map(row => row.force_id)
}

/** The next seals of a force, in their order. */
export async function nextSeals(client: pg.Client, forceId: number, after: number): Promise<Seal[]> {
  const seals: Seal[] = []
  const select = `select batch, era, from_tx, to_tx, entries, ids, leaves, root, previous, hash,
      (extract(epoch from sealed_at) * 1000)::bigint
    from seals where force_id = ${forceId} and batch > ${after} order by batch limit ${sealsAtATime}`
  await copyOut(client, select, row => seals.push(sealIn(forceId, row)))
  return seals
}

function sealIn(forceId: number, row: Buffer): Seal {
  let place = 2
  const next = () => {
    const start = place + 4
    place = start + row.readInt32BE(place)
    return row.subarray(start, place)
  }
  const whole = () => Number(next().readBigInt64BE())
  const small = () => next().readInt32BE()
  const bytes = () => Buffer.from(next())
  const [batch, era, fromTx, toTx, entries] = [small(), small(), whole(), whole(), small()]
  const [ids, leaves, root, previous, hash] = [bytes(), bytes(), bytes(), bytes(), bytes()]
  const sealedAt = new Date(whole())
  return { forceId, batch, era, fromTx, toTx, entries, ids, leaves, root, previous, hash, sealedAt }
}

/** How many entries of a force came after its last seal. */
export async function countUnsealed(client: pg.ClientBase, forceId: number, last?: Seal): Promise<number> {
  const { rows } = await client.query(
    `select count(*)::int as entries from trail
     where force_id = $1 and (era > $2 or (era = $2 and tx >= $3))`,
    [forceId, last?.era ?? 0, last?.toTx ?? 0],
  )
  return rows[0].entries
}

/** An entry of an era that is over, behind the era's last seal: nothing will ever seal it, so it was put there later. */
export async function strayEntry(client: pg.ClientBase, last: Seal): Promise<string | undefined> {
  const { rows } = await client.query(
    `select t.id from trail_eras e
     left join lateral (select max(to_tx) as tx from seals where force_id = $1 and era = e.era) sealed on true
     join trail t on t.force_id = $1 and t.era = e.era and t.tx >= coalesce(sealed.tx, 0)
     where e.era < $2 order by t.era, t.tx, t.id limit 1`,
    [last.forceId, last.era],
  )
  return rows[0]?.id.replaceAll('-', '')
}

/** The hash of a seal, as text; nothing when there is no such seal. */
export async function sealHash(
  client: pg.ClientBase,
  forceId: number,
  batch: number,
): Promise<string | undefined> {
  const { rows } = await client.query(
    "select encode(hash, 'hex') as hash from seals where force_id = $1 and batch = $2",
    [forceId, batch],
  )
  return rows[0]?.hash
}
