import { combinations, type DecisionTable } from '../kernel/decision.ts'
import type { Pathway, Step } from '../kernel/pathway.ts'
import { Refusal } from '../kernel/problem.ts'
import { needsVerifying, type Source, type Standing } from '../kernel/source.ts'
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

const isSource = (value: object): value is Source =>
  'document' in value && 'point' in value && 'standing' in value

/** Every source named anywhere in a definition, in the order in which it names them. */
export function sourcesIn(value: unknown): readonly Source[] {
  if (typeof value !== 'object' || value === null) return []
  return isSource(value) ? [value] : Object.values(value).flatMap(sourcesIn)
}

/** How many facts in a definition the force has yet to check. */
export const unverifiedIn = (value: unknown): number => sourcesIn(value).filter(needsVerifying).length

/** A document, and every point in it that a rule rests on, by how far it has been checked. */
export type Cited = Readonly<{
  document: string
  url: string | undefined
  points: Readonly<Record<Standing, readonly string[]>>
}>

/** Every document that any rule rests on, by name. */
export function everySource(): readonly Cited[] {
  const { pathways, tables, measures, lists } = everyRule
  const sources = sourcesIn([pathways, tables, measures, lists])
  const names = [...new Set(sources.map(one => one.document))].toSorted((a, b) => a.localeCompare(b))
  return names.map(document => {
    const mine = sources.filter(one => one.document === document)
    const points = (standing: Standing): readonly string[] => [
      ...new Set(mine.filter(one => one.standing === standing).map(one => one.point)),
    ]
    return {
      document,
      url: mine.find(one => one.url)?.url,
      points: { seen: points('seen'), unverified: points('unverified'), proposal: points('proposal') },
    }
  })
}

/** Where a pathway uses a decision table. */
export const usesOf = (table: DecisionTable): readonly Readonly<{ pathway: Pathway; step: string }>[] =>
  everyRule.pathways.flatMap(pathway =>
    Object.entries<Step>(pathway.steps)
      .filter(([, step]) => step.decides?.table === table.id)
      .map(([step]) => ({ pathway, step })),
  )

/** For how many combinations of facts a table has an answer: all of them, or it would not have been accepted. */
export const combinationsOf = (table: DecisionTable): number => combinations(table.given).length
