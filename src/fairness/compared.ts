import { type Count, isShown } from '../figures/hide-small.ts'
import { type ShownCounts, shownCounts } from '../figures/shown-counts.ts'
import type { Against, Comparison } from '../kernel/comparison.ts'
import type { Measure } from '../kernel/measure.ts'
import { type Funnel, funnelOf } from '../statistics/funnel.ts'
import { type Interval, wilson } from '../statistics/interval.ts'
import { commonShareRatio } from '../statistics/mantel-haenszel.ts'
import { type Estimate, type Part, shareDifference, shareRatio } from '../statistics/two-by-two.ts'

/** How a group stands beside those it is compared with. */
export type Verdict = 'more' | 'less' | 'chance' | 'few'

/** One group as it may be shown. */
export type ComparedGroup = Readonly<{
  key: string
  label: string
  state: 'reference' | 'compared' | 'missing'
  counted: Count
  outOf: Count
  /** The share, from 0 to 1; left out where it would show too little or too much. */
  value?: number
  interval?: Interval
  ratio?: Estimate
  difference?: Estimate
  /** The ratio within strata, such as kinds of offence, put together (Mantel and Haenszel). */
  within?: Estimate
  verdict?: Verdict
}>

/** Groups of children beside each other, or why they are not. */
export type Compared = Readonly<{
  groups: readonly ComparedGroup[]
  whole: Readonly<{ counted: Count; outOf: Count }>
  /** How much of the whole has no known group: a share, or left out where the number behind it is too small to show. */
  missing: Readonly<{ outOf: Count; share?: number }>
  /** Places against all of them together, where each is compared with the rest. */
  funnel?: Funnel
  /** Why nothing is compared, in a sentence. */
  refused?: string
}>

/** What comparing needs to know of a comparison: counts of a release are compared by the same rules. */
type Compares = Pick<Comparison, 'mostMissing'> &
  Readonly<{ measure: Pick<Measure, 'kind' | 'hideBelow' | 'noShareBelow'> }>

/** What was counted for one group. */
export type GroupRow = Readonly<{ group: string; counted: number; outOf: number; stratum?: string }>

type Groups = Pick<Against, 'reference' | 'missing'> &
  Readonly<{ split: Pick<Against['split'], 'title' | 'groups'> }>
type Named = Part & Readonly<{ key: string; label: string }>

const sumOf = (parts: readonly Part[]): Part => ({
  counted: parts.reduce((sum, one) => sum + one.counted, 0),
  outOf: parts.reduce((sum, one) => sum + one.outOf, 0),
})

/** A value of the column that policy does not name is a group nobody knows, and never falls out of the sum. */
function partsOf({ split }: Groups, rows: readonly GroupRow[]): readonly Named[] {
  const known = Object.entries(split.groups).map(([key, label]) => ({
    ...{ key, label },
    ...sumOf(rows.filter(row => row.group === key)),
  }))
  const others = rows.filter(row => !Object.hasOwn(split.groups, row.group))
  const all =
    others.length > 0 ? [...known, { key: 'unlisted', label: 'Not listed', ...sumOf(others) }] : known
  return all.filter(({ outOf }) => outOf > 0)
}

/** Of places it is said only where one lies outside the outer limits of all of them together. */
function verdictOf({ funnel, known }: Asked, key: string, ratio: Estimate | undefined): Verdict {
  if (!ratio) return 'few'
  if (funnel) {
    const standing = funnel.standings[known.findIndex(one => one.key === key)]
    return standing === 'far above' ? 'more' : standing === 'far below' ? 'less' : 'chance'
  }
  if (ratio.interval.from > 1) return 'more'
  return ratio.interval.to < 1 ? 'less' : 'chance'
}

type Asked = Readonly<{
  measure: Compares['measure']
  against: Groups
  parts: readonly Named[]
  rows: readonly GroupRow[]
  /** Those whose group is known. */
  known: readonly Named[]
  funnel: Funnel | undefined
}>

/** Those a group is compared with: the reference group, or everybody else whose group is known. */
function referenceFor({ against, known }: Asked, key: string): Part | undefined {
  if (against.reference !== 'rest') return known.find(one => one.key === against.reference)
  return sumOf(known.filter(one => one.key !== key))
}

const isMissing = ({ missing }: Groups, key: string): boolean => key === 'unlisted' || missing.includes(key)

/** Enough to say a share: what was counted, and what it is a share of, are not few. */
const isEnough = ({ noShareBelow = 0 }: Compares['measure'], { counted, outOf }: Part): boolean =>
  outOf >= noShareBelow && (counted === 0 || counted >= noShareBelow)

function groupOf(asked: Asked, part: Named, shown: ShownCounts): ComparedGroup {
  const { measure, against } = asked
  const { key, label } = part
  const state = isMissing(against, key) ? 'missing' : key === against.reference ? 'reference' : 'compared'
  const plain = { key, label, state, ...shown } as const
  if (!isShown(shown.counted) || !isShown(shown.outOf) || !isEnough(measure, part)) return plain
  const interval = wilson(part.counted, part.outOf)
  const valued = { ...plain, value: part.counted / part.outOf, ...(interval ? { interval } : {}) }
  return state === 'compared' ? { ...valued, ...besides(asked, part) } : valued
}

/** The same comparison among those alike in something else, where rows are divided by it. */
function withinStrata({ against, rows }: Asked, key: string): Pick<ComparedGroup, 'within'> {
  const names = [...new Set(rows.flatMap(({ stratum }) => stratum ?? []))]
  if (names.length === 0) return {}
  const isOther = ({ group }: GroupRow) =>
    against.reference === 'rest' ? group !== key && !isMissing(against, group) : group === against.reference
  const strata = names.map(name => {
    const here = rows.filter(({ stratum }) => stratum === name)
    return { one: sumOf(here.filter(({ group }) => group === key)), other: sumOf(here.filter(isOther)) }
  })
  const within = commonShareRatio(strata)
  return within ? { within } : {}
}

function besides(
  asked: Asked,
  part: Named,
): Pick<ComparedGroup, 'ratio' | 'difference' | 'within' | 'verdict'> {
  const { measure } = asked
  const reference = referenceFor(asked, part.key)
  if (!reference || !isEnough(measure, reference)) return { verdict: 'few' }
  const ratio = shareRatio(part, reference)
  const difference = shareDifference(part, reference)
  return {
    ...(ratio ? { ratio } : {}),
    ...(difference ? { difference } : {}),
    ...withinStrata(asked, part.key),
    verdict: verdictOf(asked, part.key, ratio),
  }
}

const withoutComparison = ({ key, label, state, counted, outOf }: ComparedGroup): ComparedGroup => ({
  ...{ key, label, state, counted, outOf },
})

/** Why nothing is compared where too much is missing. */
export const missingRefusal = (title: string, share: number, most: number): string =>
  `“${title}” is not known for ${(share * 100).toFixed(0)}% of them, and nothing is compared where it is more than ${Math.round(most * 100)}%: those who are missing could turn any difference round.`

/** Puts groups beside each other: how much is missing first, then counts as they may be shown, then what can be said of them. */
export function comparedBy(
  { measure, mostMissing }: Compares,
  against: Groups,
  rows: readonly GroupRow[],
): Compared {
  const parts = partsOf(against, rows)
  const known = parts.filter(one => !isMissing(against, one.key))
  const kind = measure.kind === 'rate' ? 'rate' : 'share'
  const funnel = against.reference === 'rest' ? funnelOf(kind, known) : undefined
  const asked = { measure, against, parts, rows, known, funnel }
  const shown = shownCounts(parts, measure)
  const groups = parts.map((part, at) =>
    groupOf(asked, part, shown[at] ?? { counted: 'hidden', outOf: 'hidden' }),
  )
  const [whole, missing] = [sumOf(parts), sumOf(parts.filter(one => isMissing(against, one.key)))]
  const share = whole.outOf > 0 ? missing.outOf / whole.outOf : 0
  const isFew = missing.outOf > 0 && missing.outOf < measure.hideBelow
  const sums = shownCounts([whole], measure)[0] ?? { counted: 0, outOf: 0 }
  const found = {
    whole: sums,
    missing: isFew ? { outOf: 'few' as const } : { outOf: missing.outOf, share },
  }
  if (share <= mostMissing) return { groups, ...found, ...(funnel ? { funnel } : {}) }
  return {
    groups: groups.map(withoutComparison),
    ...found,
    refused: missingRefusal(against.split.title, share, mostMissing),
  }
}
