import { combinations, type DecisionTable } from '../kernel/decision.ts'
import type { Pathway, Step } from '../kernel/pathway.ts'
import { Refusal } from '../kernel/problem.ts'
import { everyRule } from '../policy/every-rule.ts'

type Dated = Readonly<{ id: string; inForceFrom: string; until?: string }>

/** A rule, all its versions, and whether the one shown is in force on the day it is read. */
export type Read<Rule extends Dated> = Readonly<{ rule: Rule; versions: readonly Rule[]; inForce: boolean }>

const holdsOn = (rule: Dated, day: string): boolean =>
  rule.inForceFrom <= day && (rule.until === undefined || day <= rule.until)

const newestFirst = <Rule extends Dated>(rules: readonly Rule[]): readonly Rule[] =>
  rules.toSorted((a, b) => b.inForceFrom.localeCompare(a.inForceFrom))

/** One rule by its id: the version asked for, or the one in force on a day, or the newest. Refuses what is not there. */
export function readRule<Rule extends Dated>(
  rules: readonly Rule[],
  asked: Readonly<{ id: string; inForceFrom?: string; day: string }>,
): Read<Rule> {
  const { id, inForceFrom, day } = asked
  const versions = newestFirst(rules.filter(one => one.id === id))
  const rule = inForceFrom
    ? versions.find(one => one.inForceFrom === inForceFrom)
    : (versions.find(one => holdsOn(one, day)) ?? versions[0])
  if (!rule) throw new Refusal('NOT_FOUND')
  return { rule, versions, inForce: holdsOn(rule, day) }
}

/** Every rule once, in the version in force on a day, in the order of the policy room. */
export const current = <Rule extends Dated>(rules: readonly Rule[], day: string): readonly Rule[] =>
  [...new Set(rules.map(one => one.id))].map(id => readRule(rules, { id, day }).rule)

/** Where a pathway uses a decision table. */
export const usesOf = (table: DecisionTable): readonly Readonly<{ pathway: Pathway; step: string }>[] =>
  everyRule.pathways.flatMap(pathway =>
    Object.entries<Step>(pathway.steps)
      .filter(([, step]) => step.decides?.table === table.id)
      .map(([step]) => ({ pathway, step })),
  )

/** For how many combinations of facts a table has an answer: all of them, or it would not have been accepted. */
export const combinationsOf = (table: DecisionTable): number => combinations(table.given).length

/** What a pathway is called, for whoever reads of it elsewhere. */
export const pathwayTitle = (id: string): string => everyRule.pathways.find(one => one.id === id)?.title ?? id
