import type { Day } from '../kernel/calendar.ts'
import type { Every } from '../kernel/measure.ts'
import type { Source } from '../kernel/source.ts'
import type { ReleasedProgress } from './progress.ts'
import type { ReleasedComparison } from './released-comparison.ts'
import type { ReleasedPart } from './released-part.ts'
import type { Disclosure, Shown } from './shown.ts'

/** One line of a released table. Shares are from 0 to 1; a median is in the unit of its measure. */
export type ReleasedRow = Readonly<{
  key: string
  label: string
  counted: Shown
  outOf: Shown
  value?: number
  /** Where the value plausibly lies, at 95%. */
  from?: number
  to?: number
}>

/** A column as it is headed for people, and what it is called in files. */
export type ReleasedColumn = Readonly<{
  key: 'label' | 'counted' | 'outOf' | 'value' | 'range'
  title: string
}>

/** A day on which the data changed, not the world. */
export type ReleasedBreak = Readonly<{ on: Day; says: string; since?: string }>

/** What a measure is, in words that stay as they were when the figure was released. */
export type ReleasedMeasure = Readonly<{
  id: string
  title: string
  asks: string
  kind: 'count' | 'share' | 'makeUp' | 'rate' | 'median'
  source: Source
  owner: string
  better: 'up' | 'down' | 'neither'
  /** What is counted, and what it is out of, in words that follow a number. */
  counted: string
  of?: string
  /** For a rate: how many of the whole one figure is in. For a median: its unit and digits. */
  per?: number
  unit?: string
  decimals?: number
  /** The definition as canonical text, and the SHA-256 of that. */
  definition: string
  definitionHash: string
}>

/** One table: a measure by period, or by the groups of one split over all periods together. */
export type ReleasedTable = Readonly<{
  /** Unlike any other in the release, and fit for a file name: `children-searched-by-borough`. */
  id: string
  title: string
  measure: ReleasedMeasure
  period: Readonly<{ every: Every; from: Day; last: Day; words: string }>
  /** Where the data is from, for measures whose sources are kept apart. */
  dataSource?: Readonly<{ key: string; title: string }>
  /** The groups it is divided into; by period if left out. */
  split?: Readonly<{ column: string; title: string }>
  columns: readonly ReleasedColumn[]
  rows: readonly ReleasedRow[]
  /** All rows together. */
  whole: ReleasedRow
  /** The answer to the question of the measure, in one sentence. */
  answer: string
  /** How small counts are kept from view in this table, and how many are. */
  disclosure: Disclosure
  caveats: readonly string[]
  breaks: readonly ReleasedBreak[]
  notes: readonly string[]
  /** The query that counted, its values apart. The force is `$1` and is not among them. */
  query: Readonly<{ text: string; values: readonly string[] }>
  /** SHA-256 over what the query counted and a secret that stays with the force, so that nobody can try counts against it. */
  inputsHash: string
  /** Its groups beside each other, where they are compared. */
  comparison?: ReleasedComparison
}>

/** All that is frozen when a release is proposed, and all that its hash is over. */
export type ReleaseContent = Readonly<{
  /** The year and a running number: `2026-3`. Names the release in public. */
  reference: string
  title: string
  /** What it says, in a few plain sentences. */
  summary: string
  force: string
  licence: string
  /** When the figures were worked out, to the second, in UTC. */
  workedOutAt: string
  /** Nobody outside sees it before. */
  embargoUntil: string
  /** The earlier release that this one puts right, and why. */
  corrects?: Readonly<{ reference: string; because: string }>
  tables: readonly ReleasedTable[]
  /** Parts of the data picture. */
  parts?: readonly ReleasedPart[]
  /** How far each action of the strategy had come. */
  progress?: ReleasedProgress
}>

/** What a signature vouches for: that the numbers were checked, or that the force answers for them. */
export type SignaturePart = 'checked' | 'approved'

/** Who signed off, as holder of an office. */
export type ReleaseSignature = Readonly<{ part: SignaturePart; name: string; role: string; at: string }>

/** A release as the public may have it: past its embargo, signed by two people, not withdrawn. */
export type PublishedRelease = Readonly<{
  reference: string
  publishedAt: Date
  content: ReleaseContent
  /** The canonical text that the hash is over, byte for byte. */
  text: string
  /** SHA-256 of the text, in hexadecimal. */
  hash: string
  signatures: readonly ReleaseSignature[]
  /** What anybody can check the release against: its hash, who signed, and the hashes of definitions, queries and inputs. */
  receipt: string
  /** The later release that puts this one right. */
  correctedBy?: string
}>
