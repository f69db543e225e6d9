import { londonDay } from './calendar.ts'
import { isRepeating } from './deadline.ts'
import type { Duty } from './duty.ts'
import { matches } from './form.ts'
import { comesAfter } from './order.ts'
import type { ChildFacts, Entry, Pathway, Step } from './pathway.ts'
import type { Mistake } from './problem.ts'
import { Reading } from './reading.ts'
import { remembered } from './remembered.ts'
import type { Episode } from './replay.ts'
import { settlesNothing } from './settling.ts'
import { standing } from './standing.ts'

/** What somebody wants to record, after its answers have been read. */
export type Recording = Readonly<{
  step: string
  happenedAt: Date
  answers: Readonly<Record<string, unknown>>
  /** Which duty of its step it meets, where the step is owed for each of several actions. */
  occurrence?: number
  /** The version of the entry that this one puts right. */
  corrects?: number
}>

type Seen = Readonly<{ pathway: Pathway; entries: readonly Entry[]; child: ChildFacts }>

/** The action that recording now would meet: the one named, or else the one that is due first. */
function recordableAction(duties: readonly Duty[], occurrence: number | undefined): Duty | undefined {
  const may = duties.filter(duty => duty.entry === undefined && duty.due && duty.state !== 'not needed')
  return occurrence === undefined
    ? may.toSorted((a, b) => Number(a.due) - Number(b.due))[0]
    : may.find(duty => duty.occurrence === occurrence)
}

/**
 * The duty that recording a step now would meet; nothing while the step waits or is settled for good.
 * What can no longer be done may still be recorded late, if it was done in time: `mistakesIn` looks at when.
 */
export function dutyToMeet(
  pathway: Pathway,
  episode: Episode,
  { step, occurrence }: Readonly<{ step: string; occurrence?: number | undefined }>,
): Duty | undefined {
  const duties = episode.duties.filter(duty => duty.step === step)
  const rule = duties.length > 0 ? pathway.steps[step] : undefined
  if (rule?.each) return recordableAction(duties, occurrence)
  const owed = duties.findLast(duty => ['open', 'overdue', 'missed'].includes(duty.state))
  if (owed || !rule) return owed
  if (step === pathway.begins && !episode.startedAt) return duties[0]
  const last = duties.at(-1)
  const wasOpen = last?.state === 'not needed' && last.openedAt && !rule.ends
  return wasOpen || (rule.again && last?.state.startsWith('met')) ? last : undefined
}

/** The same of a step, whichever of its duties comes first. */
export const recordable = (pathway: Pathway, episode: Episode, step: string): Duty | undefined =>
  dutyToMeet(pathway, episode, { step })

/** For each step of a rule, those that two different people must have done. */
const apartIn = remembered(({ steps }: Pathway): ReadonlyMap<string, ReadonlySet<string>> => {
  const pairs = Object.entries<Step>(steps).flatMap(([name, { byAnother = [] }]) =>
    byAnother.flatMap(other => [[name, other] as const, [other, name] as const]),
  )
  return new Map(
    pairs.map(([name]) => [name, new Set(pairs.flatMap(([one, other]) => (one === name ? other : [])))]),
  )
})

/** The step recorded by somebody after which they cannot record another: two different people must have done them. */
export function alreadyBy(
  { pathway, entries }: Pick<Seen, 'pathway' | 'entries'>,
  { step, by }: Readonly<{ step: string; by: string }>,
): string | undefined {
  const apart = apartIn(pathway).get(step)
  if (!apart) return undefined
  // Who puts a judgement right has looked at it too, and does not take it from whoever gave it first.
  const isTheirs = (entry: Entry | undefined): boolean =>
    entry !== undefined &&
    (entry.by === by || isTheirs(entries.find(({ version }) => version === entry.corrects)))
  return standing(entries).find(entry => apart.has(entry.step) && isTheirs(entry))?.step
}

const mistakeOfTime = (says: string): readonly Mistake[] => [{ question: 'happenedAt', says }]

function tooEarly(reading: Reading, { step, happenedAt }: Recording): readonly Mistake[] {
  const before = comesAfter(reading, step, happenedAt)[0]
  return before
    ? mistakeOfTime(
        `This cannot have happened before “${reading.step(before)?.title}”. Check the time, or correct the other entry.`,
      )
    : []
}

/** Nothing is done for a child who is not born yet, and no episode begins on a day when its rule was not in force. */
function tooLongAgo({ pathway, child }: Seen, { step, happenedAt }: Recording): readonly Mistake[] {
  const day = londonDay(happenedAt)
  if (child.bornOn && day < child.bornOn)
    return mistakeOfTime(
      'This is before the date of birth on the record. Check the time, or put the date of birth right.',
    )
  return step === pathway.begins && day < pathway.inForceFrom
    ? mistakeOfTime('The rule of this episode was not in force then. Check the time.')
    : []
}

/** A duty may be done too late, and then is met late. A power, a repeat or another ending can only be recorded late. */
function tooLate(reading: Reading, { step, happenedAt, occurrence }: Recording): readonly Mistake[] {
  const rule = reading.step(step)
  const closed = reading.closed(step)
  const done = (reading.done.get(step) ?? []).some(
    one => (!rule?.each || one.occurrence === occurrence) && !(rule && settlesNothing(rule, one)),
  )
  const mayBeLate = rule && !rule.power && !rule.ends && !done && !isRepeating(reading, rule)
  if (!closed || happenedAt <= closed || mayBeLate) return []
  const closing = reading.entries.find(entry => +entry.happenedAt === +closed && entry.step !== step)
  return mistakeOfTime(
    `This cannot have happened after “${reading.step(closing?.step ?? '')?.title}”. Check the time, or correct the other entry.`,
  )
}

/** Everything that stops a recording from being accepted, in sentences, beside the question each is about. */
export function mistakesIn(seen: Seen, recording: Recording): readonly Mistake[] {
  const { pathway, entries, child } = seen
  const others = standing(entries).filter(entry => entry.version !== recording.corrects)
  const reading = new Reading(pathway, others, child)
  const refused = (reading.step(recording.step)?.refuses ?? [])
    .filter(
      check => matches(check.if, recording.answers) && reading.holds(check.and ?? {}, recording.happenedAt),
    )
    .map(check => ({ question: Object.keys(check.if).at(-1) ?? recording.step, says: check.says }))
  const when = [tooLongAgo(seen, recording), tooEarly(reading, recording), tooLate(reading, recording)]
  return [...when.flat(), ...refused]
}
