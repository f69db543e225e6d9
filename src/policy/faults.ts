import { factsAsked } from '../kernel/child-facts.ts'
import { faultsInObjectives, type Objective } from '../kernel/commitment.ts'
import { called } from '../kernel/dated-rule.ts'
import { type DecisionTable, faultsInTable } from '../kernel/decision.ts'
import { faultsInPathway } from '../kernel/faults.ts'
import { valuesOf } from '../kernel/form.ts'
import { faultsInMeasure, type Measure } from '../kernel/measure.ts'
import type { Pathway, Step } from '../kernel/pathway.ts'
import type { Permission } from '../kernel/permission.ts'
import { faultsInRegister, type Register } from '../kernel/register.ts'
import { faultyReceipt } from './child-receipt.ts'
import { dataPicture } from './data-picture.ts'
import type { DatedList } from './dated-lists.ts'
import { faultsInPermission } from './faulty-permission.ts'
import { isSound, unsourced, unsourcedWhole } from './faulty-sources.ts'
import { agencies, roles } from './roles.ts'
import { unitKinds } from './unit-kinds.ts'

/** Every rule there is. */
export type Policy = Readonly<{
  pathways: readonly Pathway[]
  tables: readonly DecisionTable[]
  measures: readonly Measure[]
  permissions: readonly Permission<never>[]
  lists: readonly DatedList[]
  registers: readonly Register[]
  objectives: readonly Objective[]
}>

const unknownRoles = (step: Step): readonly string[] =>
  [
    step.by,
    ...(step.also ?? []),
    ...(step.bySome ?? []).map(one => one.by),
    ...Object.values(step.asks ?? {}).flatMap(asked => ('who' in asked ? Object.keys(asked.who) : [])),
  ]
    .filter(role => !Object.hasOwn(roles, role))
    .map(role => `“${step.title}” is owed by “${role}”, which is not a role in policy/roles.ts.`)

const unknownAgencies = (step: Step): readonly string[] =>
  Object.entries({ 'is shared with': step.sharedWith, 'is withheld from': step.withheldFrom }).flatMap(
    ([says, kinds = []]) =>
      kinds
        .filter(kind => !Object.hasOwn(agencies, kind))
        .map(kind => `“${step.title}” ${says} “${kind}”, which is not a kind of agency in policy/roles.ts.`),
  )

const unknownUnit = ({ unit }: Pathway): readonly string[] =>
  unit === undefined || Object.hasOwn(unitKinds, unit)
    ? []
    : [`It stands on the board of “${unit}”, which is not a kind of unit in policy/unit-kinds.ts.`]

/** Whoever reaches an agency for a pathway is somebody else, and known. */
const unknownReachers = ({ reachedBy = {} }: Pathway): readonly string[] =>
  Object.entries(reachedBy)
    .filter(([kind, role]) => !Object.hasOwn(agencies, kind) || !Object.hasOwn(roles, role))
    .map(([kind, role]) => `It says that “${role}” reaches “${kind}”: policy/roles.ts does not know both.`)

/** A table that suggests an answer must be able to find its facts, and must only suggest what may be chosen. */
function faultyTable({ tables }: Policy, pathway: Pathway, step: Step): readonly string[] {
  if (!step.decides) return []
  const { table: id, result, question } = step.decides
  const table = tables.find(one => one.id === id)
  const says = (fault: string) => `“${step.title}” ${fault}`
  if (!table) return [says(`is decided with the table “${id}”, which does not exist.`)]
  const asked = step.asks?.[question]
  const choices = (asked && valuesOf(asked)) ?? []
  const suggested = table.gives[result] ?? []
  return [
    ...(suggested.length > 0
      ? []
      : [says(`looks for “${result}” in “${table.title}”, which does not give it.`)]),
    ...suggested
      .filter(value => !choices.includes(String(value)))
      .map(value => says(`may be suggested “${value}”, which is not among the answers to choose from.`)),
    ...unfoundFacts(table, step, pathway).map(says),
  ]
}

function unfoundFacts(table: DecisionTable, step: Step, pathway: Pathway): readonly string[] {
  const facts = factsAsked(pathway)
  return Object.entries(table.given).flatMap(([fact, values]) => {
    const earlier = step.decides?.given?.[fact]
    const asked = earlier ? pathway.steps[earlier]?.asks?.[fact] : step.asks?.[fact]
    const answers = asked ? valuesOf(asked) : earlier ? undefined : facts[fact]
    if (!answers) return [`does not ask for “${fact}”, which “${table.title}” needs.`]
    if (asked?.optional || asked?.askedWhen) return [`may leave out “${fact}”, which “${table.title}” needs.`]
    return answers
      .filter(answer => !values.map(String).includes(answer))
      .map(answer => `may answer “${fact}” with “${answer}”, which “${table.title}” does not know.`)
  })
}

/** Pathways that a rule names must be there. */
const unknownPathways = ({ pathways }: Policy, pathway: Pathway): readonly string[] =>
  [
    ...Object.values<Step>(pathway.steps).flatMap(step =>
      (step.leadsTo ?? []).map(lead => [`“${step.title}” leads to`, lead.pathway] as const),
    ),
    ...Object.values(pathway.counts ?? {}).map(count => [`“${count.title}” counts`, count.pathway] as const),
  ]
    .filter(([, id]) => !pathways.some(one => one.id === id))
    .map(([says, id]) => `${says} “${id}”, which is not a pathway.`)

const isUnheard = (pathway: Pathway): boolean =>
  !pathway.subject &&
  !Object.values<Step>(pathway.steps).some(step =>
    Object.values(step.asks ?? {}).some(question => question.kind === 'words'),
  )

function faultsInOne(policy: Policy, pathway: Pathway): readonly string[] {
  const perStep = Object.values<Step>(pathway.steps).flatMap(step => [
    ...unknownRoles(step),
    ...unknownAgencies(step),
    ...unsourced(step),
    ...faultyTable(policy, pathway, step),
  ])
  const heard = isUnheard(pathway) ? ["Nobody is asked for the child's own words."] : []
  const own = [
    ...perStep,
    ...heard,
    ...unsourcedWhole(pathway),
    ...unknownPathways(policy, pathway),
    ...faultyReceipt(pathway),
    ...unknownReachers(pathway),
    ...unknownUnit(pathway),
  ].map(fault => `Pathway ${called(pathway)}: ${fault}`)
  return [...faultsInPathway(pathway), ...own]
}

type Dated = Readonly<{ id: string; title: string; inForceFrom: string; until?: string }>

/** Versions of one rule follow each other: the earlier says when it ends, and the later begins after that. */
const clashes = (rules: readonly Dated[]): readonly string[] =>
  rules.flatMap((one, index) =>
    rules
      .slice(index + 1)
      .filter(other => other.id === one.id)
      .flatMap(other => {
        const [first, second] = one.inForceFrom <= other.inForceFrom ? [one, other] : [other, one]
        const overlap = first.until === undefined || first.until >= second.inForceFrom
        return overlap
          ? [`“${second.title}” (${second.id}) has two versions in force on ${second.inForceFrom}.`]
          : []
      }),
  )

const faultsInKeepers = ({ title, keptBy, readBy = [], source }: Register): readonly string[] => [
  ...[...keptBy, ...readBy]
    .filter(role => !Object.hasOwn(roles, role))
    .map(role => `Register “${title}” is kept or read by “${role}”, which is not a role in policy/roles.ts.`),
  ...(isSound(source) ? [] : [`Register “${title}” does not say where it comes from.`]),
]

const twice = (kind: string, rules: readonly Readonly<{ id: string }>[]): readonly string[] =>
  rules
    .filter(({ id }, at) => rules.findIndex(one => one.id === id) !== at)
    .map(({ id }) => `Two ${kind} are called “${id}”.`)

const unsourcedNumbers = ({ title, source }: Measure): readonly string[] =>
  isSound(source) ? [] : [`Measure “${title}” does not say where it comes from.`]

const faultsInList = ({ title, source, known }: DatedList): readonly string[] => [
  ...(isSound(source) ? [] : [`The list “${title}” does not say where it comes from.`]),
  ...(known && known.until <= known.from ? [`The list “${title}” ends before it begins.`] : []),
]

/** Everything wrong with a set of rules, in sentences that somebody who writes policy can act on. */
export const faultsIn = (policy: Policy): readonly string[] => [
  ...policy.pathways.flatMap(pathway => faultsInOne(policy, pathway)),
  ...policy.tables.flatMap(faultsInTable),
  ...policy.tables
    .filter(table => !isSound(table.source))
    .map(table => `Decision table “${table.title}” does not say where it comes from.`),
  ...policy.measures.flatMap(faultsInMeasure),
  ...policy.measures.flatMap(unsourcedNumbers),
  ...twice('measures', policy.measures),
  ...policy.lists.flatMap(faultsInList),
  ...policy.registers.flatMap(faultsInRegister),
  ...policy.registers.flatMap(faultsInKeepers),
  ...twice('registers', policy.registers),
  ...clashes(policy.pathways),
  ...clashes(policy.tables),
  ...policy.permissions.flatMap(faultsInPermission),
  ...twice(
    'permissions',
    policy.permissions.map(({ action }) => ({ id: action })),
  ),
  ...faultsInObjectives(policy.objectives, {
    pathways: policy.pathways.map(one => one.id),
    decisions: policy.tables.map(one => one.id),
    measures: policy.measures.map(one => one.id),
    registers: policy.registers.map(one => one.id),
    parts: dataPicture.map(one => one.id),
  }),
]
