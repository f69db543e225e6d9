import type pg from 'pg'
import { copyOut } from '../store/copy.ts'
import { type Gathered, gathering } from './gathering.ts'
import { type Batch, genesis, type Seal } from './seal.ts'
import { sealedColumns } from './trail.ts'

/** Rows of one force's trail, by transaction; `toTx` is not included. */
export type Range = Readonly<{ forceId: number; era: number; fromTx: number; toTx: number }>

/** How far a batch goes before the next begins. */
const mostEntries = 16_384
// Any number will do, as long as nobody else in this database locks with it.
const sealing = 71_826_519

/** Begins a transaction as the only one who seals; false when somebody else is sealing. */
export async function beginSealing(client: pg.ClientBase): Promise<boolean> {
  await client.query('begin')
  const { rows } = await client.query('select pg_try_advisory_xact_lock($1) as mine', [sealing])
  return rows[0].mine
}

/** Starts a new era if transaction ids have started again. Nobody may write before this has been called. */
export async function followEra(client: pg.ClientBase): Promise<void> {
  await client.query('select follow_trail_era()')
}

/** Up to where everything has ended: every transaction of the era below `tx` is committed or gone for good. */
export type Horizon = Readonly<{ era: number; tx: number; now: Date }>

/** Reads the horizon. What is read after it sees every row below it. */
export async function horizon(client: pg.ClientBase): Promise<Horizon> {
  const { rows } = await client.query(`select (select max(era) from trail_eras) as era,
    pg_snapshot_xmin(pg_current_snapshot())::text::bigint as tx, date_trunc('milliseconds', clock_timestamp()) as now`)
  return rows[0]
}

/** The forces there are. */
export async function forceIds(client: pg.ClientBase): Promise<number[]> {
  const { rows } = await client.query('select force_id from forces order by force_id')
  return rows.map(row => row.force_id)
}

/** Where the next batch of a force begins, as far as its seals say. */
export type Position = Pick<Batch, 'batch' | 'era' | 'fromTx' | 'previous'>

/** The position after the last seal of a force. */
export async function positionOf(client: pg.ClientBase, forceId: number): Promise<Position> {
  const { rows } = await client.query(
    'select batch, era, to_tx, hash from seals where force_id = $1 order by batch desc limit 1',
    [forceId],
  )
  const [last] = rows
  if (!last) return { batch: 1, era: 1, fromTx: 0, previous: genesis }
  return { batch: last.batch + 1, era: last.era, fromTx: last.to_tx, previous: last.hash }
}

/** The part of a range that fills one batch, never dividing a transaction; nothing when the range has no rows. */
export async function firstBatch(client: pg.ClientBase, range: Range): Promise<Range | undefined> {
  const { rows } = await client.query(
    `with ranged as (select tx from trail
       where force_id = $1 and era = $2 and tx >= $3 and tx < $4 order by tx, id limit $5 + 1)
     select min(tx) as first, max(tx) as last, count(*)::int as rows from ranged`,
    [range.forceId, range.era, range.fromTx, range.toTx, mostEntries],
  )
  const { first, last, rows: found } = rows[0]
  if (found === 0) return
  return found <= mostEntries ? range : { ...range, toTx: last === first ? last + 1 : last }
}

/** The ids and leaves of a range, in the order of the trail. */
export async function gather(client: pg.Client, range: Range): Promise<Gathered> {
  const gathered = gathering()
  await copyTrail(client, range, row => gathered.add(row))
  return gathered.take()
}

/** Streams the bytes of each row of a range, in the order of the trail. */
export function copyTrail(client: pg.Client, range: Range, each: (row: Buffer) => void): Promise<void> {
  const [force, era, from, to] = [range.forceId, range.era, range.fromTx, range.toTx].map(whole)
  const where = `force_id = ${force} and era = ${era} and tx >= ${from} and tx < ${to}`
  return copyOut(client, `select ${sealedColumns} from trail where ${where} order by tx, id`, each)
}

/** Adds a seal. The chain cannot fork: a batch number, and a seal to follow, can each be used once. */
export async function addSeal(client: pg.ClientBase, seal: Seal): Promise<void> {
  const { forceId, batch, era, fromTx, toTx, entries, ids, leaves, root, previous, hash, sealedAt } = seal
  await client.query(
    `insert into seals (force_id, batch, era, from_tx, to_tx, entries, ids, leaves, root, previous, hash, sealed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [forceId, batch, era, fromTx, toTx, entries, ids, leaves, root, previous, hash, sealedAt],
  )
}

function whole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new Error('Only whole numbers go into the text of a statement.')
  return value
}
