import type { ReleaseContent, ReleaseSignature, SignaturePart } from './release.ts'

/** A signature, with who gave it as the house knows them. */
export type KeptSignature = ReleaseSignature & Readonly<{ signedBy: string }>

/** How a release stands. */
export type Standing = 'waiting' | 'embargoed' | 'published' | 'withdrawn'

/** A release in a list. */
export type ListedRelease = Readonly<{
  id: string
  reference: string
  title: string
  embargoUntil: Date
  proposedAt: Date
  proposedBy: string
  proposer: string | null
  signatures: readonly KeptSignature[]
  withdrawnAt: Date | null
  reason: string | null
  /** The earlier release that this one puts right, and the later one that puts this one right. */
  corrects: string | null
  correctedBy: string | null
}>

/** A release as it is kept. */
export type KeptRelease = ListedRelease & Readonly<{ text: string; hash: string; content: ReleaseContent }>

/** Every part that must be signed. */
export const parts: readonly SignaturePart[] = ['checked', 'approved']

/** The moment from which anybody may see a release, once all has been signed. */
export function publishedAt({ signatures, embargoUntil }: ListedRelease): Date | undefined {
  if (signatures.length < parts.length) return undefined
  return new Date(Math.max(embargoUntil.getTime(), ...signatures.map(({ at }) => Date.parse(at))))
}

/** How a release stands at a moment. It is published by its signatures and the time alone: nobody has to press anything. */
export function standingOf(release: ListedRelease, now: Date): Standing {
  if (release.withdrawnAt) return 'withdrawn'
  const from = publishedAt(release)
  if (!from) return 'waiting'
  return from <= now ? 'published' : 'embargoed'
}
