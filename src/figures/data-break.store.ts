import type { Watched } from '../policy/break-rules.ts'
import type { Tx } from '../store/database.ts'
import { newId } from '../store/ids.ts'
import { askPublished } from './figure.store.ts'
import type { MonthCounts } from './find-breaks.ts'

/** What stands for the published searches of a force: other files, another answer. */
export async function filesMark(tx: Tx, forceId: number): Promise<string> {
  const [row] = await askPublished<{ mark: string | null }>(tx, {
    text: `select md5(string_agg(basis, ' ' order by basis)) as mark from published.stop_search_files where force_id = $1`,
    values: [forceId],
  })
  return row?.mark ?? ''
}

type Asked = Readonly<{ forceId: number; watched: Watched }>

/** How many published searches each source has in each month, by the groups of a column that policy names. */
export async function monthsOf(
  tx: Tx,
  { forceId, watched: { view, column } }: Asked,
): Promise<ReadonlyMap<string, readonly MonthCounts[]>> {
  const rows = await askPublished<{ source: string; month: string; group: string; count: number }>(tx, {
    text: `select source_force as source, to_char(date_trunc('month', searched_on::timestamp), 'YYYY-MM') as month,
        ${column} as "group", count(*)::int as count
      from ${view} where force_id = $1 group by 1, 2, 3 order by 1, 2, 3`,
    values: [forceId],
  })
  const sources = new Map<string, Map<string, Record<string, number>>>()
  for (const { source, month, group, count } of rows) {
    const months = sources.get(source) ?? new Map<string, Record<string, number>>()
    months.set(month, { ...months.get(month), [group]: count })
    sources.set(source, months)
  }
  return new Map(
    [...sources].map(([source, months]) => [
      source,
      [...months].map(([month, groups]) => ({ month, groups })),
    ]),
  )
}

/** What somebody said of a break that was proposed. */
export type SettledBreak = Readonly<{
  source: string
  column: string
  group: string
  on: string
  isReal: boolean
  because: string
  settledAt: Date
  by: string
}>

/** What was said of proposed breaks, the newest word on each. */
export const settledBreaks = (tx: Tx, forceId: number): Promise<SettledBreak[]> =>
  tx.sql(
    `select distinct on (b.source, b.split, b.category, b.on_day) b.source, b.split as "column", b.category as "group",
       to_char(b.on_day, 'YYYY-MM-DD') as "on", b.is_real as "isReal", b.because, b.settled_at as "settledAt",
       coalesce(p.name, 'somebody no longer listed') as by
     from data_breaks b left join people p on p.force_id = b.force_id and p.id = b.settled_by
     where b.force_id = $1 order by b.source, b.split, b.category, b.on_day, b.settled_at desc, b.id desc`,
    [forceId],
  )

/** Keeps what somebody says of a proposed break. A later word stands before an earlier one, and both are kept. */
export async function addSettled(
  tx: Tx,
  { forceId, id: by }: Readonly<{ forceId: number; id: string }>,
  one: Omit<SettledBreak, 'by'>,
): Promise<void> {
  await tx.sql(
    `insert into data_breaks (force_id, id, source, split, category, on_day, is_real, because, settled_at, settled_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[forceId, newId(), one.source, one.column, one.group, one.on],
      ...[one.isReal, one.because, one.settledAt, by],
    ],
  )
}
