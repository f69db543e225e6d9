import { askPublished } from '../figures/figure.store.ts'
import type { Comparison } from '../kernel/comparison.ts'
import type { Question } from '../kernel/measure-question.ts'
import type { Tx } from '../store/database.ts'
import type { GroupRow } from './compared.ts'

type Wanted = Readonly<{ forceId: number; question: Question; column: string }>

/** What was counted of how many, by group, and by the stratum in which like is compared with like. */
export function countedByGroup(
  tx: Tx,
  { measure, alikeIn }: Comparison,
  { forceId, question, column }: Wanted,
): Promise<readonly GroupRow[]> {
  if (measure.kind !== 'share' && measure.kind !== 'rate') throw new Error(`${measure.id} cannot be compared`)
  const source = question.source === undefined ? undefined : measure.keepApart?.column
  const sum = (value: string) => `coalesce(sum(${value}), 0)::int`
  const [counted, outOf, condition] =
    measure.kind === 'rate'
      ? [sum(measure.adds.sql), sum(measure.outOf.sql), measure.counts.sql]
      : [`count(*) filter (where ${measure.counts.sql})::int`, 'count(*)::int', measure.outOf.sql]
  return askPublished<GroupRow>(tx, {
    text: `select ${column} as "group", ${alikeIn?.column ?? 'null'} as stratum, ${counted} as counted, ${outOf} as "outOf"
      from ${measure.view}
      where force_id = $1 and ${measure.dated} >= $2::date and ${measure.dated} < $3::date and (${condition})
        ${source ? `and ${source} = $4` : ''}
      group by 1, 2 order by 1, 2`,
    values: [forceId, question.from, question.until, ...(source ? [question.source] : [])],
  })
}
