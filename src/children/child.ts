import { ageOn, londonDay } from '../kernel/calendar.ts'

/** Who a child is, as their record says. */
export type Child = Readonly<{
  id: string
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
  school: string | null
  communicationNeeds: string | null
  restricted: boolean
  leadId: string | null
  version: number
}>

/** What a child is called, the name they use first. */
export const nameOf = (child: Pick<Child, 'givenNames' | 'familyName' | 'knownAs'>): string =>
  child.knownAs
    ? `${child.knownAs} (${child.givenNames} ${child.familyName})`
    : `${child.givenNames} ${child.familyName}`

/** A child's age in whole years on the day of an instant; null while the date of birth is not known. */
export const ageAt = (bornOn: string | null, at: Date): number | null =>
  bornOn ? ageOn(bornOn, londonDay(at)) : null

/** Somebody connected with a child: a parent, a carer, a brother or sister. */
export type Relation = Readonly<{
  id: string
  kind: string
  name: string | null
  phone: string | null
  otherChildId: string | null
  parentalResponsibility: boolean
}>

/** Something everybody who meets the child should know, until it is ended. */
export type Flag = Readonly<{ id: string; kind: string; note: string | null; setAt: Date }>
