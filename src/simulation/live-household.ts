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
import { habits } from './habits.ts'
import type { Household, MadeChild } from './households.ts'
import type { Incident } from './incidents.ts'
import { recordedAfter } from './punctuality.ts'
import { acting, someone, unitKindOf, unitsNear, whoDoes } from './staff.ts'
import { untilAccepted } from './until-accepted.ts'
import { type Tally, walkEpisode } from './walk-episode.ts'

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
  for (const incident of lived.incidents) {
    const childId = known.get(incident.child.key)
    if (childId) await liveIncident(lived, incident, childId)
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
    tally.children++
  }
  await tellFamily(household, known, { officer, now })
  return known
}

/** Looks for a child first, and adds them when none of those found is the same. */
async function meet(child: MadeChild, officer: Person, now: Date): Promise<string> {
  const context = acting(officer, now)
  const { key: _key, eventful: _eventful, lookedAfterBy, ...answers } = child
  await findChild(context, { name: `${child.givenNames} ${child.familyName}`, bornOn: child.bornOn })
  const given = { answers, lookedAfterBy: lookedAfterBy ?? null }
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

/** The unit an episode belongs to: of the kind its rule names, or of whoever in the police owes most of its steps. */
function unitFor(rule: Pathway, bcu: string, chance: Chance): string | undefined {
  const owing = Object.values(rule.steps).map(step => step.by)
  const police = owing.filter(role => roles[role as Role]?.agency === 'police')
  const count = (role: string) => police.filter(one => one === role).length
  const most = police.toSorted((a, b) => count(b) - count(a))[0]
  const kind = rule.unit ?? (most && unitKindOf(most))
  return kind && chance.pick(unitsNear(kind, bcu))
}

/** What is asked at the start of an incident, and of whom. */
function askedFirst({ child, at, chance }: Incident, rule: Pathway): Asked | undefined {
  const step = rule.steps[rule.begins]
  const { sex, bornOn, lookedAfterBy } = child
  const age = String(ageOn(bornOn, londonDay(at)))
  const facts = { sex, lookedAfter: lookedAfterBy ? 'yes' : 'no', age }
  const habit = habits[rule.id]
  return (
    step && { name: rule.begins, step, questions: questionsOf(step), at, child: facts, habits: habit, chance }
  )
}

async function liveIncident(lived: Lived, incident: Incident, childId: string): Promise<void> {
  const { household, until, tally } = lived
  const { at: happenedAt, chance } = incident
  const rule = pathwayAt(incident.pathway, londonDay(happenedAt))
  const asked = askedFirst(incident, rule)
  const unitId = incident.unitId ?? unitFor(rule, household.bcu, chance)
  const place = { bcu: household.bcu, agencies: {}, ...(unitId ? { unitId } : {}) }
  const person = asked && whoDoes(asked.step, place, chance)
  const now = recordedAfter(happenedAt, chance)
  if (!person || now > until) return
  const context = acting(person, now)
  await viewJourney(context, { childId })
  const start = { childId, pathway: rule.id, happenedAt, ...(unitId ? { unitId } : {}) }
  const started = await untilAccepted(asked, answers => startEpisode(context, { ...start, answers }))
  tally.refused += started.refused
  if (!started.result) return
  tally.episodes++
  tally.entries++
  const { episodeId } = started.result
  await walkEpisode({ episodeId, from: now, until, chance, tally }, person)
}
