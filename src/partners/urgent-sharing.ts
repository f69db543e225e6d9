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
}>

/** What a legal basis is called. */
export const basisTitle = (basis: string): string =>
  (urgentBases as Readonly<Record<string, { title: string }>>)[basis]?.title ?? basis

/** What a finding is called. */
export const findingTitle = (finding: string): string =>
  (urgentFindings as Readonly<Record<string, string>>)[finding] ?? finding
