import type { Context } from '../kernel/context.ts'
import type { Database, Tx } from '../store/database.ts'

/** One request under one key of one caller. */
export type Claim = Readonly<{ context: Context; key: string; requestHash: string }>

/** What was answered first under a key, and to which request. */
export type FirstAnswer = Readonly<{ requestHash: string; status: number; response: unknown }>

const keyOf = ({ context, key }: Claim) => [context.actor.forceId, context.actor.id, key] as const

/** The answer kept under this key, if there is one. */
export async function readAnswer(database: Database, mine: Claim): Promise<FirstAnswer | undefined> {
  const [row] = await database.transaction(mine.context.actor, tx =>
    tx.sql<FirstAnswer>(
      `select request_hash as "requestHash", status, response from idempotency_keys
       where force_id = $1 and actor_id = $2 and key = $3 and status is not null`,
      keyOf(mine),
    ),
  )
  return row
}

/** Takes the key for this transaction; waits for another that holds it. False when that one kept an answer. */
export async function claim(tx: Tx, mine: Claim): Promise<boolean> {
  const rows = await tx.sql(
    `insert into idempotency_keys (force_id, actor_id, key, request_hash) values ($1, $2, $3, $4)
     on conflict do nothing returning key`,
    [...keyOf(mine), mine.requestHash],
  )
  return rows.length === 1
}

/** Keeps the answer beside the key, with whatever else the transaction keeps. */
export function keepAnswer(tx: Tx, mine: Claim, answer: { status: number; body: unknown }): void {
  tx.later(
    `update idempotency_keys set status = $4, response = $5 where force_id = $1 and actor_id = $2 and key = $3`,
    [...keyOf(mine), answer.status, JSON.stringify(answer.body)],
  )
}

/** Forgets keys older than a time: a repeat that late is a new request. */
export async function forgetKeys(database: Database, before: Date): Promise<number> {
  const rows = await database
    .as('owner')
    .statement('delete from idempotency_keys where created_at < $1 returning key', [before])
  return rows.length
}
