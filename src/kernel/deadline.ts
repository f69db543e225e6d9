import type { Calendar } from './calendar.ts'
import { type Clock, type Condition, clockFor, conditionsIn } from './clock.ts'
import { type Deadline, deadlineOf } from './due.ts'
import { matches } from './form.ts'
import type { Step } from './pathway.ts'
import type { Reading } from './reading.ts'
import { settling } from './settling.ts'

/** How a deadline is counted: the calendar, the earlier times it was done, and, for something done, when that was. */
export type Counting = Readonly<{ calendar: Calendar; repeats?: readonly Date[]; by?: Date }>

/** The clock of a step that counts, by what had been answered. */
export const clockOf = (
  reading: Reading,
  step: Step,
  by?: Date,
): Exclude<Clock, { kind: 'depends' }> | undefined =>
  step.within && clockFor(step.within, condition => reading.holds(condition, by))

/** Whether a step is owed again and again. */
export const isRepeating = (reading: Reading, step: Step, by?: Date): boolean =>
  clockOf(reading, step, by)?.kind === 'every'

/** Every time that a step happened with these answers, oldest first. */
export const timesOf = (
  reading: Reading,
  name: string,
  answers: Readonly<Record<string, string>>,
): readonly Date[] =>
  (reading.done.get(name) ?? [])
    .filter(entry => matches(answers, entry.answers))
    .map(entry => entry.happenedAt)

const conditionsOn = (step: Step): readonly Condition[] => [
  ...(step.when ? [step.when] : []),
  ...(step.within ? conditionsIn(step.within) : []),
]

/**
 * When a step that may be recorded again became owed anew, after it was last done and settled: what it answers was done
 * again, or an answer began again to make it owed. Only from there may its clock run; any other ran out when it was done.
 */
export function owedAnew(
  reading: Reading,
  step: Step,
  { repeats, by }: Omit<Counting, 'calendar'>,
): Date | undefined {
  const last = settling(reading, step, repeats).at(-1)
  if (!step.again || !last) return undefined
  const names = new Set([...Object.keys(step.when ?? {}), ...(step.answersTo ? [step.answersTo] : [])])
  const starts = [...names].flatMap(name => {
    const first = reading.first(name)
    const began =
      name === step.answersTo ? askedAfter(reading, step, last) : reading.since(name, conditionsOn(step), by)
    return first && first <= last && began && began > last && (!by || began <= by) ? [{ name, began }] : []
  })
  const clock = clockOf(reading, step, by)
  const from = clock && 'from' in clock ? clock.from : undefined
  return (from ? starts.find(start => start.name === from) : starts[0])?.began
}

/** The first time after an answer that the other agency asked again, in a way that this step answers. */
function askedAfter(reading: Reading, { answersTo = '', when }: Step, last: Date): Date | undefined {
  const wanted = when?.[answersTo] ?? {}
  return reading.done.get(answersTo)?.find(entry => entry.happenedAt > last && matches(wanted, entry.answers))
    ?.happenedAt
}

/** When the happening began that the clock of a step runs from. */
export function runsFrom(
  reading: Reading,
  step: Step,
  counting: Omit<Counting, 'calendar'>,
): Date | undefined {
  const clock = clockOf(reading, step, counting.by)
  const anew = owedAnew(reading, step, counting)
  return (
    anew ??
    (clock && 'from' in clock ? reading.since(clock.from, conditionsOn(step), counting.by) : undefined)
  )
}

function countedBy(reading: Reading, step: Step, { calendar, repeats = [], by }: Counting): Deadline {
  if (!step.within) return {}
  const anew = owedAnew(reading, step, { repeats, ...(by ? { by } : {}) })
  return deadlineOf(step.within, {
    calendar,
    ...(reading.child.bornOn ? { bornOn: reading.child.bornOn } : {}),
    repeats: settling(reading, step, repeats),
    answered: (name, question) => reading.answered(name, question, by),
    when: name => anew ?? reading.since(name, conditionsOn(step), by),
    times: (name, answers) => timesOf(reading, name, answers),
    holds: condition => reading.holds(condition, by),
  })
}

/** Times at which an answer was given that a clock depends on, since the step opened or was last done. */
function changes(reading: Reading, step: Step, { repeats = [], by }: Counting): readonly Date[] {
  const since = [...repeats.slice(-1), reading.opened(step, by) ?? []].flat()
  const clock = step.within as Clock
  return [...new Set(conditionsIn(clock).flatMap(condition => Object.keys(condition)))]
    .flatMap(name => timesOf(reading, name, {}))
    .filter(at => since.every(start => at > start) && (!by || at <= by))
    .sort((a, b) => a.getTime() - b.getTime())
}

/** When a step must be done. A deadline that had passed is not moved by an answer given afterwards. */
export function deadlineIn(reading: Reading, step: Step, counting: Counting): Deadline {
  if (step.within?.kind === 'depends' || step.within?.kind === 'byDate')
    for (const at of changes(reading, step, counting)) {
      const before = countedBy(reading, step, { ...counting, by: new Date(at.getTime() - 1) })
      if (before.due && before.due < at) return before
    }
  return countedBy(reading, step, counting)
}
