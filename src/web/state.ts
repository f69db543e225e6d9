import { dayEndingAt, londonDay } from '../kernel/calendar.ts'
import type { DutyState } from '../kernel/duty.ts'
import { type Html, html } from './html.ts'
import { dayInWords, moment, timeInWords, timeLeft } from './time.ts'

const words: Readonly<Record<DutyState, string>> = {
  waiting: 'Waiting',
  open: 'Open',
  overdue: 'Overdue',
  met: 'Met',
  'met late': 'Met late',
  missed: 'Missed',
  'not needed': 'Not needed',
}

/** A duty's state: a word, in a frame and with a sign of its own, so that colour is never needed. */
export const stateTag = (state: DutyState): Html =>
  html`<strong class="cf-state cf-state--${state.replace(' ', '-')}">${words[state]}</strong>`

/** From how long before it is due a duty stands out: half an hour. */
const soonBefore = 30 * 60_000

/** How pressing a deadline is. */
export const pressing = (due: Date | null, now: Date): 'overdue' | 'soon' | 'later' => {
  if (!due) return 'later'
  if (due < now) return 'overdue'
  return due.getTime() - now.getTime() <= soonBefore ? 'soon' : 'later'
}

const shortDay = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' })

/**
 * A deadline for a narrow column: 3 Mar, 2:05am, with its year where that is another than now. One at midnight is the end of
 * the day before: who reads a day and midnight has a day too many.
 */
export function deadline(due: Date, now: Date): Html {
  const ending = dayEndingAt(due)
  const day = ending ?? londonDay(due)
  const year = day.slice(0, 4) === londonDay(now).slice(0, 4) ? '' : ` ${day.slice(0, 4)}`
  const short = `${shortDay.format(new Date(day))}${year}`
  return html`<time datetime="${due.toISOString()}">${ending ? `end of ${short}` : `${short}, ${timeInWords(due)}`}</time>`
}

/** The same where there is room: Tuesday 3 March 2026, 2:05am. */
export function wholeDeadline(due: Date): Html {
  const ending = dayEndingAt(due)
  return ending
    ? html`<time datetime="${due.toISOString()}">The end of ${dayInWords(ending)}</time>`
    : moment(due)
}

/** How long is left, or by how much it is overdue. */
export const dueIn = (due: Date, now: Date): Html =>
  html`<span class="cf-due cf-due--${pressing(due, now)}">${timeLeft(due, now)}</span>`
