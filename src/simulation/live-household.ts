import { addChild } from '../children/add-child.ts'
import { addFamily } from '../children/change-family.ts'
import { findChild } from '../children/find-child.ts'
import { questionsOf } from '../episodes/decision.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import { viewJourney } from '../episodes/view-journey.ts'
import { ageOn, londonDay } from '../kernel/calendar.ts'
import type { Pathway } from '../kernel/pathway.ts'
import { Refusal } from '../kernel/problem.ts'
import type { Person } from '../people/person.ts'
import { pathwayAt } from '../policy/index.ts'
import { type Role, roles } from '../policy/roles.ts'
import type { Asked } from './answering.ts'
import type { Chance } from './chance.ts'
import type { Led } from './follow-leads.ts'
import { habits } from './habits.ts'
import type { Household, MadeChild } from './households.ts'
import type { Incident } from './incidents.ts'
import { recordedAfter } from './punctuality.ts'
import { acting, someone, unitFor, whoDoes } from './staff.ts'
import type { Tally } from './tally.ts'
import { untilAccepted } from './until-accepted.ts'
import { walkEpisode } from './walk-episode.ts'

/** A household, what will happen to its children, and until when to live it. */
export type Lived = Readonly<{
  household: Household
  incidents: readonly Incident[]
  from: Date
  until: Date
  chance: Chance
  tally: Tally
}>

const minute = 60_000

/** Lives what happens to the children of a household, one happening after another. */
export async function liveHousehold(lived: Lived): Promise<void> {
  const known = await meetChildren(lived)
  const life = { ...lived, begun: new Map<string, Date>(), became: new Set<string>() }
  for (const incident of lived.incidents) {
    const childId = known.get(incident.child.key)
    if (childId) await liveIncident(life, incident, childId)
  }
}

/** Adds the children shortly before anything happens to them, with their family. */
async function meetChildren({
  household,
  incidents,
  from,
  chance,
  tally,
}: Lived): Promise<Map<string, string>> {
  const [first] = incidents
  const now = new Date(
    first ? +first.at - chance.between(1, 5) * minute : +from + chance.between(0, 600) * minute,
  )
  const officer = someone('constable', { bcu: household.bcu, agencies: {} }, chance)
  const known = new Map<string, string>()
  if (!officer) return known
  for (const child of household.children) {
    known.set(child.key, await meet(child, officer, now))
    if (!child.kind) tally.children++
  }
  await tellFamily(household, known, { officer, now })
  return known
}

/** Looks for a child first, and adds them when none of those found is the same. */
async function meet(child: MadeChild, officer: Person, now: Date): Promise<string> {
  const context = acting(officer, now)
  const { key: _key, eventful: _eventful, kind, lookedAfterBy, ...all } = child
  const answers = kind === 'line' ? { familyName: child.familyName, borough: child.borough } : all
  const name = `${child.givenNames} ${child.familyName}`.trim()
  await findChild(context, { name, kind, ...(kind === 'line' ? {} : { bornOn: child.bornOn }) })
  const given = { kind, answers, lookedAfterBy: lookedAfterBy ?? null }
  try {
    return (await addChild(context, { ...given, notThese: [] })).childId
  } catch (problem) {
    if (!(problem instanceof Refusal && problem.code === 'CHILD_MAY_BE_KNOWN')) throw problem
    const notThese = problem.details.likely as readonly string[]
    return (await addChild(context, { ...given, notThese })).childId
  }
}

type Telling = Readonly<{ officer: Person; now: Date }>

async function tellFamily(
  { adult, children, twins }: Household,
  known: ReadonlyMap<string, string>,
  { officer, now }: Telling,
): Promise<void> {
  if (!adult) return
  const context = acting(officer, now)
  const parental = !['foster-carer', 'key-worker', 'grandparent'].includes(adult.kind)
  for (const [index, child] of children.entries()) {
    const childId = known.get(child.key) ?? ''
    await addFamily(context, { childId, ...adult, parental })
    for (const [place, other] of children.entries()) {
      if (place === index) continue
      const isTwin = twins && index < 2 && place < 2
      const kind = isTwin ? 'twin' : other.sex === 'female' ? 'sister' : 'brother'
      const otherChildId = known.get(other.key) ?? ''
      const name = `${other.givenNames} ${other.familyName}`
      await addFamily(context, { childId, kind, name, parental: false, otherChildId })
    }
  }
}

/** What is asked at the start of an incident, and of whom. */
function askedFirst({ child, at, chance, given }: Incident, rule: Pathway): Asked | undefined {
  const step = rule.steps[rule.begins]
  const { sex, bornOn, lookedAfterBy } = child
  const age = String(ageOn(bornOn, londonDay(at)))
  const facts = { sex, lookedAfter: lookedAfterBy ? 'yes' : 'no', age }
  const habit = habits[rule.id]
  const questions = step && questionsOf(step)
  const more = given ? { given } : {}
  return (
    step &&
    questions && { name: rule.begins, step, questions, at, child: facts, habits: habit, chance, ...more }
  )
}

/** A household being lived: when each child last came to each pathway, and what the children have become. */
type Life = Lived & Readonly<{ begun: Map<string, Date>; became: Set<string> }>

/** A pathway that one step after another led to is begun no more than this often down the line. */
const deepest = 2
const again = 30 * 86_400_000

/** Whether the child has come to the pathway only lately: nobody begins it a second time for another report. */
function isLate({ begun }: Life, { pathway, at }: Incident, childId: string): boolean {
  const last = begun.get(`${childId} ${pathway}`)
  return last !== undefined && +at - +last < again
}

/**
 * Whoever begins it: who decided to, if it is theirs to begin, or else somebody near by. The first that happens to a
 * child is begun by police: nobody else has been told of the child yet.
 */
function whoBegins({ step }: Asked, { by, from, chance }: Incident, place: Parameters<typeof whoDoes>[1]) {
  const named = [step.by, ...(step.also ?? [])]
  if (by?.roles.some(role => named.includes(role))) return by
  const police = named.filter(role => roles[role as Role]?.agency === 'police')
  const [first = step.by, ...also] = from || police.length === 0 ? named : police
  return whoDoes({ by: first, also }, place, chance)
}

async function liveIncident(life: Life, incident: Incident, childId: string): Promise<void> {
  const { household, until, tally } = life
  const { at: happenedAt, chance, from, depth = 0 } = incident
  if (from && isLate(life, incident, childId)) return
  const rule = pathwayAt(incident.pathway, londonDay(happenedAt))
  const asked = askedFirst(incident, rule)
  const unitId = incident.unitId ?? unitFor(rule, household.bcu, chance)
  const place = { bcu: household.bcu, agencies: {}, ...(unitId ? { unitId } : {}) }
  const person = asked && whoBegins(asked, incident, place)
  const now = recordedAfter(happenedAt, chance)
  if (!person || now > until) return
  const context = acting(person, now)
  await viewJourney(context, { childId })
  const start = { childId, pathway: rule.id, happenedAt, from, ...(unitId ? { unitId } : {}) }
  const started = await untilAccepted(asked, async answers => {
    const { episodeId } = await startEpisode(context, { ...start, answers })
    return { episodeId, answers }
  })
  tally.refused += started.refused
  if (!started.result) return
  count(life, incident, { childId, answers: started.result.answers })
  const led: Led[] = []
  await walkEpisode({ ...started.result, from: now, until, chance, tally, led }, person)
  if (depth >= deepest) return
  for (const one of led)
    await liveIncident(life, { child: incident.child, depth: depth + 1, ...one }, childId)
}

type Begun = Readonly<{ childId: string; answers: Readonly<Record<string, unknown>> }>

/** Counts an episode that has begun, and the child once for each thing that a child becomes by it. */
function count(
  { tally, begun, became }: Life,
  { pathway, at, from }: Incident,
  { childId, answers }: Begun,
): void {
  tally.episodes++
  tally.entries++
  if (from) tally.led++
  begun.set(`${childId} ${pathway}`, at)
  const { who, answered = {} } = habits[pathway]?.makes ?? {}
  if (!who || became.has(`${childId} ${who}`)) return
  if (Object.entries(answered).some(([question, answer]) => answers[question] !== answer)) return
  became.add(`${childId} ${who}`)
  tally[who]++
}
