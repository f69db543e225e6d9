import type { Measure } from './measure.ts'
import { type Query, type Question, splitOf } from './measure-question.ts'

/** One number of a figure: the rows of a time, a source and a group that are counted, or that they are counted out of. */
export type Cell = Question & Readonly<{ group?: string; of: 'counted' | 'outOf' }>

function conditionOf(one: Measure, of: Cell['of']): string {
  if (one.kind !== 'share') return one.counts.sql
  return of === 'outOf' ? one.outOf.sql : `(${one.outOf.sql}) and (${one.counts.sql})`
}

/** The same condition for what is published and for what stands behind it, so that the two cannot drift apart. */
function rowsWhere(one: Measure, forceId: number, cell: Cell): Query {
  const values: unknown[] = [forceId, cell.from, cell.until]
  const equals = (column: string | undefined, value: string | undefined): string =>
    column === undefined || value === undefined ? '' : `\n  and ${column} = $${values.push(value)}`
  const about = one.within ? `\n  and (${one.within.sql})` : ''
  const text = `where force_id = $1${about}
  and ${one.dated} >= $2::date
  and ${one.dated} < $3::date
  and (${conditionOf(one, cell.of)})${equals(one.keepApart?.column, cell.source)}${equals(splitOf(one, cell)?.column, cell.group)}`
  return { text, values }
}

/** How many rows a number counts. */
export function rowsCounted(one: Measure, forceId: number, cell: Cell): Query {
  const { text, values } = rowsWhere(one, forceId, cell)
  return { text: `select count(*)::int as rows from ${one.view}\n${text}`, values }
}

/** So many of the rows that a number counts, as far as whoever asks may see them, the newest first. */
export function rowsBehind(
  one: Measure,
  forceId: number,
  { cell, from, most }: Readonly<{ cell: Cell; from: number; most: number }>,
): Query {
  const { text, values } = rowsWhere(one, forceId, cell)
  // One episode may have several rows on a day: the rest of a row settles their order, so that no page leaves one out.
  const place = one.reach ? 'file_id, line' : 'episode_id, b'
  return {
    text: `select b.*, to_char(${one.dated}, 'YYYY-MM-DD') as "on", (count(*) over ())::int as seen
from ${one.view.replace('published.', 'behind_')} b
${text}
order by ${one.dated} desc, ${place}
limit $${values.length + 1} offset $${values.length + 2}`,
    values: [...values, most, from],
  }
}
