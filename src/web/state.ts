import type { DutyState } from '../kernel/duty.ts'
import { type Html, html } from './html.ts'
import { timeLeft } from './time.ts'

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
export const pressing = (due: Date | undefined, now: Date): 'overdue' | 'soon' | 'later' => {
  if (!due) return 'later'
  if (due < now) return 'overdue'
  return due.getTime() - now.getTime() <= soonBefore ? 'soon' : 'later'
}

/** How long is left, or by how much it is overdue. */
export const dueIn = (due: Date, now: Date): Html =>
  html`<span class="cf-due cf-due--${pressing(due, now)}">${timeLeft(due, now)}</span>`
