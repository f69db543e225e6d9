import type { DecisionTable } from '../kernel/decision.ts'
import type { Measure } from '../kernel/measure.ts'
import type { Pathway } from '../kernel/pathway.ts'
import { Refusal } from '../kernel/problem.ts'
import { everyRule } from './every-rule.ts'

const { pathways, tables } = everyRule

type Dated = Readonly<{ id: string; inForceFrom: string; until?: string }>

const inForce = (day: string) => (rule: Dated) =>
  rule.inForceFrom <= day && (rule.until === undefined || day <= rule.until)

/** The pathways in force on a day, in the order of this room. */
export const pathwaysAt = (day: string): readonly Pathway[] => pathways.filter(inForce(day))

/** A pathway as it is in force on a day. Refuses what is not. */
export function pathwayAt(id: string, day: string): Pathway {
  const found = pathwaysAt(day).find(one => one.id === id)
  if (!found) throw new Refusal('NO_SUCH_RULE', { id, day })
  return found
}

/** The version of a pathway that an episode started under. It is kept for as long as an episode needs it. */
export function pathwayVersion(id: string, inForceFrom: string): Pathway {
  const found = pathways.find(one => one.id === id && one.inForceFrom === inForceFrom)
  if (!found) throw new Error(`No version of pathway ${id} from ${inForceFrom}: its file must be kept`)
  return found
}

/** The pathways whose episodes stand on the board of a kind of unit. */
export const pathwaysOnBoard = (unit: string): readonly string[] => [
  ...new Set(pathways.filter(one => one.unit === unit).map(one => one.id)),
]

/** A decision table as it was in force on a day. */
export function decisionTableAt(id: string, day: string): DecisionTable {
  const found = tables.filter(inForce(day)).find(one => one.id === id)
  if (!found) throw new Error(`No decision table ${id} in force on ${day}`)
  return found
}

/** Every measure, in the order in which they are listed. */
export const measures: readonly Measure[] = everyRule.measures

/** A measure by its id, as it stands in an address. */
export const measureCalled = (id: string): Measure | undefined => measures.find(one => one.id === id)

/** Adds a pathway for the length of a test, to show that a pathway needs nothing but its file. */
export const withPathway = (pathway: Pathway): void => {
  if (!pathways.includes(pathway)) pathways.push(pathway)
}
