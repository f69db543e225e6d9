import { comparedBy, type GroupRow, missingRefusal } from '../fairness/compared.ts'
import { overdispersedSaid } from '../fairness/overdispersed.ts'
import { canonical, sha256 } from './canonical.ts'
import type { ReleasedRow, ReleasedTable } from './release.ts'
import { besideOf, type ComparisonTerms, digits, type ReleasedComparison } from './released-comparison.ts'
import { inNoGroupKey } from './released-rows.ts'
import type { Shown } from './shown.ts'

/** What a comparison is worked out from: what anybody reads in the table, and nothing behind it. */
type Read = Pick<ReleasedTable, 'rows' | 'whole' | 'disclosure' | 'measure' | 'split'>

const added = (rows: readonly ReleasedRow[]): number =>
  rows.reduce((sum, { outOf }) => sum + (typeof outOf === 'number' ? outOf : 0), 0)

type Unknown = Readonly<{ outOf: Shown; share?: number; most: number }>

/** How much has no known group; and how much that is at most, where the table hides it. */
function unknownIn({ rows, whole }: Read, missing: readonly string[]): Unknown {
  const unknown = rows.filter(({ key }) => missing.includes(key))
  const all = typeof whole.outOf === 'number' ? whole.outOf : undefined
  if (unknown.every(({ outOf }) => typeof outOf === 'number' && (outOf === 0 || all))) {
    const outOf = added(unknown)
    return { outOf, share: all ? digits(outOf / all) : 0, most: all ? outOf / all : 0 }
  }
  const known = added(rows.filter(({ key }) => !missing.includes(key)))
  return { outOf: 'hidden', most: all ? (all - known) / all : 1 }
}

/** Why nothing is compared, if nothing is. */
function refusalOf(table: Read, { across, mostMissing }: ComparisonTerms, unknown: Unknown) {
  const title = table.split?.title ?? ''
  if (across.length > 0)
    return `The time of this table lies on both sides of a change in the data, and nothing is compared across one. ${across.join(' ')}`
  if (table.disclosure.roundedTo)
    return 'The counts of this table are rounded, and how sure a difference is cannot be told from rounded counts.'
  if (unknown.most <= mostMissing) return undefined
  if (unknown.share !== undefined) return missingRefusal(title, unknown.share, mostMissing)
  return `How many there are for whom “${title}” is not known is hidden, and could be more than ${Math.round(mostMissing * 100)}%: nothing is compared.`
}

const isShown = ({ counted, outOf }: ReleasedRow): boolean =>
  typeof counted === 'number' && typeof outOf === 'number'

const rowsOf = (rows: readonly ReleasedRow[]): readonly GroupRow[] =>
  rows.filter(isShown).map(({ key, counted, outOf }) => ({
    group: key,
    counted: Number(counted),
    outOf: Number(outOf),
  }))

function comparedIn({ rows, measure, disclosure, split }: Read, terms: ComparisonTerms, missing: string[]) {
  const { noShareBelow, reference } = terms
  const groups = Object.fromEntries(rows.map(({ key, label }) => [key, label]))
  return comparedBy(
    { measure: { kind: measure.kind, hideBelow: disclosure.below, noShareBelow }, mostMissing: 1 },
    { reference, missing, split: { title: split?.title ?? '', groups } },
    rowsOf(rows),
  )
}

const hiddenNote = (hidden: number, { reference }: ComparisonTerms): readonly string[] =>
  hidden > 0
    ? [
        `${hidden === 1 ? 'One group is' : `${hidden} groups are`} left out of the comparison because a number is hidden${
          reference === 'rest' ? ', and “all the others together” means those that are shown' : ''
        }.`,
      ]
    : []

/** Puts the groups of a released table beside each other, from the counts that the table shows. */
export function comparisonOf(table: Read, terms: ComparisonTerms): ReleasedComparison {
  const missing = [...terms.missing, inNoGroupKey]
  const { most, ...unknown } = unknownIn(table, missing)
  const refused = refusalOf(table, terms, { ...unknown, most })
  const hidden = table.rows.filter(row => !isShown(row)).length
  const base = { terms, termsHash: sha256(canonical(terms)), unknown, hidden }
  if (refused) return { ...base, groups: [], refused, notes: [] }
  const { groups, funnel } = comparedIn(table, terms, missing)
  return {
    ...base,
    groups: groups.map(({ key, state, ratio, difference, verdict }) => ({
      ...{ key, state },
      ...(ratio ? { ratio: besideOf(ratio) } : {}),
      ...(difference ? { difference: besideOf(difference) } : {}),
      ...(verdict ? { verdict } : {}),
    })),
    notes: [...hiddenNote(hidden, terms), ...(funnel?.overdispersed ? [overdispersedSaid(funnel)] : [])],
  }
}
