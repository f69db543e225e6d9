import { withFoundBreaks } from '../figures/with-found.ts'
import { londonDay } from '../kernel/calendar.ts'
import type { Context } from '../kernel/context.ts'
import { breaksIn } from '../kernel/measure-question.ts'
import { mistaken, Refusal } from '../kernel/problem.ts'
import { partCalled } from '../policy/data-picture.ts'
import type { Tx } from '../store/database.ts'
import { termsOf } from './comparison-terms.ts'
import { countPart } from './count-part.ts'
import type { CountedPart } from './counted-part.ts'
import { publicPart } from './public-part.ts'
import type { ReleasePlan } from './release-plan.ts'
import type { ReleasedPart } from './released-part.ts'
import type { Worked } from './released-rows.ts'
import { comparisonFor, measureFor, type WantedTable } from './wanted-table.ts'
import { workOut } from './work-out.ts'

/** For whom it is counted, and the secret that hashes of what was counted are made with. */
type Counting = Readonly<{ context: Context; salt: string }>

/** All that a plan asks for, counted: what must be veiled, and what others have published. */
export type CountedPlan = Readonly<{
  tables: readonly Worked[]
  parts: readonly CountedPart[]
  published: readonly ReleasedPart[]
}>

/** One table of a plan, counted afresh; with what its groups are compared by, if they are to be. */
async function workedTable(tx: Tx, { wanted, plan, counting }: Wanting): Promise<Worked | undefined> {
  const declared = measureFor(wanted)
  if (!declared) throw new Refusal('NOT_FOUND')
  const { split, source } = wanted
  const { context, salt } = counting
  const { forceId } = context.actor
  const divided = { measure: declared, column: split ?? '' }
  const measure = await withFoundBreaks(tx, forceId, divided)
  const days = { from: plan.from, last: plan.last }
  const today = londonDay(context.now)
  const worked = await workOut(tx, { measure, split, source, ...days }, { forceId, salt, today })
  const compared = comparisonFor(wanted)
  if (!worked || !compared) return worked
  const { across } = breaksIn(measure, worked.question)
  return { ...worked, terms: termsOf(compared.comparison, compared.against, across) }
}

type Wanting = Readonly<{ wanted: WantedTable; plan: ReleasePlan; counting: Counting }>

/** One part of the data picture that a plan asks for. */
async function partOf(
  tx: Tx,
  { id, plan, counting }: Readonly<{ id: string; plan: ReleasePlan; counting: Counting }>,
): Promise<Partial<Record<'counted', CountedPart> & Record<'published', ReleasedPart>> | undefined> {
  const part = partCalled(id)
  const from = part?.from
  if (!part || !from) throw new Refusal('NOT_FOUND')
  if ('table' in from) {
    const published = await publicPart(tx, { ...part, from }, counting.context)
    return published && { published }
  }
  const counted = await countPart(tx, { part: { ...part, from }, from: plan.from, last: plan.last }, counting)
  return counted && { counted }
}

const noData = (titles: readonly string[]): Refusal =>
  mistaken([{ question: 'tables', says: `There is no data in that time for: ${titles.join(', ')}.` }])

/** Counts all that a plan asks for. Refuses a plan with something that the data does not reach. */
export async function countPlan(tx: Tx, plan: ReleasePlan, counting: Counting): Promise<CountedPlan> {
  const without: string[] = []
  const tables: Worked[] = []
  for (const wanted of plan.tables) {
    const one = await workedTable(tx, { wanted, plan, counting })
    if (one) tables.push(one)
    else without.push(measureFor(wanted)?.title ?? wanted.measure)
  }
  const [parts, published]: [CountedPart[], ReleasedPart[]] = [[], []]
  for (const id of plan.parts ?? []) {
    const one = await partOf(tx, { id, plan, counting })
    if (one?.counted) parts.push(one.counted)
    else if (one?.published) published.push(one.published)
    else without.push(partCalled(id)?.title ?? id)
  }
  if (without.length > 0) throw noData(without)
  return { tables, parts, published }
}
