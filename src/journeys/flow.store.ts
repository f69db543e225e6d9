import { askPublished } from '../figures/figure.store.ts'
import type { Tx } from '../store/database.ts'
import type { FlowRow, NamedWait } from './flow.ts'

/** What is asked of a flow: contacts begun from a day up to another, followed for so many days; of one group, if any. */
export type FlowAsked = Readonly<{
  forceId: number
  from: string
  until: string
  days: number
  group?: Readonly<{ column: string; value: string }> | undefined
}>

/** The first and the last day on which a contact began. */
export async function reachOfFlow(
  tx: Tx,
  forceId: number,
): Promise<Readonly<{ first: string; last: string }> | undefined> {
  const [reach] = await askPublished<{ first: string | null; last: string | null }>(tx, {
    text: `select to_char(min(began_on), 'YYYY-MM-DD') as first, to_char(max(began_on), 'YYYY-MM-DD') as last
      from published.child_moves where force_id = $1`,
    values: [forceId],
  })
  return reach?.first && reach.last ? { first: reach.first, last: reach.last } : undefined
}

/** How many went from which pathway to which, and after how many days. */
export const flowRows = (
  tx: Tx,
  { forceId, from, until, days, group }: FlowAsked,
): Promise<readonly FlowRow[]> =>
  askPublished<FlowRow>(tx, {
    text: `select pathway as "from",
        case when days_until_next <= $4 then next_pathway when days_until_end <= $4 then 'ended' else 'open' end as "to",
        count(*)::int as count,
        array_agg(days_until_next order by days_until_next) filter (where days_until_next <= $4) as waits,
        count(*) filter (where led = 'yes' and days_until_next <= $4)::int as led,
        count(*) filter (where set_aside = 'yes')::int as "setAside"
      from published.child_moves
      where force_id = $1 and began_on >= $2::date and began_on < $3::date ${group ? `and ${group.column} = $5` : ''}
      group by 1, 2 order by 1, 2`,
    values: [forceId, from, until, days, ...(group ? [group.value] : [])],
  })

/** The waits that the strategy names, by kind: of requests that are settled. */
export const namedWaits = (
  tx: Tx,
  { forceId, from, until, group }: FlowAsked,
): Promise<readonly NamedWait[]> =>
  askPublished<NamedWait>(tx, {
    text: `select kind, count(*)::int as asked, count(*) filter (where standing = 'given')::int as given,
        array_agg(hours_to_given order by hours_to_given) filter (where standing = 'given' and hours_to_given >= 0) as hours
      from published.partner_waits
      where force_id = $1 and standing <> 'waiting' and asked_on >= $2::date and asked_on < $3::date
        ${group ? `and ${group.column} = $4` : ''}
      group by 1 order by 1`,
    values: [forceId, from, until, ...(group ? [group.value] : [])],
  })
