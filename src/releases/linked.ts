import { type Known, knownBoth } from '../disclosure/attacker.ts'
import { behindRounded } from '../disclosure/rounding.ts'
import type { Sum } from '../disclosure/sums.ts'
import type { Basis } from './basis.ts'
import { bridges } from './bridges.ts'
import { type Cells, keysThere, publishedKeys } from './cells.ts'
import { cellsOf, daysFor, relativesOf } from './cut.ts'

/** An earlier release that still stands: what it was made from, and what of that it shows. */
export type Earlier = Readonly<{
  reference: string
  bases: readonly Basis[]
  /** What its tables show of these counts, by key, and to which base it is rounded. */
  shown: ReadonlyMap<string, number>
  roundedTo?: number
}>

/** Everything that the public would have to go on: the new tables beside every earlier release. */
export type Linked = Cells &
  Readonly<{
    fixed: ReadonlySet<string>
    unpublished: ReadonlySet<string>
    known: ReadonlyMap<string, Known>
    /** Counts that are not nought, as their rows say by standing there. */
    there: ReadonlySet<string>
  }>

/** What is known of hidden counts: also that some are not nought. */
export const knownOfHidden = ({ known, there, counts }: Linked): ReadonlyMap<string, Known> =>
  new Map([
    ...known,
    ...[...there]
      .filter(key => (counts.get(key) ?? 0) > 0)
      .map(key => [key, knownBoth(known.get(key), { from: 1, to: Number.POSITIVE_INFINITY })] as const),
  ])

type Growing = {
  counts: Map<string, number>
  sums: Sum[]
  words: Map<string, string>
  fixed: Set<string>
  published: Set<string>
  known: Map<string, Known>
  there: Set<string>
  addedFrom: Map<string, number>
}

/**
 * What an earlier release says otherwise of the same count gets a name of its own; the difference can be worked out, and
 * is protected like any count, because it is how many were recorded late.
 */
function renamed(
  into: Growing,
  { counts, words, addedFrom }: Cells,
  reference: string,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [key, count] of counts) {
    const now = into.counts.get(key)
    if (now === undefined || now === count) continue
    // Named by what it was, so that it is one count to whoever saw it in several releases.
    const before = `${key} ‖ ${count}`
    const difference = `${before} ‖ difference`
    names.set(key, before)
    into.counts.set(difference, Math.abs(now - count))
    const rows = addedFrom?.get(key)
    if (rows !== undefined) into.addedFrom.set(difference, Math.abs((into.addedFrom.get(key) ?? 0) - rows))
    into.words.set(difference, `the difference to release ${reference} in ${words.get(key)}`)
    const [total, part] = now > count ? [key, before] : [before, key]
    into.sums.push({ total, parts: [part, difference] })
  }
  return names
}

function addTo(into: Growing, cells: Cells, names: ReadonlyMap<string, string>): void {
  const named = (key: string): string => names.get(key) ?? key
  for (const [key, count] of cells.counts) into.counts.set(named(key), count)
  for (const [key, rows] of cells.addedFrom ?? []) into.addedFrom.set(named(key), rows)
  for (const [key, words] of cells.words) into.words.set(named(key), words)
  for (const { total, parts } of cells.sums) into.sums.push({ total: named(total), parts: parts.map(named) })
}

function addEarlier(
  into: Growing,
  { reference, bases, shown, roundedTo }: Earlier,
  every: readonly Basis[],
): void {
  for (const basis of bases) {
    const cells = cellsOf(basis, daysFor(basis, every))
    const names = renamed(into, cells, reference)
    addTo(into, cells, names)
    for (const key of keysThere(basis)) into.there.add(names.get(key) ?? key)
    for (const key of publishedKeys(basis)) {
      const count = shown.get(key)
      if (count === undefined) continue
      const name = names.get(key) ?? key
      if (roundedTo) into.known.set(name, knownBoth(into.known.get(name), behindRounded(count, roundedTo)))
      else into.fixed.add(name)
      if (!roundedTo) into.published.add(name)
      into.words.set(name, `${into.words.get(name)} (in release ${reference})`)
    }
  }
}

const once = (sums: readonly Sum[]): readonly Sum[] => [
  ...new Map(sums.map(one => [`${one.total} = ${one.parts.join(' + ')}`, one])).values(),
]

/** Only what has to do with the new tables: an earlier release about other things makes no work. */
function touching(bases: readonly Basis[], earlier: readonly Earlier[]): readonly Earlier[] {
  const all = new Set(relativesOf(bases, [...bases, ...earlier.flatMap(one => one.bases)]))
  return earlier
    .map(one => ({ ...one, bases: one.bases.filter(basis => all.has(basis)) }))
    .filter(one => one.bases.length > 0)
}

/** Lays the tables of a new release beside each other and beside every earlier one. */
export function linked(bases: readonly Basis[], earlier: readonly Earlier[]): Linked {
  const before = touching(bases, earlier)
  const every = [...bases, ...before.flatMap(one => one.bases)]
  const into: Growing = {
    counts: new Map(),
    sums: [],
    words: new Map(),
    fixed: new Set(),
    published: new Set(bases.flatMap(basis => [...publishedKeys(basis)])),
    known: new Map(),
    there: new Set(bases.flatMap(keysThere)),
    addedFrom: new Map(),
  }
  for (const basis of bases) addTo(into, cellsOf(basis, daysFor(basis, every)), new Map())
  for (const one of before) addEarlier(into, one, every)
  addTo(into, bridges(into, every), new Map())
  return {
    counts: into.counts,
    sums: once(into.sums),
    words: into.words,
    fixed: into.fixed,
    known: into.known,
    there: into.there,
    addedFrom: into.addedFrom,
    unpublished: new Set([...into.counts.keys()].filter(key => !into.published.has(key))),
  }
}
