import type { Pathway } from '../kernel/pathway.ts'
import { datedLists } from './dated-lists.ts'
import { faultsIn } from './faults.ts'
import { commitments, decisions, measures, pathways, permissions, registers } from './gathered.ts'

/** Every version of every pathway. A test may add one for its own length. */
const everyPathway: Pathway[] = [...pathways]

/** Every rule there is. A rule that changes gets a new dated file beside the old. */
export const everyRule = {
  pathways: everyPathway,
  tables: decisions,
  measures,
  permissions,
  registers,
  objectives: commitments,
  lists: datedLists,
}

/** What is wrong with the rules, in sentences. Nothing starts while there is any. */
export const faultsInPolicy = (): readonly string[] => faultsIn(everyRule)
