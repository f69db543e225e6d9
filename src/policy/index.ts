import type { DecisionTable } from '../kernel/decision.ts'
import type { Pathway } from '../kernel/pathway.ts'
import { custody } from './pathways/custody.ts'
import { intimateSearch } from './pathways/intimate-search.ts'

/** Every version of every pathway. A rule that changes gets a new dated file beside the old. */
const listed: Pathway[] = [custody, intimateSearch]

/** Every version of every decision table. */
const tables: DecisionTable[] = []

type Dated = Readonly<{ id: string; inForceFrom: string; until?: string }>

const inForce = (day: string) => (rule: Dated) =>
  rule.inForceFrom <= day && (rule.until === undefined || day <= rule.until)

/** The pathways in force on a day, in the order of this room. */
export const pathwaysAt = (day: string): readonly Pathway[] => listed.filter(inForce(day))

/** A pathway as it was in force on a day. */
export const pathwayAt = (id: string, day: string): Pathway | undefined =>
  pathwaysAt(day).find(one => one.id === id)

/** The version of a pathway that an episode started under. It is kept for as long as an episode needs it. */
export function pathwayVersion(id: string, inForceFrom: string): Pathway {
  const found = listed.find(one => one.id === id && one.inForceFrom === inForceFrom)
  if (!found) throw new Error(`No version of pathway ${id} from ${inForceFrom}: its file must be kept`)
  return found
}

/** The pathways whose episodes stand on the board of a kind of unit. */
export const pathwaysOnBoard = (unit: string): readonly string[] => [
  ...new Set(listed.filter(one => one.unit === unit).map(one => one.id)),
]

/** A decision table as it was in force on a day. */
export function decisionTableAt(id: string, day: string): DecisionTable {
  const found = tables.filter(inForce(day)).find(one => one.id === id)
  if (!found) throw new Error(`No decision table ${id} in force on ${day}`)
  return found
}

/** Adds a pathway for the length of a test, to show that a pathway needs nothing but its file. */
export const withPathway = (pathway: Pathway): void => {
  listed.push(pathway)
}
