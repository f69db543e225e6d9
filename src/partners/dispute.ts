/** What one agency says is not right in what another recorded, and the answer. Neither entry is changed by it. */
export type Dispute = Readonly<{
  id: string
  episodeId: string
  childId: string
  version: number
  step: string
  pathway: string
  inForceFrom: string
  agencyId: string
  agencyName: string
  madeByAgency: string
  words: string
  raisedAt: Date
  raisedBy: string
  answer: string | null
  outcome: string | null
  answeredAt: Date | null
  answeredBy: string | null
}>

/** An entry as far as somebody who disputes it must know it. */
export type DisputedEntry = Readonly<{
  episodeId: string
  childId: string
  version: number
  step: string
  pathway: string
  inForceFrom: string
  madeByAgency: string
  sharedWith: readonly string[]
}>
