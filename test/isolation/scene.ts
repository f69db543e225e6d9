import { recordStep } from '../../src/episodes/record-step.ts'
import { startEpisode } from '../../src/episodes/start-episode.ts'
import type { AgreedAction } from '../../src/kernel/form.ts'
import type { Entry, Pathway, Step } from '../../src/kernel/pathway.ts'
import { Refusal } from '../../src/kernel/problem.ts'
import type { Duty, Episode } from '../../src/kernel/replay.ts'
import type { Person } from '../../src/people/person.ts'
import { deviationQuestions } from '../../src/policy/deviation.ts'
import { pathways } from '../../src/policy/gathered.ts'
import { type Role, roles } from '../../src/policy/roles.ts'
import { reaching } from '../../src/policy/standing-in.ts'
import { kindsIn } from '../../src/simulation/agreements.ts'
import type { Agency } from '../../src/simulation/cast.ts'
import { as, castAgencies, castUnits } from '../cast.ts'
import { everybody } from '../permission-cases.ts'
import { diceOf, roadOf, standOf } from '../random-walk.ts'

// What happened to a few children, every sentence of it marked, with who may read each sentence worked out here from the
// rules alone. Nothing is asked of the store, of the operations or of the permissions.

export const people: readonly Person[] = Object.values(everybody)

/** A child of the scene: a name nobody else has, whose council answers for them, and whether only one team may know. */
export type SceneChild = Readonly<{ id: string; mark: string; borough: 'Lambeth' | 'Croydon'; team?: string }>

/** A sentence that was written down, and which agencies were given it. Police agencies are one agency. */
export type Sentence = Readonly<{
  /** Stands in what was written; nothing if a step asks for no text. */
  mark?: string
  child: SceneChild
  agencies: ReadonlySet<string>
  /** The unit where the episode is. */
  unit: string | undefined
  /** The step at which it was written, in which entry, and the agency that wrote it. */
  step?: string
  version?: number
  maker?: string
  /** Whoever answers for what the force shares reads it, also of a restricted record. */
  overseen?: boolean
  /** Between those who dispute it: an auditor reads the entry, and not what is said of it. */
  disputed?: boolean
}>

const police = castAgencies.police.id

/** The agencies that answer for a child of a borough who lives at home and goes to the school of the cast. */
const agencyIds = (borough: string): ReadonlyMap<string, string> =>
  new Map(
    Object.values<Agency>(castAgencies)
      .filter(one => one.kind !== 'care-provider')
      .filter(one => one.kind === 'school' || one.area === undefined || one.area.includes(borough))
      .map(({ kind, id }) => [kind, id]),
  )

const kindOf = (role: string): string => roles[role as Role].agency

/** The agencies that are given what is written at a step: its maker, whoever owes it, those it names, and the police. */
function givenTo(step: Step, maker: Person, borough: string): ReadonlySet<string> {
  const ids = agencyIds(borough)
  const kinds = ['police', ...(step.sharedWith ?? [])].filter(kind => !step.withheldFrom?.includes(kind))
  return new Set([maker.agency.id, ...[...kinds, kindOf(step.by)].flatMap(kind => ids.get(kind) ?? [])])
}

/** The agencies that owe something now: they must know whom they owe it to. */
function owing(rule: Pathway, { duties }: Episode, borough: string): ReadonlySet<string> {
  const ids = agencyIds(borough)
  const owed = duties.filter(one => !one.power && ['open', 'overdue'].includes(one.state))
  return new Set(owed.flatMap(one => ids.get(ownerKind(rule, one, ids)) ?? []))
}

/** The kind of agency that answers for a duty: its own, or, where there is none, the first there is that reaches it. */
function ownerKind(rule: Pathway, { step, owedBy }: Duty, ids: ReadonlyMap<string, string>): string {
  const kind = kindOf(owedBy)
  if (ids.has(kind)) return kind
  const nearer = rule.reachedBy?.[kind]
  const roles = [...(nearer ? [nearer] : []), ...reaching[kind as keyof typeof reaching]]
  const kept = rule.steps[step]?.withheldFrom ?? []
  return roles.map(kindOf).find(one => ids.has(one) && !kept.includes(one)) ?? kind
}

/** The same answers, every free text replaced by a mark that stands nowhere else. */
function marked(step: Step, answers: Entry['answers'], mark: string): Record<string, unknown> {
  const texts = Object.entries(answers).map(([name, answer]) => {
    const kind = step.asks?.[name]?.kind
    return [name, kind === 'prose' || kind === 'words' || kind === 'text' ? mark : answer] as const
  })
  const [reason] = Object.keys((deviationQuestions.deviation as { options: object }).options)
  return {
    ...Object.fromEntries(texts),
    ...(step.decides ? { deviation: reason, deviationWords: mark } : {}),
  }
}

/** The same entry, with agreed actions only for agencies that the agreements of the cast let be told of them. */
function tellable(pathway: Pathway, entry: Entry): Entry {
  const step = pathway.steps[entry.step] as Step
  const answers = Object.entries(entry.answers).map(([name, answer]) => {
    if (step.asks?.[name]?.kind !== 'actions') return [name, answer] as const
    const actions = answer as readonly AgreedAction[]
    const who = ({ who: role }: AgreedAction) => (kindsIn(pathway).has(kindOf(role)) ? role : step.by)
    return [name, actions.map(one => ({ ...one, who: who(one) }))] as const
  })
  return { ...entry, answers: Object.fromEntries(answers) }
}

/** Whoever may do a step for a child: of the council that answers for them, and of their team if only that may know. */
export function whoDoes(step: Step, { borough, team }: SceneChild): Person | undefined {
  const ids = agencyIds(borough)
  return [step.by, ...(step.also ?? [])]
    .flatMap(role => people.filter(one => one.roles.includes(role as Role)))
    .find(one =>
      one.agency.kind === 'police'
        ? !team || one.unit?.id === team
        : ids.get(one.agency.kind) === one.agency.id,
    )
}

export const letters = (number: number): string =>
  [...String(number)].map(digit => String.fromCharCode(107 + Number(digit))).join('')

let written = 0

/** Puts a child on a pathway and records the first steps of a road through it. Nothing if nobody may begin it. */
export async function live(child: SceneChild, pathway: Pathway, from: Date, steps = 9) {
  const facts = { sex: 'male', lookedAfter: 'no', age: '13' }
  const roads = [1, 2, 3, 4].map(seed => roadOf({ pathway, child: facts, dice: diceOf(seed) }, from))
  const [longest = []] = roads.toSorted((a, b) => b.length - a.length)
  const road = longest.map(entry => tellable(pathway, entry))
  const sentences: Sentence[] = []
  let episodeId = ''
  let unit: string | undefined
  const done: string[] = []
  for (const entry of road.slice(0, steps)) {
    const step = pathway.steps[entry.step] as Step
    const who = whoDoes(step, child)
    if (!who) break
    const mark = `mark${letters(++written)}z`
    const context = as(who, new Date(+entry.happenedAt + 60_000))
    const answers = marked(step, entry.answers, mark)
    const { happenedAt } = entry
    try {
      if (episodeId) await recordStep(context, { ...entry, episodeId, version: done.length, answers })
      else {
        const unitId = pathway.unit === 'custody-suite' ? { unitId: castUnits.brixtonCustody.id } : {}
        const started = await startEpisode(context, {
          childId: child.id,
          pathway: pathway.id,
          happenedAt,
          answers,
          ...unitId,
        })
        episodeId = started.episodeId
        unit = unitId.unitId ?? who.unit?.id
      }
    } catch (problem) {
      if (problem instanceof Refusal && ['NOT_PERMITTED', 'NOT_FOUND'].includes(problem.code)) break
      throw new Error(
        `${pathway.id}: ${entry.step}, after ${done.join(', ')}: ${String(problem)} ${JSON.stringify((problem as { details?: unknown }).details ?? {})}`,
        { cause: problem },
      )
    }
    done.push(entry.step)
    const where = { step: entry.step, version: done.length, maker: who.agency.id }
    const told = { ...where, child, agencies: givenTo(step, who, child.borough), unit }
    const soFar = { entries: road.slice(0, done.length), at: context.now }
    sentences.push({ child, agencies: owing(pathway, standOf(pathway, facts, soFar), child.borough), unit })
    sentences.push(JSON.stringify(answers).includes(mark) ? { ...told, mark } : told)
  }
  return episodeId ? { episode: { id: episodeId, child, pathway, steps: done }, sentences } : undefined
}

/** The pathways of children. */
export const childPathways = pathways.filter(one => !one.subject)

const blind = ['analyst', 'account-lead', 'delivery-lead', 'training-lead']

/** Whether a restricted child is somebody's to know of: their team's, or their unit's whose episode it is. */
const inTeam = (who: Person, { team }: SceneChild, unit: string | undefined): boolean =>
  team === undefined ||
  (!who.roles.includes('auditor') && who.unit !== undefined && [team, unit].includes(who.unit.id))

const isBlind = ({ roles: held }: Person): boolean => held.every(role => blind.includes(role))

/** Whether somebody may read a sentence: police of the team or of anywhere, and partners who were given it. */
export function mayRead(who: Person, { child, agencies, unit, overseen, disputed }: Sentence): boolean {
  if (overseen && who.agency.kind === 'police' && who.roles.includes('sharing-lead')) return true
  if (who.agency.kind !== 'police') return agencies.has(who.agency.id)
  if (disputed && who.roles.includes('auditor')) return false
  return agencies.has(police) && inTeam(who, child, unit) && !isBlind(who)
}

/** Whether somebody may know a child's name: whoever was given anything about them, and any police who may know. */
export function mayKnow(who: Person, child: SceneChild, sentences: readonly Sentence[]): boolean {
  const told = sentences.filter(one => one.child === child)
  if (who.agency.kind !== 'police') return told.some(one => one.agencies.has(who.agency.id))
  return !isBlind(who) && [undefined, ...told].some(one => inTeam(who, child, one?.unit))
}
