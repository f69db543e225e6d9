/** One turn of leading for a child: who, since when, why, and who led before. */
export type LeadTurn = Readonly<{
  id: string
  leadId: string
  name: string
  unit: string | null
  since: Date
  why: string
  before: string | null
  setBy: string
}>

/** Who leads for a child now. `since` is not known where nobody wrote it down. */
export type Lead = Readonly<{ id: string; name: string; unit: string | null; since: Date | null }>

/** Somebody who could take the lead. */
export type Candidate = Readonly<{ id: string; name: string; unitId: string | null; unit: string | null }>

/** A child whom somebody leads for, or led for until lately. The name is missing where they may no longer know it. */
export type Led = Readonly<{
  childId: string
  name: string | null
  leadId: string
  lead: string
  since: Date | null
  why: string | null
  setBy: string | null
  before: string | null
  overdue: number
}>
