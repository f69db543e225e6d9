import { questionsOf } from '../episodes/decision.ts'
import { forget } from '../episodes/shelf.ts'
import { startEpisode } from '../episodes/start-episode.ts'
import { viewJourney } from '../journeys/view-journey.ts'
import { ageOn, londonDay } from '../kernel/calendar.ts'
import type { Pathway } from '../kernel/pathway.ts'
import { pathwayAt } from '../policy/index.ts'
import type { Asked } from './answering.ts'
import type { Led } from './follow-leads.ts'
import { habits } from './habits.ts'
import type { Incident } from './incidents.ts'
import { opensFirst } from './known.ts'
import { type Lived, meetChildren } from './meet-children.ts'
import { recordedAfter } from './punctuality.ts'
import { acting, isPolice, unitFor, whoDoes } from './staff.ts'
import { untilAccepted } from './until-accepted.ts'
import { walkEpisode } from './walk-episode.ts'

/** Lives what happens to the children of a household, one happening after another. */
export async function liveHousehold(lived: Lived): Promise<void> {
  const known = await meetChildren(lived)
  const life = { ...lived, begun: new Map<string, Date>(), became: new Set<string>() }
  for (const incident of lived.incidents) {
    const childId = known.get(incident.child.key)
    if (childId) await liveIncident(life, incident, childId)
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
  const police = named.filter(isPolice)
  const [first = step.by, ...also] = from || police.length === 0 ? named : police
  return whoDoes({ by: first, also }, place, chance)
}

async function liveIncident(life: Life, incident: Incident, childId: string): Promise<void> {
  const { household, until, tally, looks } = life
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
  if (opensFirst(chance, { looks })) await viewJourney(context, { childId })
  const start = { childId, pathway: rule.id, happenedAt, from, ...(unitId ? { unitId } : {}) }
  const started = await untilAccepted(asked, async answers => {
    const { episodeId } = await startEpisode(context, { ...start, answers })
    return { episodeId, answers }
  })
  tally.refused += started.refused
  if (!started.result) return
  count(life, incident, { childId, answers: started.result.answers })
  const led: Led[] = []
  await walkEpisode({ ...started.result, from: now, until, chance, tally, led, looks }, person)
  forget(person.forceId, started.result.episodeId)
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
