import { type Count, hideSmall, isShown } from '../figures/hide-small.ts'
import type { Against, Comparison } from '../kernel/comparison.ts'
import type { Measure } from '../kernel/measure.ts'
import { type Interval, wilson } from '../statistics/interval.ts'
import { commonShareRatio } from '../statistics/mantel-haenszel.ts'
import { type Estimate, type Part, shareDifference, shareRatio } from '../statistics/two-by-two.ts'

/** With thirty-two places at once, only what chance does twice in a thousand times is called a difference. */
const strictly = 0.998

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
  /** Why nothing is compared, in a sentence. */
  refused?: string
}>

/** What was counted for one group. */
export type GroupRow = Readonly<{ group: string; counted: number; outOf: number; stratum?: string }>

type Named = Part & Readonly<{ key: string; label: string }>

const sumOf = (parts: readonly Part[]): Part => ({
  counted: parts.reduce((sum, one) => sum + one.counted, 0),
  outOf: parts.reduce((sum, one) => sum + one.outOf, 0),
})

/** A value of the column that policy does not name is a group nobody knows, and never falls out of the sum. */
function partsOf({ split }: Against, rows: readonly GroupRow[]): readonly Named[] {
  const known = Object.entries(split.groups).map(([key, label]) => ({
    ...{ key, label },
    ...sumOf(rows.filter(row => row.group === key)),
  }))
  const others = rows.filter(row => !Object.hasOwn(split.groups, row.group))
  const all =
    others.length > 0 ? [...known, { key: 'unlisted', label: 'Not listed', ...sumOf(others) }] : known
  return all.filter(({ outOf }) => outOf > 0)
}

type Shown = Readonly<{ counted: Count; outOf: Count }>

/**
 * The counts of a table that is shown with its sums. What was counted and what was not are hidden together: from the whole
 * of a group and either of them the other could be had.
 */
export function shownCounts(
  parts: readonly Part[],
  { hideBelow, kind }: Pick<Measure, 'hideBelow' | 'kind'>,
) {
  const outOf = hideSmall(
    parts.map(one => one.outOf),
    hideBelow,
  )
  const counted = hideSmall(
    parts.map(one => one.counted),
    hideBelow,
  )
  const left =
    kind === 'rate'
      ? []
      : hideSmall(
          parts.map(one => one.outOf - one.counted),
          hideBelow,
        )
  return parts.map((one, at): Shown => {
    const isHidden = [outOf[at], left[at] ?? 0].some(count => !isShown(count))
    const count = counted[at] ?? 'hidden'
    return { counted: isShown(count) && isHidden ? 'hidden' : count, outOf: outOf[at] ?? one.outOf }
  })
}

function verdictOf(ratio: Estimate | undefined): Verdict {
  if (!ratio) return 'few'
  if (ratio.interval.from > 1) return 'more'
  return ratio.interval.to < 1 ? 'less' : 'chance'
}

type Asked = Readonly<{
  measure: Measure
  against: Against
  parts: readonly Named[]
  rows: readonly GroupRow[]
}>

/** Those a group is compared with: the reference group, or everybody else whose group is known. */
function referenceFor({ against, parts }: Asked, key: string): Part | undefined {
  const known = parts.filter(one => !isMissing(against, one.key))
  if (against.reference !== 'rest') return known.find(one => one.key === against.reference)
  return sumOf(known.filter(one => one.key !== key))
}

const isMissing = ({ missing }: Against, key: string): boolean => key === 'unlisted' || missing.includes(key)

/** Enough to say a share: what was counted, and what it is a share of, are not few. */
const isEnough = ({ noShareBelow = 0 }: Measure, { counted, outOf }: Part): boolean =>
  outOf >= noShareBelow && (counted === 0 || counted >= noShareBelow)

function groupOf(asked: Asked, part: Named, shown: Shown): ComparedGroup {
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
  const { measure, against } = asked
  const reference = referenceFor(asked, part.key)
  if (!reference || !isEnough(measure, reference)) return { verdict: 'few' }
  const ratio = shareRatio(part, reference)
  const difference = shareDifference(part, reference)
  const strict = against.reference === 'rest' ? shareRatio(part, reference, strictly) : ratio
  return {
    ...(ratio ? { ratio } : {}),
    ...(difference ? { difference } : {}),
    ...withinStrata(asked, part.key),
    verdict: verdictOf(strict),
  }
}

const withoutComparison = ({ key, label, state, counted, outOf }: ComparedGroup): ComparedGroup => ({
  ...{ key, label, state, counted, outOf },
})

const refusal = ({ against }: Asked, share: number, most: number): string =>
  `“${against.split.title}” is not known for ${(share * 100).toFixed(0)}% of them, and nothing is compared where it is more than ${Math.round(most * 100)}%: those who are missing could turn any difference round.`

/** Puts groups beside each other: how much is missing first, then counts as they may be shown, then what can be said of them. */
export function comparedBy(
  { measure, mostMissing }: Comparison,
  against: Against,
  rows: readonly GroupRow[],
): Compared {
  const parts = partsOf(against, rows)
  const asked = { measure, against, parts, rows }
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
  if (share <= mostMissing) return { groups, ...found }
  return { groups: groups.map(withoutComparison), ...found, refused: refusal(asked, share, mostMissing) }
}
