import { ageOn, londonDay } from '../kernel/calendar.ts'
import { apart } from '../kernel/direction.ts'

/** Whom a record is about: a child, an adult who harms, or a county line. */
export type RecordKind = 'child' | 'adult' | 'line'

/** What a record is called, by whom it is about. */
export const kindInWords: Readonly<Record<RecordKind, string>> = {
  child: 'child',
  adult: 'adult who harms',
  line: 'county line',
}

/** The same after `add` or `find`. */
export const withArticle = (kind: RecordKind): string =>
  `${kind === 'adult' ? 'an' : 'a'} ${kindInWords[kind]}`

/** The kind of record that an address or a form names; a child's, unless it names another. */
export const kindIn = (given: Readonly<Record<string, unknown>>): RecordKind =>
  given.kind === 'adult' || given.kind === 'line' ? given.kind : 'child'

/** Who a child is, as their record says. */
export type Child = Readonly<{
  id: string
  kind: RecordKind
  familyName: string
  givenNames: string
  knownAs: string | null
  /** `YYYY-MM-DD`; null when nobody knows yet. The person is treated as a child until it is known. */
  bornOn: string | null
  bornOnEstimated: boolean
  sex: 'female' | 'male' | null
  /** Self-defined ethnicity, an 18+1 code. */
  ethnicity: string | null
  language: string | null
  borough: string | null
  /** The council that looks after the child, if one does. */
  lookedAfterBy: string | null
  /** Whether the child goes to school; null when nobody knows. */
  schooling: 'school' | 'elsewhere' | 'none' | null
  /** The name of the school. */
  school: string | null
  /** The agency that is the school, if it has people here. */
  schoolId: string | null
  communicationNeeds: string | null
  /** Special educational needs or disability, a code of the school census; null when nobody knows. */
  send: string | null
  /** `YYYY-MM-DD`. */
  sendLearntOn: string | null
  sendLearntFrom: string | null
  restricted: boolean
  leadId: string | null
  version: number
}>

/** A child as the store keeps them, with whom the record is shared and which unit leads. */
export type KeptChild = Child & Readonly<{ leadUnitId: string | null; sharedWith: readonly string[] }>

/** What the rules and the choice of agencies need to know of a child. */
export type ChildForRules = Pick<
  KeptChild,
  | 'id'
  | 'kind'
  | 'bornOn'
  | 'sex'
  | 'borough'
  | 'schoolId'
  | 'lookedAfterBy'
  | 'restricted'
  | 'leadId'
  | 'leadUnitId'
>

/** How many records a search shows at most, the likeliest of all. */
export const mostFound = 20

/** A child found by a search: the greater the score, the likelier. */
export type FoundChild = KeptChild & Readonly<{ score: number }>

/** What is written of a child: everything but the id, the version and who shares it. */
export type ChildRow = Omit<Child, 'id' | 'kind' | 'version' | 'leadId' | 'restricted'>

/** What a record said of how a child learns, from one change of it to the next. */
export type Learning = Pick<ChildRow, 'schooling' | 'school' | 'send' | 'sendLearntOn' | 'sendLearntFrom'> &
  Readonly<{ recordedAt: Date; by: string | null }>

/** What a child is called, the name they use first. */
export function nameOf(child: Pick<Child, 'givenNames' | 'familyName' | 'knownAs'>): string {
  const name = apart(`${child.givenNames} ${child.familyName}`.trim())
  return child.knownAs ? `${apart(child.knownAs)} (${name})` : name
}

/** A child's age in whole years on the day of an instant; null while the date of birth is not known. */
export const ageAt = (bornOn: string | null, at: Date): number | null =>
  bornOn ? ageOn(bornOn, londonDay(at)) : null
