import type { Day } from '../kernel/calendar.ts'
import type { Source } from '../kernel/source.ts'
import type { Disclosure, Shown } from './shown.ts'

/** Where the numbers of a part are from. */
export type ReleasedPartSource = Readonly<{
  source: Source
  publisher?: string
  licence?: string
  /** The published files that were counted, each with its SHA-256. */
  files: readonly Readonly<{ name: string; importedAt: string; sha256: string }>[]
  /** Counted from the records of the force. The source is then that of the definition. */
  records?: true
  /** Which of several publishers, for measures that keep them apart. */
  of?: string
  caveats: readonly string[]
  /** Days on which the data changed, not the world. */
  changes: readonly Readonly<{ on: Day; says: string }>[]
}>

/**
 * One part of the data picture: a number for each year and group. What others have published stands as they published it;
 * what the force counted is kept from view like any table of the release.
 */
export type ReleasedPart = Readonly<{
  /** Unlike any table in the release, and fit for a file name: `picture-homicide-victims`. */
  id: string
  title: string
  asks: string
  chapter: string
  shows: 'years' | 'boroughs'
  only?: 'newest year'
  /** The group that the first sentence is about. */
  focus?: string
  unit: 'number' | 'share'
  /** What is counted, in words that follow a number. */
  counts: string
  groupTitle: string
  years: readonly Readonly<{ key: string; label: string; note?: string }>[]
  /** `made` of several groups of the source. */
  groups: readonly Readonly<{ key: string; title: string; made?: readonly string[] }>[]
  /** By year, then by group. */
  cells: readonly (readonly Shown[])[]
  /** Of all groups of the source, by year. Shares have none. */
  totals?: readonly Shown[]
  /** Bands of age that cannot be made from the source, and what else cannot be had, each with the reason. */
  lacks: readonly string[]
  /** The answer to its question, in one sentence. */
  answer: string
  from: ReleasedPartSource
  /** What the part is, as canonical text, and the SHA-256 of that. */
  definition: string
  definitionHash: string
  /** The query that counted, its values apart. The force is `$1` and is not among them. */
  query: Readonly<{ text: string; values: readonly string[] }>
  /** Only where the force counted: SHA-256 over what the query counted and a secret, and what is hidden of it. */
  inputsHash?: string
  disclosure?: Disclosure
}>
