import { type Knowledge, type Range, workedOut } from './attacker.ts'
import { circuitFor } from './circuit.ts'
import { apart, type Tables } from './sums.ts'

/**
 * What must not be shown: counts above nought and below this. `width` is how wide a range must stay in which a hidden
 * one can lie: as wide as the limit unless said, so that it always holds a count that is not small. `smallness` is that
 * somebody may know that it is small, as long as its range is wide.
 */
export type Limit = Readonly<{ below: number; width?: number; smallness?: 'told' }>

/** Whether a count is too small to show. Nought is shown: that nothing happened is no secret. */
export const isSmall = (count: number | undefined, { below }: Limit): boolean =>
  count !== undefined && count > 0 && count < below

/** A hidden count that somebody can work out, or narrow to a range narrower than the limit. */
export type Leak = Readonly<{ key: string; range: Range }>

/** What is hidden, and what is told all the same: nothing, unless what must be shown tells it. */
export type Suppression = Readonly<{
  /** Too small themselves. */
  small: ReadonlySet<string>
  /** Hidden because a small one could be worked out from them. */
  others: ReadonlySet<string>
  leaks: readonly Leak[]
}>

/** Whether an amount is added up of so few rows that it tells what each came to. */
const isOfFew = ({ counts, addedFrom }: Tables, key: string, limit: Limit): boolean =>
  (counts.get(key) ?? 0) > 0 && isSmall(addedFrom?.get(key), limit)

/** The counts that need protection, published or not. */
export const smallIn = (tables: Tables, limit: Limit): readonly string[] =>
  [...tables.counts].flatMap(([key, count]) =>
    isSmall(count, limit) || isOfFew(tables, key, limit) ? [key] : [],
  )

/** An amount of few rows must be able to be anything in a range as wide as itself. */
const limitOf = <Some extends Limit>(tables: Tables, key: string, limit: Some): Some =>
  isOfFew(tables, key, limit) && limit.smallness !== 'told'
    ? { ...limit, width: Math.max(limit.width ?? limit.below, tables.counts.get(key) ?? 0) }
    : limit

/** A range protects a small count when it is wide enough, and holds a count that is not small unless that may be told. */
const protects = ({ from, to, proven }: Range, { below, width = below, smallness }: Limit): boolean =>
  proven && to - from >= width && (smallness === 'told' || from === 0 || to >= below)

/** The small counts that somebody can narrow to within the limit while just these are hidden, one after another. */
function* leaksAmong(tables: Tables, hidden: ReadonlySet<string>, limit: Limit & Knowledge): Generator<Leak> {
  const small = smallIn(tables, limit)
  for (const key of small.filter(one => !hidden.has(one))) {
    const count = tables.counts.get(key) ?? 0
    yield { key, range: { from: count, to: count, proven: true } }
  }
  for (const [key, range] of workedOut(tables, hidden, {
    ...limit,
    wanted: small.filter(one => hidden.has(one)),
  }))
    if (!protects(range, limitOf(tables, key, limit))) yield { key, range }
}

/** Every small count that somebody can narrow to within the limit while just these are hidden. */
export const leaksIn = (
  tables: Tables,
  hidden: ReadonlySet<string>,
  limit: Limit & Knowledge,
): readonly Leak[] => [...leaksAmong(tables, hidden, limit)]

/** Whether there are more leaks than so many: as soon as that is sure, no more are looked for. */
function leaksMoreThan({ tables, limit }: Try, hidden: ReadonlySet<string>, many: number): boolean {
  let found = 0
  for (const _ of leaksAmong(tables, hidden, limit)) if (++found > many) return true
  return false
}

function firstLeak({ tables, limit }: Try, hidden: ReadonlySet<string>, but: ReadonlySet<string>) {
  for (const leak of leaksAmong(tables, hidden, limit)) if (!but.has(leak.key)) return leak
  return undefined
}

type Try = Readonly<{ tables: Tables; always: ReadonlySet<string>; limit: Limit & Knowledge }>

/** Hides more until nothing is told: for each leak the cheapest counts that can hide it. What cannot be helped is left. */
function hideUntilSafe(one: Try, weight: (count: number) => number): Set<string> {
  const { tables, limit } = one
  const hidden = new Set(one.always)
  const helpless = new Set<string>()
  for (;;) {
    const leak = firstLeak(one, hidden, helpless)
    if (!leak) return hidden
    const more = circuitFor(tables, hidden, {
      key: leak.key,
      limit: limitOf(tables, leak.key, limit),
      weight,
    })
    if (more.length === 0) helpless.add(leak.key)
    for (const key of more) hidden.add(key)
  }
}

/** Shows again what need not be hidden, the largest first. */
function withoutNeedless(one: Try, hidden: Set<string>): Set<string> {
  const { tables, always, limit } = one
  const told = leaksIn(tables, hidden, limit).length
  const extra = [...hidden].filter(key => !always.has(key))
  extra.sort((a, b) => (tables.counts.get(b) ?? 0) - (tables.counts.get(a) ?? 0))
  for (const key of extra) {
    hidden.delete(key)
    if (leaksMoreThan(one, hidden, told)) hidden.add(key)
  }
  return hidden
}

const sumOf = (keys: Iterable<string>, { counts }: Tables): number =>
  [...keys].reduce((sum, key) => sum + (counts.get(key) ?? 0), 0)

/** Fewest first, and among as many those that hide least. */
const byCost =
  (tables: Tables) =>
  (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
    one.size - other.size || sumOf(one, tables) - sumOf(other, tables)

/** Several ways are tried on tables that hang together, and the one that hides fewest is taken. */
function suppressed(tables: Tables, limit: Limit & Knowledge): Suppression {
  const small = smallIn(tables, limit)
  const always = new Set([...(tables.unpublished ?? []), ...small.filter(key => !tables.fixed?.has(key))])
  const one: Try = { tables, always, limit }
  const weights = [(count: number) => 100 + count, (count: number) => 5 + count, () => 1]
  const tried =
    small.length === 0 ? [always] : weights.map(weight => withoutNeedless(one, hideUntilSafe(one, weight)))
  const [hidden = always] = tried.sort(byCost(tables))
  const published = (key: string): boolean => !tables.unpublished?.has(key)
  return {
    small: new Set([...always].filter(published)),
    others: new Set([...hidden].filter(key => !always.has(key))),
    leaks: leaksIn(tables, hidden, limit),
  }
}

/**
 * Hides every small count, and as few others as it takes that none can be worked out nor narrowed to within the limit;
 * what it leaves hidden is all needed.
 */
export function suppress(tables: Tables, limit: Limit & Knowledge): Suppression {
  const all = apart(tables).map(one => suppressed(one, limit))
  return {
    small: new Set(all.flatMap(({ small }) => [...small])),
    others: new Set(all.flatMap(({ others }) => [...others])),
    leaks: all.flatMap(({ leaks }) => leaks),
  }
}
