import { londonTime, whichClock } from '../kernel/calendar.ts'
import { type Html, html } from './html.ts'

const inLondon = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', ...options })

const wholeDay = inLondon({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const shortDay = inLondon({ day: 'numeric', month: 'short' })
const datedDay = inLondon({ day: 'numeric', month: 'short', year: 'numeric' })

/** A time in London as GOV.UK writes it: 2:05am, 5pm, midday, midnight; with GMT or BST when clocks show it twice. */
export function timeInWords(at: Date): string {
  const [hour = 0, minute = 0] = londonTime(at).split(':').map(Number)
  if (minute === 0 && hour === 0) return 'midnight'
  if (minute === 0 && hour === 12) return 'midday'
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  const half = hour < 12 ? 'am' : 'pm'
  const clock = whichClock(at)
  return `${hour % 12 || 12}${minutes}${half}${clock ? ` ${clock}` : ''}`
}

/** A day in London: Tuesday 3 March 2026. Takes an instant, or a day as `YYYY-MM-DD`. */
export const dayInWords = (at: Date | string): string =>
  wholeDay.format(typeof at === 'string' ? new Date(`${at}T12:00:00Z`) : at).replace(',', '')

/** An instant in London: Tuesday 3 March 2026, 2:05am. */
export const momentInWords = (at: Date): string => `${dayInWords(at)}, ${timeInWords(at)}`

const momentOf = {
  whole: momentInWords,
  dated: (at: Date): string => `${datedDay.format(at)}, ${timeInWords(at)}`,
  short: (at: Date): string => `${shortDay.format(at)}, ${timeInWords(at)}`,
} as const

/**
 * An instant as markup that machines can read too. For narrow columns: `dated`, 3 Mar 2026, 2:05am, in what is kept for years;
 * `short`, 3 Mar, 2:05am, in what is at hand.
 */
export const moment = (at: Date, length: keyof typeof momentOf = 'whole'): Html =>
  html`<time datetime="${at.toISOString()}">${momentOf[length](at)}</time>`

const count = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? '' : 's'}`

/** A length of time in words, to the minute below two days, to the hour above. */
export function durationInWords(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000)
  if (minutes === 0) return 'less than a minute'
  const hours = Math.floor(minutes / 60)
  const [first, second] =
    hours >= 48
      ? [count(Math.floor(hours / 24), 'day'), hours % 24 && count(hours % 24, 'hour')]
      : [hours && count(hours, 'hour'), minutes % 60 && count(minutes % 60, 'minute')]
  return [first, second].filter(Boolean).join(' ')
}

/** How a deadline stands: "4 hours 12 minutes left", or "overdue by 25 minutes". */
export const timeLeft = (dueAt: Date, now: Date): string =>
  dueAt >= now
    ? `${durationInWords(dueAt.getTime() - now.getTime())} left`
    : `overdue by ${durationInWords(now.getTime() - dueAt.getTime())}`
