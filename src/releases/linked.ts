import { type Known, knownBoth } from '../disclosure/attacker.ts'
import { behindRounded } from '../disclosure/rounding.ts'
import type { Sum } from '../disclosure/sums.ts'
import type { Day } from '../kernel/calendar.ts'
import type { Basis, Span } from './basis.ts'
import { bridges } from './bridges.ts'
import { type Cells, cellsIn, publishedKeys, thingsOf } from './cells.ts'
import { familyOf } from './condition.ts'

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
  }>

type Ends = ReadonlyMap<string, readonly Day[]>

/** What spans may be cut into pieces together: all of one kind of count, or the same split of it. */
const family = (of: string, column: string): string => `${of} ‖ ${column}`
const columnOf = ({ split }: Basis): string => split?.column ?? ''

/** The days on which anything begins or ends that is said of a kind of count: between two of them it is one piece. */
function endsOf(bases: readonly Basis[]): Ends {
  const ends = new Map<string, Set<Day>>()
  const add = (name: string, days: readonly Day[]) =>
    ends.set(name, new Set([...(ends.get(name) ?? []), ...days]))
  for (const basis of bases) {
    const months = basis.split ? [] : basis.periods.flat()
    const stretches = (basis.across ?? []).flatMap(({ from, until }) => [from, until])
    const days = [basis.from, basis.until, ...months, ...stretches]
    add(family(basis.of, columnOf(basis)), days)
    add(family(basis.of, ''), days)
  }
  return new Map([...ends].map(([name, days]) => [name, [...days].sort()]))
}

const piecesOf = ({ from, until }: Span, days: readonly Day[]): readonly Span[] => {
  const inside = days.filter(day => from <= day && day <= until)
  return inside.slice(1).map((day, at) => ({ from: inside[at] ?? from, until: day }))
}

/** Where there is no data, everybody knows that there is nothing. */
const isReached = ({ periods }: Basis, piece: Span): boolean =>
  periods.some(([from, until]) => from < piece.until && piece.from < until)

/** That a span is the sum of its pieces, for everything a basis counts in it. */
function spanSums(whole: Cells, pieces: readonly Cells[]): readonly Sum[] {
  const parts = pieces.map(({ counts }) => [...counts.keys()])
  return [...whole.counts.keys()].map((total, at) => ({ total, parts: parts.map(keys => keys[at] ?? '') }))
}

/** One span of a basis with the pieces that tables of its kind cut it into, and that each is the sum of its pieces. */
function cutInto(basis: Basis, span: Span, days: readonly Day[]): readonly Cells[] {
  const pieces = piecesOf(span, days).filter(piece => isReached(basis, piece))
  const [first] = pieces
  if (!first || (first.from === span.from && first.until === span.until)) return []
  const cells = pieces.map(piece => cellsIn({ basis, span: piece }))
  const sums = spanSums(cellsIn({ basis, span }), cells)
  return [...cells, { counts: new Map(), words: new Map(), sums }]
}

/** A basis with all that hangs together with it: its own table, and the pieces that other tables cut its time into. */
function cellsOf(basis: Basis, ends: Ends): Cells {
  const { split: _, made: __, ...together } = basis
  const all = [basis, ...(basis.across ?? [])].flatMap(({ from, until }) => {
    const span = { from, until }
    return [
      cellsIn({ basis, span }),
      ...cutInto(basis, span, ends.get(family(basis.of, columnOf(basis))) ?? []),
      ...(basis.split ? cutInto(together, span, ends.get(family(basis.of, '')) ?? []) : []),
    ]
  })
  return {
    counts: new Map(all.flatMap(({ counts }) => [...counts])),
    sums: all.flatMap(({ sums }) => sums),
    words: new Map(all.flatMap(({ words }) => [...words])),
  }
}

type Growing = {
  counts: Map<string, number>
  sums: Sum[]
  words: Map<string, string>
  fixed: Set<string>
  published: Set<string>
  known: Map<string, Known>
}

/**
 * What an earlier release says otherwise of the same count gets a name of its own; the difference can be worked out, and
 * is protected like any count, because it is how many were recorded late.
 */
function renamed(into: Growing, { counts, words }: Cells, reference: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const [key, count] of counts) {
    const now = into.counts.get(key)
    if (now === undefined || now === count) continue
    // Named by what it was, so that it is one count to whoever saw it in several releases.
    const before = `${key} ‖ ${count}`
    const difference = `${before} ‖ difference`
    names.set(key, before)
    into.counts.set(difference, Math.abs(now - count))
    into.words.set(difference, `the difference to release ${reference} in ${words.get(key)}`)
    const [total, part] = now > count ? [key, before] : [before, key]
    into.sums.push({ total, parts: [part, difference] })
  }
  return names
}

function addTo(into: Growing, cells: Cells, names: ReadonlyMap<string, string>): void {
  const named = (key: string): string => names.get(key) ?? key
  for (const [key, count] of cells.counts) into.counts.set(named(key), count)
  for (const [key, words] of cells.words) into.words.set(named(key), words)
  for (const { total, parts } of cells.sums) into.sums.push({ total: named(total), parts: parts.map(named) })
}

function addEarlier(into: Growing, { reference, bases, shown, roundedTo }: Earlier, ends: Ends): void {
  for (const basis of bases) {
    const cells = cellsOf(basis, ends)
    const names = renamed(into, cells, reference)
    addTo(into, cells, names)
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

/** What a basis counts from which days of which records, and what it says that it counts. */
const aboutIn = (basis: Basis): readonly string[] =>
  thingsOf(basis).flatMap(({ of, words }) => [familyOf(of), words])

/** Only what has to do with the new tables: an earlier release about other things makes no work. */
const touching = (bases: readonly Basis[], { bases: others }: Earlier): boolean => {
  const about = new Set(bases.flatMap(aboutIn))
  return others.some(one => aboutIn(one).some(other => about.has(other)))
}

/** Lays the tables of a new release beside each other and beside every earlier one. */
export function linked(bases: readonly Basis[], earlier: readonly Earlier[]): Linked {
  const before = earlier.filter(one => touching(bases, one))
  const ends = endsOf([...bases, ...before.flatMap(one => one.bases)])
  const into: Growing = {
    counts: new Map(),
    sums: [],
    words: new Map(),
    fixed: new Set(),
    published: new Set(bases.flatMap(basis => [...publishedKeys(basis)])),
    known: new Map(),
  }
  for (const basis of bases) addTo(into, cellsOf(basis, ends), new Map())
  for (const one of before) addEarlier(into, one, ends)
  const every = [...bases, ...before.flatMap(one => one.bases)]
  addTo(into, bridges(into, every), new Map())
  return {
    counts: into.counts,
    sums: once(into.sums),
    words: into.words,
    fixed: into.fixed,
    known: into.known,
    unpublished: new Set([...into.counts.keys()].filter(key => !into.published.has(key))),
  }
}
