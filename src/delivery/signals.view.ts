import { dayInWords, londonDay } from '../kernel/calendar.ts'
import { figureTimes } from '../policy/figure-times.ts'
import { type Html, html } from '../web/html.ts'
import { tag } from '../web/table.ts'
import type { Signals } from './signals.ts'
import type { SeenPlan } from './view-plan.ts'

type Kind = keyof Signals

const moved: readonly (readonly [Kind, string, string])[] = [
  ['worse', 'worse', 'red'],
  ['better', 'better', 'green'],
  ['other', 'changed', 'blue'],
]
const quiet: readonly (readonly [Kind, string])[] = [
  ['chance', 'by chance alone'],
  ['short', 'too short to tell'],
  ['groups', 'by group, without a trend'],
  ['unfiled', 'waiting for a file of published data'],
  ['unknown', 'not worked out yet'],
]

/** What the measures of an action show, in words: how many moved by more than chance, and of how many that cannot be said. */
export function signalsView({ signals, action }: SeenPlan['actions'][number]): Html | string {
  if ((action.measures ?? []).length === 0) return 'No measure'
  const rest = quiet.flatMap(([kind, says]) =>
    signals[kind].length > 0 ? [`${signals[kind].length} ${says}`] : [],
  )
  return html`${moved.map(([kind, says, colour]) => signals[kind].length > 0 && html`${tag(`${signals[kind].length} ${says}`, colour)} `)}
    ${rest.length > 0 && html`<span class="govuk-body-s">${rest.join(', ')}</span>`}`
}

/** Of which day the signals are: figures are not counted anew for the overview. */
export function workedOutView({ workedOut }: SeenPlan): Html {
  if (!workedOut)
    return html`<p class="govuk-body">No measure has been worked out yet. It is being done in the background; opening an action works its measures out at once.</p>`
  const [from, last] = [londonDay(workedOut.from), londonDay(workedOut.last)]
  const days =
    from === last ? `on ${dayInWords(last)}` : `between ${dayInWords(from)} and ${dayInWords(last)}`
  return html`<p class="govuk-body">What measures show is as they were last worked out, ${days}. Nothing is counted anew for this page:
    each measure is worked out again in the background once that is more than ${figureTimes.keptHours} hours ago, and at once when an action is
    opened. Worse, better and changed mean by more than chance.</p>`
}
