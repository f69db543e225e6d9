import type { Actor } from '../kernel/context.ts'
import type { PlanEntry } from '../kernel/plan.ts'
import type { Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'

type Row = Readonly<{
  id: string
  action: number
  entry: object
  recordedAt: Date
  by: string
  roles: readonly string[]
}>

/** A milestone goes by the id of the entry that promised it. */
const entryOf = ({ id, entry, recordedAt, by, roles }: Row): PlanEntry =>
  ({ milestone: id, ...entry, id, recordedAt, by, roles }) as unknown as PlanEntry

/** Every entry of the plan, by action, in the order they were recorded. */
export async function planOf(
  tx: Tx,
  forceId: number,
  { strategy, action }: Readonly<{ strategy: string; action?: number }>,
): Promise<ReadonlyMap<number, readonly PlanEntry[]>> {
  const rows = await tx.sql<Row>(
    `select n.id, n.action, n.entry, n.recorded_at as "recordedAt", coalesce(p.name, 'Somebody') as by,
       coalesce(p.roles, '{}') as roles
     from plan_entries n left join people p on p.force_id = n.force_id and p.id = n.recorded_by
     where n.force_id = $1 and n.strategy = $2 and ($3::int is null or n.action = $3) order by n.action, n.turn`,
    [forceId, strategy, action ?? null],
  )
  const plan = new Map<number, PlanEntry[]>()
  for (const row of rows) plan.set(row.action, [...(plan.get(row.action) ?? []), entryOf(row)])
  return plan
}

/** Adds an entry to the plan of an action. Answers with its id. */
export async function addEntry(
  tx: Tx,
  { forceId, id: by }: Actor,
  { strategy, action, entry, at }: Readonly<{ strategy: string; action: number; entry: object; at: Date }>,
): Promise<string> {
  const id = newId(at.getTime())
  await tx.sql(
    `insert into plan_entries (force_id, id, strategy, action, entry, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [forceId, id, strategy, action, JSON.stringify(entry), at, by],
  )
  return id
}
