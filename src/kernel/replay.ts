import { type Duty, dutiesOf, type Judging } from './duty.ts'
import { dutiesForEach } from './each.ts'
import { matches } from './form.ts'
import { comesAfter } from './order.ts'
import type { Entry, Pathway } from './pathway.ts'
import { type Given, Reading } from './reading.ts'
import { remembered } from './remembered.ts'
import { standing } from './standing.ts'
import { touches } from './touches.ts'

/**
 * 1. The same entries give the same episode, in whatever order they are read.
 * 2. Every step of the rule has a duty; none is ever lost.
 * 3. A correction replaces what it corrects, from the same place in time; both stay in the entries.
 * 4. A duty still open when the episode ends is missed, never forgotten, unless it outlives the ending.
 * 5. A power is never owed, never overdue and never missed.
 * 6. An entry for a step the rule does not know is kept and changes no duty.
 * 7. An entry added later never turns what was late or missed into what was met in time.
 */

export type { Duty } from './duty.ts'

/** Something recorded that the rules do not allow: it is what happened, so it is kept, and it is marked. */
export type Breach = Readonly<{ version: number; step: string; says: string }>

/** Where an episode stands: what is owed, what has been done, and how it ended. */
export type Episode = Readonly<{
  version: number
  duties: readonly Duty[]
  startedAt?: Date
  ended?: Readonly<{ at: Date; outcome: string; step: string }>
  breaches: readonly Breach[]
}>

const breachesOf = (reading: Reading, entry: Entry): readonly string[] =>
  (reading.step(entry.step)?.breaches ?? [])
    .filter(check => matches(check.if, entry.answers) && reading.holds(check.and ?? {}, entry.happenedAt))
    .map(check => check.says)

/** Recording refuses a wrong order; a correction of a time may still bring one to light, and must not hide it. */
function outOfOrder(reading: Reading, entry: Entry): readonly string[] {
  const step = reading.step(entry.step)
  return comesAfter(reading, entry.step, entry.happenedAt).map(
    name => `“${step?.title}” happened before “${reading.step(name)?.title}”, which has to come first.`,
  )
}

const breachesIn = (reading: Reading): readonly Breach[] =>
  reading.entries.flatMap(entry =>
    [...breachesOf(reading, entry), ...outOfOrder(reading, entry)].map(says => ({
      version: entry.version,
      step: entry.step,
      says,
    })),
  )

const dutiesIn = (judging: Judging, name: string): readonly Duty[] =>
  (judging.reading.step(name)?.each ? dutiesForEach : dutiesOf)(judging, name)

const episodeIn = (reading: Reading, version: number, duties: readonly Duty[]): Episode => {
  const { ended, start, pathway } = reading
  return {
    version,
    duties,
    ...(start ? { startedAt: start } : {}),
    ...(ended
      ? { ended: { at: ended.happenedAt, outcome: pathway.steps[ended.step]?.ends ?? '', step: ended.step } }
      : {}),
    breaches: breachesIn(reading),
  }
}

const newestIn = (entries: readonly Entry[]): number =>
  entries.reduce((newest, entry) => Math.max(newest, entry.version), 0)

/** Works out where an episode stands from its entries. Pure: the same entries, time and calendar give the same answer. */
export function replay(pathway: Pathway, entries: readonly Entry[], given: Given): Episode {
  const { now, calendar, child } = given
  const reading = new Reading(pathway, standing(entries), child)
  const duties = stepNames(pathway).flatMap(name => dutiesIn({ reading, now, calendar }, name))
  return episodeIn(reading, newestIn(entries), duties)
}

/**
 * The same, from where the episode stood before its last entry, for the same child: only the duties of steps that the
 * entry touches are worked out again. Where an entry can do more than that, all of them are.
 */
export function replayNext(
  pathway: Pathway,
  { before, entries }: Readonly<{ before: Episode; entries: readonly Entry[] }>,
  given: Given,
): Episode {
  const { now, calendar, child } = given
  const last = entries.at(-1)
  const touched = last && !changesAll(pathway, last) ? touches(pathway).get(last.step) : undefined
  if (!touched) return replay(pathway, entries, given)
  const reading = new Reading(pathway, standing(entries), child)
  // An episode whose beginning was withdrawn starts with whatever happened first.
  if (reading.turn() || !reading.done.has(pathway.begins)) return replay(pathway, entries, given)
  const duties: Duty[] = []
  let at = 0
  for (const name of stepNames(pathway)) {
    const isTouched = touched.has(name)
    if (isTouched) duties.push(...dutiesIn({ reading, now, calendar }, name))
    for (let duty = before.duties[at]; duty?.step === name; duty = before.duties[++at])
      if (!isTouched) duties.push(asOf(duty, now))
  }
  return episodeIn(reading, newestIn(entries), duties)
}

const stepNames = remembered(({ steps }: Pathway): readonly string[] => Object.keys(steps))

/** A correction, the first entry and an ending touch everything. */
const changesAll = ({ begins, steps }: Pathway, entry: Entry): boolean =>
  entry.corrects !== undefined ||
  entry.withdraws !== undefined ||
  entry.step === begins ||
  steps[entry.step]?.ends !== undefined

/** A duty that nothing touched, at another time. */
function asOf(duty: Duty, now: Date): Duty {
  if (duty.power || (duty.state !== 'open' && duty.state !== 'overdue')) return duty
  const state = duty.due && now > duty.due ? 'overdue' : 'open'
  return state === duty.state ? duty : { ...duty, state }
}

/** The duties that somebody owes now, the most pressing first. */
export const owedIn = (episode: Episode): readonly Duty[] =>
  episode.duties
    .filter(duty => !duty.power && (duty.state === 'open' || duty.state === 'overdue'))
    .sort((a, b) => pressing(a) - pressing(b))

/** What a duty is ordered by: its deadline, or when to remind, or when it opened. */
const pressing = (duty: Duty): number =>
  (duty.due ?? duty.prompt ?? duty.openedAt ?? new Date(8.64e15)).getTime()
