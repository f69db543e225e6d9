import { askPublished } from '../figures/figure.store.ts'
import type { FromRows } from '../kernel/published-end.ts'
import type { Tx } from '../store/database.ts'

/** What the rows of a table come to, or how many different words a column of it has; nothing where it is not imported. */
export async function endNumber(
  tx: Tx,
  forceId: number,
  { table, where = {}, days, different }: FromRows,
): Promise<number | undefined> {
  const [row] = await askPublished<{ sum: number | null; different: number; rows: number }>(tx, {
    text: `select sum(value)::float8 as sum, count(*)::int as rows,
  count(distinct nullif(cells ->> $4, ''))::int as different
from published.public_tables
where force_id = $1 and kind = $2
  and not exists (select from jsonb_each($3::jsonb) w where not w.value ? coalesce(cells ->> w.key, ''))
  and ($5::date is null or from_day >= $5::date) and ($6::date is null or until_day <= $6::date)`,
    values: [forceId, table, JSON.stringify(where), different ?? '', days?.[0] ?? null, days?.[1] ?? null],
  })
  if (!row || row.rows === 0) return undefined
  return different === undefined ? (row.sum ?? undefined) : row.different
}
