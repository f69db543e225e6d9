import type { Estimate } from '../statistics/two-by-two.ts'
import type { Shown } from './shown.ts'

/** Two numbers beside each other, and between which ends they plausibly lie, at 95%. */
type Beside = Readonly<{ value: number; from: number; to: number }>

/** How one group of a table stands beside those it is compared with. */
export type ReleasedGroup = Readonly<{
  /** The row of the table. */
  key: string
  state: 'reference' | 'compared' | 'missing'
  /** How many times as often. */
  ratio?: Beside
  /** By how much the share is higher, from 0 to 1. */
  difference?: Beside
  verdict?: 'more' | 'less' | 'chance' | 'few'
}>

/** What is compared, and when nothing is: fixed before anything is counted. */
export type ComparisonTerms = Readonly<{
  subject: string
  /** The group that the others are compared with; `rest` compares each with all the others together. */
  reference: string
  /** With whom, in words that follow “than”. */
  than: string
  /** The groups that only mean that nobody knows. */
  missing: readonly string[]
  /** Above this share of unknown groups nothing is compared. */
  mostMissing: number
  noShareBelow: number
  /** The changes in the data that the time asked for lies on both sides of: nothing is compared across one. */
  across: readonly string[]
  caveats: readonly string[]
}>

/**
 * Groups of children beside each other, worked out from the counts that the table shows and from nothing else, so that it
 * tells nothing that the table does not.
 */
export type ReleasedComparison = Readonly<{
  terms: ComparisonTerms
  /** SHA-256 of the terms as canonical text. */
  termsHash: string
  /** How much of the whole has no known group: a share, or left out where the table does not show it. */
  unknown: Readonly<{ outOf: Shown; share?: number }>
  groups: readonly ReleasedGroup[]
  /** How many groups are left out because a count of theirs is hidden. */
  hidden: number
  /** Why nothing is compared, in a sentence. */
  refused?: string
  notes: readonly string[]
}>

/** Six digits say more than any count bears, and are the same on every machine. */
export const digits = (value: number): number => Number(value.toPrecision(6))

/** An estimate with as many digits as are kept. */
export const besideOf = ({ value, interval }: Estimate): Beside => ({
  value: digits(value),
  from: digits(interval.from),
  to: digits(interval.to),
})

/** What is kept, as the rooms below know it. */
export const estimateOf = ({ value, from, to }: Beside): Estimate => ({ value, interval: { from, to } })
