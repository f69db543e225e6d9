import type { Sum } from '../disclosure/sums.ts'
import type { Day } from '../kernel/calendar.ts'
import { type Basis, byMonthOf, type Span } from './basis.ts'
import { type Cells, cellsIn, thingsOf } from './cells.ts'
import { familyOf } from './condition.ts'

/**
 * Days on which anything begins or ends that is said of the same rows. Whoever has a year and eleven of its months has the
 * twelfth, so that all that is said is cut into the same pieces, whichever measure says it and by whichever periods.
 */
export type Days = Readonly<{
  /** Ends of tables, and of the stretches that tables by group go across. */
  coarse: readonly Day[]
  /** Those, and the ends of periods that tables show. */
  fine: readonly Day[]
}>

/** What a basis counts from which days of which records, and what it says that it counts. */
const aboutIn = (basis: Basis): readonly string[] =>
  thingsOf(basis).flatMap(({ of, words }) => [familyOf(of), words])

/** The bases that have to do with some: of the same rows or said in the same words, and those that have to do with these. */
export function relativesOf(some: readonly Basis[], all: readonly Basis[]): readonly Basis[] {
  const about = new Set(some.flatMap(aboutIn))
  for (let before = 0; before < about.size; ) {
    before = about.size
    for (const basis of all) {
      const own = aboutIn(basis)
      if (own.some(one => about.has(one))) for (const one of own) about.add(one)
    }
  }
  return all.filter(basis => aboutIn(basis).some(one => about.has(one)))
}

const inOrder = (days: readonly Day[]): readonly Day[] => [...new Set(days)].sort()

/** Where all that has to do with a basis is cut. */
export function daysFor(basis: Basis, all: readonly Basis[]): Days {
  const relatives = relativesOf([basis], all)
  const coarse = relatives.flatMap(one =>
    [one, ...(one.across ?? [])].flatMap(({ from, until }) => [from, until]),
  )
  const periods = relatives.flatMap(one => (one.split ? [] : one.periods.flat()))
  return { coarse: inOrder(coarse), fine: inOrder([...coarse, ...periods]) }
}

/** Where there is no data, everybody knows that there is nothing. */
const isReached = (basis: Basis, piece: Span): boolean =>
  byMonthOf(basis).periods.some(([from, until]) => from < piece.until && piece.from < until)

/** The pieces of a span. A period of which nobody kept what its months came to stays whole. */
function piecesOf(basis: Basis, span: Span, days: readonly Day[]): readonly Span[] {
  const { periods } = byMonthOf(basis)
  const isBetween = (day: Day) => !periods.some(([from, until]) => from < day && day < until)
  const inside = days.filter(day => span.from <= day && day <= span.until && isBetween(day))
  return inside
    .slice(1)
    .map((day, at) => ({ from: inside[at] ?? span.from, until: day }))
    .filter(piece => isReached(basis, piece))
}

/** That a span is the sum of its pieces, for everything a basis counts in it. */
function spanSums(whole: Cells, pieces: readonly Cells[]): readonly Sum[] {
  const parts = pieces.map(({ counts }) => [...counts.keys()])
  return [...whole.counts.keys()].map((total, at) => ({ total, parts: parts.map(keys => keys[at] ?? '') }))
}

/** A span of a basis, the pieces that it is cut into, and that it is their sum. */
function cutInto(basis: Basis, span: Span, days: readonly Day[]): readonly Cells[] {
  const whole = cellsIn({ basis, span })
  const pieces = piecesOf(basis, span, days)
  const [first] = pieces
  if (!first || (first.from === span.from && first.until === span.until)) return [whole]
  const cells = pieces.map(piece => cellsIn({ basis, span: piece }))
  return [whole, ...cells, { counts: new Map(), words: new Map(), sums: spanSums(whole, cells) }]
}

/** The spans in which everybody together is looked at: those of the table, and each piece of time that groups are cut into. */
function spansTogether(basis: Basis, { coarse }: Days): readonly Span[] {
  const { from, until, split, periods, across = [] } = basis
  const shown = split ? [] : periods.map(([begins, ends]) => ({ from: begins, until: ends }))
  return [{ from, until }, ...across, ...shown, ...piecesOf(basis, basis, coarse)]
}

/** A basis with all that hangs together with it: its own table, and the pieces that it and other tables cut its time into. */
export function cellsOf(basis: Basis, days: Days): Cells {
  const { split, made: _, ...together } = basis
  const spans = [basis, ...(basis.across ?? [])].map(({ from, until }) => ({ from, until }))
  const all = [
    ...(split ? spans.flatMap(span => cutInto(basis, span, days.coarse)) : []),
    ...spansTogether(basis, days).flatMap(span => cutInto(together, span, days.fine)),
  ]
  return {
    counts: new Map(all.flatMap(({ counts }) => [...counts])),
    sums: all.flatMap(({ sums }) => sums),
    words: new Map(all.flatMap(({ words }) => [...words])),
    addedFrom: new Map(all.flatMap(({ addedFrom = [] }) => [...addedFrom])),
  }
}
