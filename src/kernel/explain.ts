import { dayInWords, deadlineInWords, instantInWords } from './calendar.ts'
import { clockReasons } from './clock-reasons.ts'
import type { Duty } from './duty.ts'
import { actionsOwed } from './each.ts'
import { conditionInWords, listed, roleInWords, sourceInWords, titled } from './in-words.ts'
import type { Entry, Pathway, Step } from './pathway.ts'
import { type Given, Reading, waitsFor, waitsForAll } from './reading.ts'
import { settlesNothing } from './settling.ts'
import { standing } from './standing.ts'

type Asked = Readonly<{ reading: Reading; step: Step; duty: Duty }>

const owed = ({ duty, step }: Asked): string =>
  `${duty.power ? 'May be used by' : 'Owed by'} ${roleInWords(duty.owedBy)}, under ${sourceInWords(step.source)}.`

/** Why somebody else owes it than the rule says first. */
function instead({ reading, step, duty }: Asked): readonly string[] {
  const by = duty.entry === undefined ? undefined : duty.settledAt
  const found = step.bySome?.find(one => reading.holds(one.when, by))
  const owner = duty.insteadOf ?? duty.owedBy
  return [
    ...(found
      ? [`It is owed by ${roleInWords(owner)} because ${conditionInWords(reading.pathway, found.when)}.`]
      : []),
    ...(duty.insteadOf
      ? [
          `It is for ${roleInWords(duty.insteadOf)}, whose agency is not on this system: ${roleInWords(duty.owedBy)} reaches them and writes down what they say.`,
        ]
      : []),
  ]
}

/** That it was done, and what was answered settled nothing. */
function still({ reading, step, duty }: Asked): readonly string[] {
  const last = reading.done.get(duty.step)?.at(-1)
  if (duty.entry !== undefined || !last || !settlesNothing(step, last)) return []
  const given = { [duty.step]: step.stillOwedWith ?? {} }
  return [`It is owed still because ${conditionInWords(reading.pathway, given)}.`]
}

/** Which action agreed it is owed for. */
function agreed({ reading, step, duty }: Asked): readonly string[] {
  const action = actionsOwed(reading, step).find(one => one.occurrence === duty.occurrence)
  return step.each && action
    ? [
        `It was agreed in ${titled(reading.pathway, step.each.step)} on ${instantInWords(action.agreedAt)}, to be done by ${dayInWords(action.by)}.`,
      ]
    : []
}

const said = (reading: Reading, name: string): string => {
  const at = reading.since(name, [])
  return `${titled(reading.pathway, name)}${at ? ` on ${instantInWords(at)}` : ''}`
}

/** The answers and facts that make it owed, or that rule it out. */
function conditions({ reading, step, duty }: Asked): readonly string[] {
  const isSettled = duty.state.startsWith('met') || duty.state === 'missed'
  const isOwed = duty.power ? 'It may be used' : 'It is owed'
  return Object.entries(step.when ?? {}).map(([name, wanted]) => {
    const condition = { [name]: wanted ?? {} }
    const words = conditionInWords(reading.pathway, condition)
    if (reading.holds(condition, isSettled ? duty.settledAt : undefined)) return `${isOwed} because ${words}.`
    const isKnown = name === 'child' || reading.done.has(name)
    if (!isKnown) return `${isOwed} only if ${words}.`
    return isSettled
      ? `It was not needed when it was done: ${isOwed.toLowerCase()} only if ${words}.`
      : `It is not needed: ${isOwed.toLowerCase()} only if ${words}.`
  })
}

const undone = (reading: Reading, names: readonly string[] = []): readonly string[] =>
  [...new Set(names)].filter(name => !reading.done.has(name)).map(name => titled(reading.pathway, name))

/** What has to happen before it can be done. */
function waiting({ reading, step }: Asked): string {
  const { afterAny = [] } = step
  const all = waitsForAll(step).filter(name => !reading.passed(name))
  const roads = undone(reading, afterAny)
  const waits = [
    ...undone(reading, all),
    ...(roads.length > 0 && roads.length === afterAny.length ? [listed(roads, 'or')] : []),
  ]
  return waits.length > 0 ? `It waits for ${listed(waits)}.` : 'It waits for the episode to start.'
}

function opening({ reading, step, duty }: Asked): readonly string[] {
  const { openedAt } = duty
  if (!openedAt) return duty.state === 'waiting' ? [waiting({ reading, step, duty })] : []
  const held = undone(reading, step.after)
  if (duty.state === 'missed' && held.length > 0 && +openedAt >= Number(duty.settledAt))
    return [`It waited for ${listed(held)}, which ${held.length > 1 ? 'were' : 'was'} missed as well.`]
  const on = instantInWords(openedAt)
  const by = waitsFor(step).filter(name => Number(reading.since(name, [step.when ?? {}])) === +openedAt)
  if (by.length > 0)
    return [`It opened on ${on}, with ${listed(by.map(name => titled(reading.pathway, name)))}.`]
  return +openedAt === Number(reading.start)
    ? [`It has been open since the episode started, on ${on}.`]
    : [`It opened on ${on}.`]
}

const minute = 60_000

function lateness(from: Date, to: Date): string {
  const all = Math.max(1, Math.round((to.getTime() - from.getTime()) / minute))
  const [hours, minutes] = [Math.floor(all / 60), all % 60]
  const words = [
    hours && `${hours} hour${hours === 1 ? '' : 's'}`,
    minutes && `${minutes} minute${minutes === 1 ? '' : 's'}`,
  ]
  return words.filter(Boolean).join(' ')
}

/** What closed it: the end of the episode, or a step that makes it too late or unnecessary. */
function closing({ reading, step, duty }: Asked): string | undefined {
  const at = Number(duty.settledAt)
  const names = [
    ...(step.until ?? []),
    ...(step.unless ?? []),
    ...(reading.ended ? [reading.ended.step] : []),
  ]
  return names.find(name => Number(reading.first(name)) === at)
}

function done({ duty, ...asked }: Asked): readonly string[] {
  const { settledAt, due } = duty
  if (!settledAt) return []
  const was = `It was done on ${instantInWords(settledAt)}`
  if (duty.state === 'met') return [`${was}${due ? ', in time' : ''}.`]
  if (due && settledAt > due) return [`${was}, ${lateness(due, settledAt)} late.`]
  const closed = asked.reading.closed(duty.step)
  const by = closing({ ...asked, duty: { ...duty, ...(closed ? { settledAt: closed } : {}) } })
  return [`${was}, after ${by ? said(asked.reading, by) : 'it could still be done in time'}.`]
}

function outcome(asked: Asked): readonly string[] {
  const { reading, duty } = asked
  const by = closing(asked)
  const after = by ? said(reading, by) : duty.settledAt ? instantInWords(duty.settledAt) : ''
  if (duty.state.startsWith('met')) return done(asked)
  if (duty.state === 'overdue' && duty.due)
    return [`It was due by ${deadlineInWords(duty.due)}, and has not been done.`]
  if (duty.state === 'missed')
    return [
      by
        ? `It was missed: it was not done before ${after}.`
        : `It was missed: it had fallen due before a newer answer on ${after}, after which it was no longer needed.`,
    ]
  if (duty.state === 'not needed' && by)
    return [`${duty.power ? 'It can no longer be used' : 'It is not needed'} after ${after}.`]
  return []
}

/** Corrections of the entries that this duty rests on: what they moved, and when that was put right. */
function corrections(all: readonly Entry[], { reading, step, duty }: Asked): readonly string[] {
  const names = [
    duty.step,
    ...waitsFor(step),
    ...(step.within && 'from' in step.within ? [step.within.from] : []),
  ]
  return standing(all)
    .filter(entry => entry.corrects !== undefined && names.includes(entry.step))
    .map(entry => {
      const wrong = all.find(one => one.version === entry.corrects)
      const moved = wrong && +wrong.happenedAt !== +entry.happenedAt
      const how = moved
        ? `, and its time moved from ${instantInWords(wrong.happenedAt)} to ${instantInWords(entry.happenedAt)}`
        : ''
      return `${titled(reading.pathway, entry.step)} was corrected on ${instantInWords(entry.recordedAt)}${how}.`
    })
}

/** Says, in sentences, why each duty of an episode is owed, how its deadline was worked out, and what became of it. */
export function explain(
  pathway: Pathway,
  entries: readonly Entry[],
  given: Given,
): (duty: Duty) => readonly string[] {
  const reading = new Reading(pathway, standing(entries), given.child)
  return duty => {
    const step = reading.step(duty.step)
    if (!step) return []
    const asked = { reading, step, duty }
    return [
      owed(asked),
      ...instead(asked),
      ...agreed(asked),
      ...conditions(asked),
      ...opening(asked),
      ...still(asked),
      ...clockReasons(asked, given.calendar),
      ...outcome(asked),
      ...corrections(entries, asked),
    ]
  }
}
