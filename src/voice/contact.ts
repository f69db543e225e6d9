import { type Calendar, endOfWorkingDays } from '../kernel/calendar.ts'
import type { Actor } from '../kernel/context.ts'
import type { ForChild, Pathway, Step } from '../kernel/pathway.ts'
import { newestOf } from '../kernel/standing.ts'
import { accountLinks } from '../policy/account-links.ts'
import type { VoiceAccess } from '../policy/permissions/voice.ts'

/** What is read of an episode for the child's side: which rule, since when, where, and whose it is. Not who the child is. */
export type ContactRow = Readonly<{
  id: string
  childId: string
  pathway: string
  inForceFrom: string
  startedAt: Date
  unitId: string | null
  team: string | null
  restricted: boolean
  leadId: string | null
  leadUnitId: string | null
  sharedWith: readonly string[]
}>

/** An entry of the step that began the episode. */
export type OpeningRow = Readonly<{
  version: number
  step: string
  happenedAt: Date
  recordedAt: Date
  by: string
  answers: Readonly<Record<string, unknown>>
  corrects?: number
  withdraws?: true
}>

/** Whose an episode is, as permissions ask. */
export const accessOf = (row: ContactRow, actor: Actor): VoiceAccess => ({
  restricted: row.restricted,
  mine:
    row.leadId === actor.id ||
    (actor.unitId !== undefined && [row.unitId, row.leadUnitId].includes(actor.unitId)),
  shared: row.sharedWith.includes(actor.agencyId),
})

/** What the child is told of one contact, or why not. */
export type Receipt = Readonly<{
  number: string
  happenedAt: Date
  place?: string
  team?: string
  told?: ForChild
  /** Why the child gets no receipt. For whoever would give it, never for the child. */
  withheld?: string
}>

/** The last day on which a child who asked us to get in touch hears from us in time, as an instant within it. */
export const answeredBy = (calendar: Calendar, askedAt: Date): Date =>
  new Date(endOfWorkingDays(calendar, askedAt, accountLinks.answer.workingDays).getTime() - 1)

/** The place as a kind, in the words of the question that asked for it, where the opening step asks where. */
function placeIn(step: Step | undefined, opening: OpeningRow | undefined): string | undefined {
  const asked = step?.asks?.place
  const chosen = opening?.answers.place
  return asked && 'options' in asked && typeof chosen === 'string' ? asked.options[chosen] : undefined
}

/** A short number to name a receipt by, over a telephone too. */
const numberOf = (id: string): string => {
  const letters = id.replaceAll('-', '').slice(-8).toUpperCase()
  return `${letters.slice(0, 4)} ${letters.slice(4)}`
}

/** The receipt of a contact: the plain facts of it, never more than the child needs, and what the rule tells the child. */
export function receiptOf(row: ContactRow, rule: Pathway, openings: readonly OpeningRow[]): Receipt {
  const opening = newestOf(openings, rule.begins)
  const place = placeIn(rule.steps[rule.begins], opening)
  const withheld = withheldIn(rule)
  return {
    number: numberOf(row.id),
    happenedAt: opening?.happenedAt ?? row.startedAt,
    ...(place ? { place } : {}),
    ...(row.team ? { team: row.team } : {}),
    ...(rule.forChild && !withheld ? { told: rule.forChild } : {}),
    ...(withheld ? { withheld } : {}),
  }
}

function withheldIn(rule: Pathway): string | undefined {
  if (rule.subject) return 'This record is not about a child.'
  if (rule.offChildReceipt) return rule.offChildReceipt
  return rule.forChild ? undefined : 'Nobody has written yet what a child is told here.'
}
