import { askPublished } from '../figures/figure.store.ts'
import type { Tx } from '../store/database.ts'

/** Decisions with a suggestion: at which step, what was suggested and chosen, why otherwise, and how many. */
export type DecidedRow = Readonly<{
  pathway: string
  step: string
  suggested: string
  chosen: string
  reason: string
  count: number
}>

type Asked = Readonly<{ forceId: number; from: string; until: string }>

/** What was decided where a table suggested something, in a stretch of time. */
export const decidedRows = (tx: Tx, { forceId, from, until }: Asked): Promise<readonly DecidedRow[]> =>
  askPublished<DecidedRow>(tx, {
    text: `select pathway, step, suggested, answer as chosen, case when suggested = answer then 'none' else reason end as reason,
        count(*)::int as count
      from published.decision_points
      where force_id = $1 and suggested <> 'none' and decided_on >= $2::date and decided_on < $3::date
      group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`,
    values: [forceId, from, until],
  })

/** The years in which something was decided with a suggestion, the newest first. */
export async function yearsDecided(tx: Tx, forceId: number): Promise<readonly number[]> {
  const rows = await askPublished<{ year: number }>(tx, {
    text: `select distinct extract(year from decided_on)::int as year from published.decision_points
      where force_id = $1 and suggested <> 'none' order by 1 desc`,
    values: [forceId],
  })
  return rows.map(({ year }) => year)
}
