import type { Clock } from '../kernel/clock.ts'
import { type Html, html } from '../web/html.ts'
import { deadline, dueIn } from '../web/state.ts'
import { durationInWords } from '../web/time.ts'

/** When a duty opened, and its deadline or the time to remind, if it has one. */
export type Timed = Readonly<{
  openedAt: Date
  dueAt: Date | null
  promptAt: Date | null
  clock?: Clock | undefined
}>

/** How long is left, or how long it has been owed where the law says as soon as practicable. */
export function dueView({ openedAt, dueAt, promptAt }: Timed, now: Date): Html {
  if (dueAt) return html`${dueIn(dueAt, now)} <span class="cf-when">${deadline(dueAt, now)}</span>`
  const owed = durationInWords(now.getTime() - openedAt.getTime())
  const late = promptAt !== null && promptAt < now
  return html`<span class="cf-due${late && ' cf-due--soon'}">As soon as practicable</span>
    <span class="cf-when">owed for ${owed}</span>`
}
