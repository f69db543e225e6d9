import { faultsInMeasure, type Measure, type Split } from './measure.ts'

/** One way to divide children into groups, and with which of them the others are compared. */
export type Against = Readonly<{
  split: Split
  /** The group that the others are compared with; `rest` compares each with all the others together. */
  reference: string
  /** The groups that only mean that nobody knows. They are never compared, and their share is said first. */
  missing: readonly string[]
  /** What misleads about this division, whatever is counted. */
  caveats: readonly string[]
}>

/**
 * What a comparison can show. `treatment`: how often something is done to those about whom it is decided. `outcome`: how often
 * what was done led to something. `picked`: who is chosen, of all whom police met. `words`: how they are written about.
 */
export type ComparisonKind = 'treatment' | 'outcome' | 'picked' | 'words'

/** A comparison of groups of children, declared once: what is counted of what, by which groups, and what misleads. */
export type Comparison = Readonly<{
  /** The part of policing it is about, a key of the subjects in policy/fairness.ts. */
  subject: string
  kind: ComparisonKind
  /** A share, or a rate. Its `by` is taken from `against`. */
  measure: Measure
  against: readonly Against[]
  /** Above this share of unknown groups, from 0 to 1, nothing is compared. */
  mostMissing: number
  /** A column by whose values the same is compared again among those alike, and what it is in words that follow “alike in”. */
  alikeIn?: Readonly<{ column: string; says: string }>
}>

/** The division whose column has this name, or the first. */
export const againstOf = ({ against }: Comparison, column: string | undefined): Against | undefined =>
  against.find(({ split }) => split.column === column) ?? against[0]

const faultsInAgainst = ({ split, reference, missing, caveats }: Against): readonly string[] => {
  const unknown = [...(reference === 'rest' ? [] : [reference]), ...missing].filter(
    group => !Object.hasOwn(split.groups, group),
  )
  return [
    ...unknown.map(group => `“${split.title}” has no group “${group}”.`),
    ...(missing.includes(reference) ? [`“${split.title}” is compared with those nobody knows.`] : []),
    ...(caveats.every(text => text.endsWith('.')) ? [] : [`A caveat of “${split.title}” is not a sentence.`]),
  ]
}

/** What is wrong with a comparison, in sentences that somebody who writes policy can act on. */
export function faultsInComparison(one: Comparison): readonly string[] {
  const { measure, against, mostMissing } = one
  const own = [
    ...(measure.kind === 'share' || measure.kind === 'rate' ? [] : ['It must be a share or a rate.']),
    ...(against.length > 0 ? [] : ['It compares nobody.']),
    ...(/^[a-z_]+$/.test(one.alikeIn?.column ?? 'none') ? [] : ['It is divided by what is not a column.']),
    ...(mostMissing > 0 && mostMissing < 1 ? [] : ['How much may be missing must lie between 0 and 1.']),
    ...against.flatMap(faultsInAgainst),
  ]
  return [...faultsInMeasure(measure), ...own.map(fault => `Comparison “${measure.title}”: ${fault}`)]
}
