import { correctEntry } from '../episodes/correct-entry.ts'
import { factsBefore } from '../episodes/decision-ground.ts'
import { factsOf, type KeptEntry } from '../episodes/episode.ts'
import { questionsFor } from '../episodes/on-behalf.ts'
import { recordStep } from '../episodes/record-step.ts'
import { stateOf } from '../episodes/standing.ts'
import { viewEpisode } from '../episodes/view-episode.ts'
import type { Condition } from '../kernel/clock.ts'
import type { Context } from '../kernel/context.ts'
import { actorOf, type Person } from '../people/person.ts'
import { type Agenda, type Intention, nextOf, redraw, roadTo } from './agenda.ts'
import type { Asked } from './answering.ts'
import type { Chance } from './chance.ts'
import { followLeads, type Led } from './follow-leads.ts'
import { habits } from './habits.ts'
import { another, atHand, type Known, opensFirst, placeOf, readingOf } from './known.ts'
import { correctionReasons, withdrawalReasons } from './sentences.ts'
import { acting, whoDoes } from './staff.ts'
import type { Tally } from './tally.ts'
import { ignoreRefusal, untilAccepted } from './until-accepted.ts'

/** An episode that has started, the chance its life is drawn from, and what comes of it. */
export type Walk = Readonly<{
  episodeId: string
  from: Date
  until: Date
  chance: Chance
  tally: Tally
  led: Led[]
  /** How often somebody opens what they write in, against usual; 1 unless given. */
  looks?: number | undefined
}>

type Standing = Walk & Readonly<{ seen: Known; now: Date }>

const minute = 60_000

/**
 * Lives an episode from its first entry to a time: whoever owes a duty does it, late or never, as agencies do, through
 * the same operations as the pages. Everything comes from the rule; habits only say what is likely.
 */
export async function walkEpisode(walk: Walk, first: Person): Promise<void> {
  const { episodeId, chance, until, looks } = walk
  const agenda: Agenda = new Map()
  let now = walk.from
  const look = async (): Promise<Known> => {
    const known = opensFirst(chance, { looks }) ? undefined : atHand(first, episodeId)
    if (known) return known
    walk.tally.looks++
    return viewEpisode(acting(first, now), { episodeId })
  }
  let seen = await look()
  const [entry] = seen.kept.entries
  if (entry) walk.led.push(...(await followLeads({ ...seen, entry, by: first, now, chance })))
  const road = roadTo(seen.rule)
  for (;;) {
    const { kept, rule, state } = seen
    const reading = readingOf(seen)
    const holds = (condition: Condition) => reading.holds(condition)
    redraw(agenda, { rule, state, now, habits: habits[kept.pathway], chance, holds }, road)
    const [key, intention] = nextOf(agenda) ?? []
    if (!key || !intention || intention.recordedAt > until) return
    now = intention.recordedAt
    agenda.delete(key)
    seen = (await act({ ...walk, seen, now }, { agenda, key, intention })) ?? (await look())
  }
}

type Act = Readonly<{ agenda: Agenda; key: string; intention: Intention }>

/** Puts an intention on record. Answers what is known then, or nothing if one has to look. */
async function act(standing: Standing, { agenda, key, intention }: Act): Promise<Known | undefined> {
  const { seen, now, chance, tally } = standing
  if (intention.corrects !== undefined) {
    await putRight(standing, intention)
    return undefined
  }
  const step = seen.rule.steps[intention.step]
  const by = intention.owedBy ?? step?.by ?? ''
  const person = step && another(seen, intention.step, () => whoDoes({ ...step, by }, placeOf(seen), chance))
  const entry = person && (await recordAs(standing, person, intention))
  if (!entry) {
    agenda.set(key, null) // What is refused for good is not tried again.
    return seen
  }
  tally.entries++
  standing.led.push(...(await followLeads({ ...seen, entry, by: person, now, chance })))
  if (chance.yes(0.025)) {
    const later = new Date(+now + chance.around(100, 1) * minute)
    agenda.set(`correct ${entry.version}`, {
      ...intention,
      recordedAt: later,
      corrects: entry.version,
      by: person,
    })
  }
  const known = atHand(person, standing.episodeId, entry.version)
  if (known) return known
  const kept = { ...seen.kept, version: entry.version, entries: [...seen.kept.entries, entry] }
  return { kept, rule: seen.rule, state: stateOf(kept, seen.rule, now) }
}

/** Records a step, answering otherwise where an answer is refused. Answers the entry, or nothing. */
async function recordAs(
  standing: Standing,
  person: Person,
  { step, occurrence, happenedAt }: Intention,
): Promise<KeptEntry | undefined> {
  const { seen, now, chance, episodeId, tally, looks } = standing
  const asked = askedAt(standing, { step, occurrence, happenedAt }, person)
  if (!asked) return undefined
  const context = acting(person, now)
  // A partner reads before it writes; an officer who has just been there often does not.
  if (opensFirst(chance, { usual: context.actor.agency === 'police' ? 0.15 : 1, looks })) {
    tally.looks++
    await looked(context, episodeId)
  }
  const found = await untilAccepted(asked, async answers => {
    const recording = { episodeId, step, version: seen.kept.version, occurrence, happenedAt, answers }
    const { version } = await recordStep(context, recording)
    return {
      ...entryOf(person, { version, step, occurrence: occurrence ?? 1, happenedAt, answers }),
      recordedAt: now,
    }
  })
  tally.refused += found.refused
  return found.result
}

const entryOf = (
  { id, agency }: Person,
  entry: Pick<KeptEntry, 'version' | 'step' | 'occurrence' | 'happenedAt' | 'answers'>,
): Omit<KeptEntry, 'recordedAt'> => ({
  ...entry,
  by: id,
  agencyId: agency.id,
  sharedWith: [],
  asked: {},
})

/** Who may not look is refused, and that is on the trail. */
const looked = (context: Context, episodeId: string): Promise<unknown> =>
  viewEpisode(context, { episodeId }).catch(ignoreRefusal)

type Doing = Pick<Intention, 'step' | 'happenedAt'> & Readonly<{ occurrence?: number | undefined }>

function askedAt({ seen, now, chance }: Standing, doing: Doing, by: Person): Asked | undefined {
  const { step: name, happenedAt: at } = doing
  const step = seen.rule.steps[name]
  return (
    step && {
      name,
      step,
      questions: questionsFor({ ...seen, now }, doing, actorOf(by)),
      at,
      child: { ...factsOf(seen.kept.child, seen.state.startedAt ?? at), ...factsBefore(seen, step) },
      reading: readingOf(seen),
      habits: habits[seen.kept.pathway],
      chance,
    }
  )
}

/** Corrects the time or an answer of an entry, or takes it back. */
async function putRight(
  standing: Standing,
  { step, happenedAt, corrects = 0, by }: Intention,
): Promise<void> {
  const { seen, now, chance, episodeId, tally } = standing
  const asked = by && askedAt(standing, { step, happenedAt }, by)
  const wrong = seen.kept.entries.find(entry => entry.version === corrects)
  if (!asked || !wrong) return
  const withdraws = chance.yes(0.12)
  const isTime = chance.yes(0.7)
  const put = {
    episodeId,
    version: seen.kept.version,
    corrects,
    reason: chance.pick(withdraws ? withdrawalReasons : correctionReasons),
    happenedAt: isTime ? new Date(+happenedAt - chance.between(2, 20) * minute) : happenedAt,
    withdraws,
  }
  const found = await untilAccepted(asked, async answers =>
    correctEntry(acting(by, now), { ...put, answers: withdraws ? {} : isTime ? wrong.answers : answers }),
  )
  tally.refused += found.refused
  if (!found.result) return
  tally.entries++
  tally.corrections++
}
