import { urgentBases, urgentFindings } from '../policy/urgent-sharing.ts'

/** What was shared at once, without an agreement: with whom, why, on what ground, until when, and what a review found. */
export type UrgentSharing = Readonly<{
  id: string
  episodeId: string
  childId: string
  agencyId: string
  agencyName: string
  basis: string
  danger: string
  message: string
  sharedAt: Date
  sharedBy: string
  sharedById: string
  endsAt: Date
  reviewDue: Date
  reviewedAt: Date | null
  reviewedBy: string | null
  finding: string | null
  review: string | null
  /** When somebody of the agency first read it, and who: from the trail. */
  openedAt: Date | null
  openedBy: string | null
  /** Whether the reader may see what the trail says of the child: otherwise nobody can tell whether it was opened. */
  openingKnown: boolean
}>

/** What holds now of what was shared with an agency, as its first page shows it. */
export type UrgentNow = Pick<
  UrgentSharing,
  'id' | 'episodeId' | 'childId' | 'sharedAt' | 'sharedBy' | 'endsAt' | 'openedAt' | 'openedBy'
> &
  Readonly<{ childName: string; pathway: string; inForceFrom: string }>

/** What a legal basis is called. */
export const basisTitle = (basis: string): string =>
  (urgentBases as Readonly<Record<string, { title: string }>>)[basis]?.title ?? basis

/** What a finding is called. */
export const findingTitle = (finding: string): string =>
  (urgentFindings as Readonly<Record<string, string>>)[finding] ?? finding
