import type { Sum, Tables } from '../disclosure/sums.ts'
import { dayInWords, daysAfter } from '../kernel/calendar.ts'
import { type Basis, type BasisRow, byMonthOf, type Span } from './basis.ts'
import { everybody, groupsOf, isIn, labelsOf, madeOf } from './groups.ts'

/** One count of one basis: what is counted, in which group, when. */
type Place = Readonly<{ of: string; group: string; span: Span }>

export const keyOf = ({ of, group, span }: Place): string => [of, group, span.from, span.until].join(' ‖ ')

/** What a key is of, also where it is what an earlier release said otherwise; nothing where it is of a difference. */
export function placeIn(key: string): Place | undefined {
  const [of = '', group = '', from = '', until, before = '0', ...more] = key.split(' ‖ ')
  return until === undefined || more.length > 0 || !/^\d+$/.test(before)
    ? undefined
    : { of, group, span: { from, until } }
}

/** The cells of a basis, published and not, and what each is in words. */
export type Cells = Tables & Readonly<{ words: ReadonlyMap<string, string> }>

type Kind = 'counted' | 'outOf' | 'rest'
type Thing = Readonly<{ kind: Kind; of: string; words: string }>

/** What a basis counts: what is counted, what it is out of, and what is left of that. */
export function thingsOf({ of, words, outOf }: Basis): readonly Thing[] {
  const counted: Thing = { kind: 'counted', of, words }
  if (!outOf) return [counted]
  const whole: Thing = { kind: 'outOf', of: outOf.of, words: outOf.words }
  const rest: Thing = { kind: 'rest', of: `${outOf.of} less ${of}`, words: `the rest of ${outOf.words}` }
  return outOf.holdsCounted ? [counted, whole, rest] : [counted, whole]
}

const amountOf = (kind: Kind, row: BasisRow): number =>
  kind === 'counted' ? row.counted : kind === 'outOf' ? row.outOf : row.outOf - row.counted

const inSpan = ({ from, until }: Span, { period }: BasisRow): boolean => from <= period && period < until

const spanInWords = ({ from, until }: Span): string =>
  `${dayInWords(from)} to ${dayInWords(daysAfter(until, -1))}`

/** A basis with one of the spans of time it is looked at in. */
type Looked = Readonly<{ basis: Basis; span: Span }>

function countsOf({ basis, span }: Looked, groups: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const rows = byMonthOf(basis).rows.filter(row => inSpan(span, row))
  for (const { kind, of } of thingsOf(basis))
    for (const group of groups) {
      const inside = rows.filter(row => isIn(group, basis, row))
      const sum = inside.reduce((total, row) => total + amountOf(kind, row), 0)
      counts.set(keyOf({ of, group, span }), sum)
    }
  return counts
}

/** Of how many rows each amount is added up. */
function addedFromOf({ basis, span }: Looked, groups: readonly string[]): ReadonlyMap<string, number> {
  const rows = (basis.addedFrom?.rows ?? []).filter(row => inSpan(span, row))
  const all = groups.map(group => {
    const inside = rows.filter(row => isIn(group, basis, row))
    return [group, inside.reduce((total, { counted }) => total + counted, 0)] as const
  })
  return new Map(
    thingsOf(basis).flatMap(({ of }) =>
      all.map(([group, sum]) => [keyOf({ of, group, span }), sum] as const),
    ),
  )
}

/** That groups come to all, and that what is counted and the rest come to the whole. */
function sumsOf({ basis, span }: Looked, groups: readonly string[]): readonly Sum[] {
  const things = thingsOf(basis)
  const parts = [...groupsOf(basis).keys()]
  const wholes = [{ key: everybody, groups: parts }, ...madeOf(basis)]
  const across = things.flatMap(({ of }) =>
    wholes.map(({ key, groups: inside }) => ({
      total: keyOf({ of, group: key, span }),
      parts: inside.map(group => keyOf({ of, group, span })),
    })),
  )
  const [counted, whole, rest] = things
  const within = groups.map(group => ({
    total: keyOf({ of: whole?.of ?? '', group, span }),
    parts: [counted, rest].map(one => keyOf({ of: one?.of ?? '', group, span })),
  }))
  return [...(parts.length > 0 ? across : []), ...(rest ? within : [])]
}

/** Every count of a basis in one span: each group and all, of each thing it counts. */
export function cellsIn(looked: Looked): Cells {
  const { basis, span } = looked
  const labels = labelsOf(basis)
  const groups = [...labels.keys()]
  const words = new Map<string, string>()
  for (const thing of thingsOf(basis))
    for (const [group, label] of labels)
      words.set(
        keyOf({ of: thing.of, group, span }),
        `${thing.words}, ${group === everybody ? '' : `${label}, `}${spanInWords(span)}`,
      )
  return {
    ...{ counts: countsOf(looked, groups), sums: sumsOf(looked, groups), words },
    ...(basis.addedFrom ? { addedFrom: addedFromOf(looked, groups) } : {}),
  }
}

/** The stretches of time of which a table shows something: each period, each of those it goes across, or all of it. */
function spansShown(basis: Basis): readonly Span[] {
  if (basis.across) return basis.across
  return basis.split ? [basis] : [basis, ...basis.periods.map(([from, until]) => ({ from, until }))]
}

/**
 * The keys that stand in the table itself: what is counted and what it is out of, by group, by period, or across both,
 * and of all.
 */
export function publishedKeys(basis: Basis): ReadonlySet<string> {
  const groups = [...labelsOf(basis).keys()]
  const things = thingsOf(basis).filter(({ kind }) => kind !== 'rest')
  return new Set(
    things.flatMap(({ of }) =>
      spansShown(basis).flatMap(({ from, until }) =>
        groups.map(group => keyOf({ of, group, span: { from, until } })),
      ),
    ),
  )
}

/**
 * Counts that cannot be nought, because their row would not stand there: of whatever is in no named group, and of periods
 * where those stand only with rows.
 */
export function keysThere(basis: Basis): readonly string[] {
  const { of } = basis.outOf?.holdsCounted ? basis.outOf : basis
  const { from, until, periods, onlyWithRows, split } = basis
  const left = [...groupsOf(basis).keys()].filter(group => group.endsWith('≠'))
  const shown = split || !onlyWithRows ? [] : periods
  return [
    ...left.map(group => keyOf({ of, group, span: { from, until } })),
    ...shown.map(([begins, ends]) => keyOf({ of, group: everybody, span: { from: begins, until: ends } })),
  ]
}
