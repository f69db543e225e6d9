import { londonInstant, londonOffset } from './calendar.ts'

/** What came in from a form or a JSON body: text, lists of text, numbers. Nothing is trusted. */
export type Given = Readonly<Record<string, unknown>>

/** Text, or a number as text, without the white space around it; nothing of anything else. */
export const asText = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''

const anyDay = '(19|20)\\d\\d-\\d\\d-\\d\\d'
const anyTime = '([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?'
const anyOffset = '(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)'

/** How a day is written: `2026-03-27`, in this century or the last. */
export const isoDay = new RegExp(`^${anyDay}$`)
/** How an instant is written: with its offset, as in `2026-03-27T14:05:00Z`. */
export const isoInstant = new RegExp(`^${anyDay}T${anyTime}${anyOffset}$`)

const padded = (value: string): string => value.padStart(2, '0')
const isDay = (day: string): boolean => isoDay.test(day) && londonInstant(day, '12:00') !== undefined

/** A time that was read, nothing, or what is wrong with what was typed. */
type Read<T> = Readonly<{ at: T } | { blank: true } | { mistake: string }>

const notADay = { mistake: 'Enter a real date, such as 27 3 2026.' }
const notAnInstant = { mistake: 'Give a date and time with its offset, such as 2026-03-27T14:05:00Z.' }
const notATime = { mistake: 'Enter a time on the 24-hour clock, such as 02:10.' }
const missingHour = {
  mistake: 'The clocks went forward that night: there was no such time. Enter the time the clock showed.',
}

/** A day from `name` as `YYYY-MM-DD`, or from the three fields `name-day`, `name-month`, `name-year`. */
export function dayFrom(given: Given, name: string): Read<string> {
  const whole = asText(given[name])
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map(part =>
    asText(given[`${name}-${part}`]),
  )
  const written = whole || (day || month || year ? `${year}-${padded(month)}-${padded(day)}` : '')
  if (!written) return { blank: true }
  return isDay(written) ? { at: written } : notADay
}

/** The hour that the autumn change repeats is the first of the two, unless the time is followed by GMT. */
function timeOn(day: string, typed: string): Read<Date> {
  const parts = /^(\d{1,2})[:.]?(\d\d)\s*(GMT|BST)?$/i.exec(typed)
  if (!parts || Number(parts[1]) > 23 || Number(parts[2]) > 59) return notATime
  const clock = parts[3]?.toUpperCase()
  const at = londonInstant(day, `${padded(parts[1] ?? '')}:${parts[2]}`, clock === 'GMT')
  if (!at) return missingHour
  return clock && londonOffset(at) !== (clock === 'GMT' ? 0 : 60)
    ? { mistake: `London was not on ${clock} then. Enter the time the clock showed.` }
    : { at }
}

function wholeInstant(written: string): Read<Date> {
  const at = new Date(isoInstant.test(written) && isDay(written.slice(0, 10)) ? written : Number.NaN)
  return Number.isNaN(at.getTime()) || !isDay(at.toISOString().slice(0, 10)) ? notAnInstant : { at }
}

const minuteOf = (at: Date): number => Math.floor(at.getTime() / 60_000)

/** Boxes show no seconds: where they still say the minute that they were filled from, nobody has changed the instant. */
function asItWas(typed: Read<Date>, filledFrom: Read<Date>): Read<Date> {
  const isUnchanged = 'at' in typed && 'at' in filledFrom && minuteOf(typed.at) === minuteOf(filledFrom.at)
  return isUnchanged ? filledFrom : typed
}

/**
 * An instant from ISO 8601 text, or from a day and `name-time` (`02:10`, `2.10`, `02:10 GMT`), with `name-exact` where the
 * boxes were filled from an instant that has seconds.
 */
export function instantFrom(given: Given, name: string): Read<Date> {
  const whole = asText(given[name])
  if (whole) return wholeInstant(whole)
  const day = dayFrom(given, name)
  const time = asText(given[`${name}-time`])
  if ('blank' in day) return time ? notADay : day
  if (!('at' in day)) return day
  return asItWas(timeOn(day.at, time), wholeInstant(asText(given[`${name}-exact`])))
}
