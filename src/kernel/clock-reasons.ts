import { type Calendar, dayInWords, deadlineInWords, instantInWords } from './calendar.ts'
import type { Clock } from './clock.ts'
import { repeatInWords } from './clock-in-words.ts'
import { clockOf, deadlineIn, runsFrom, timesOf } from './deadline.ts'
import { birthdayOf, powersUsed, sinceAnswer } from './due.ts'
import type { Duty } from './duty.ts'
import { sourceInWords, titled } from './in-words.ts'
import type { Step } from './pathway.ts'
import { fullClock } from './pathway-in-words.ts'
import type { Reading } from './reading.ts'
import { settling } from './settling.ts'

type Asked = Readonly<{ reading: Reading; step: Step; duty: Duty }>

/** The times it was done before. */
const earlier = ({ reading, duty }: Asked): readonly Date[] =>
  timesOf(reading, duty.step, {}).filter(at => !duty.entry || at < (duty.settledAt ?? at))

/** The time by which answers counted: when it was done, or when its deadline passed. */
function countedBy({ reading, step, duty }: Asked, calendar: Calendar): Date | undefined {
  if (duty.entry !== undefined) return duty.settledAt
  const now = deadlineIn(reading, step, { calendar, repeats: earlier({ reading, step, duty }) })
  return Number(now.due) === Number(duty.due) ? undefined : duty.due
}

function powers(clock: Clock & { kind: 'ceiling' }, from: Date, { reading }: Asked): readonly string[] {
  const times = (name: string, answers: Readonly<Record<string, string>>) => timesOf(reading, name, answers)
  return powersUsed(clock, from, { times, answered: reading.answered }).map(
    ({ step, at, limit, raisesTo }) => {
      const used = `${titled(reading.pathway, step)}, on ${instantInWords(at)},`
      if (raisesTo) return `${used} raised the limit to ${deadlineInWords(raisesTo)}.`
      return at > limit
        ? `${used} came after the limit, and did not raise it.`
        : `${used} did not raise the limit.`
    },
  )
}

function repeats(clock: Clock & { kind: 'every' }, asked: Asked): readonly string[] {
  const last = settling(asked.reading, asked.step, earlier(asked)).at(-1)
  return last
    ? [
        `It was last done on ${instantInWords(last)}; the next ${repeatInWords(clock, clock.next)} run from then, or from the deadline it had if it was done late.`,
      ]
    : []
}

/** The time that was answered, where the limit runs from it. */
function since(clock: Clock & { kind: 'hours' }, { reading, duty }: Asked): readonly string[] {
  const at = sinceAnswer(clock, reading)
  if (!at) return []
  return [
    `The limit runs from the time that was given there, ${instantInWords(at)}${duty.due ? '' : ', and had run out by then'}.`,
  ]
}

const dueInWords = ({ due, settledAt }: Duty): readonly string[] =>
  due ? [`So it ${settledAt ? 'was' : 'is'} due by ${deadlineInWords(due)}.`] : []

function born(clock: Clock & { kind: 'birthday' }, { reading, duty }: Asked): readonly string[] {
  const { bornOn } = reading.child
  const day = birthdayOf({ ...clock, monthsBefore: 0 }, bornOn)
  return day
    ? [`The child turns ${clock.age} on ${dayInWords(day)}.`, ...dueInWords(duty)]
    : ["The child's date of birth is not known, so no time is running."]
}

/** Which clock counts, from when it runs, what raised it, and where that puts the deadline. */
export function clockReasons(asked: Asked, calendar: Calendar): readonly string[] {
  const { reading, step, duty } = asked
  if (!step.within || !duty.openedAt) return []
  const by = countedBy(asked, calendar)
  const clock = clockOf(reading, step, by)
  if (!clock) return []
  const source = clock.source ?? step.within.source
  const limit = `Time limit: ${fullClock(reading.pathway, clock)}${source ? `, under ${sourceInWords(source)}` : ''}.`
  if (clock.kind === 'birthday') return [limit, ...born(clock, asked)]
  const from = runsFrom(reading, step, { repeats: earlier(asked), ...(by ? { by } : {}) })
  if (!from) return [limit, `${titled(reading.pathway, clock.from)} has not happened, so no time is running.`]
  return [
    limit,
    `${titled(reading.pathway, clock.from)} happened on ${instantInWords(from)}.`,
    ...(clock.kind === 'hours' ? since(clock, { reading, step, duty }) : []),
    ...(clock.kind === 'ceiling' ? powers(clock, from, asked) : []),
    ...(clock.kind === 'every' ? repeats(clock, asked) : []),
    ...(clock.kind === 'byDate' && !duty.due ? ['No date was given there, so there is no limit.'] : []),
    ...dueInWords(duty),
    ...(duty.prompt && !duty.due
      ? [
          `There is no fixed limit.${duty.prompt > from ? ` A reminder is given on ${instantInWords(duty.prompt)}.` : ''}`,
        ]
      : []),
  ]
}
