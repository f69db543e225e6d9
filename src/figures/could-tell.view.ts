import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { couldTell } from './could-tell.ts'
import { basisInWords, couldTellInWords, targetInWords } from './could-tell-words.ts'
import type { OverTime } from './over-time.ts'

/** “Could we tell?”: the smallest change that could show, for a figure that is to change. */
export function couldTellView(over: OverTime): Html | false {
  const { better, target, dueBy } = over.figure.measure
  if (better === 'neither' && !target && !dueBy) return false
  const could = couldTell(over)
  const aim = could.kind === 'said' && targetInWords(over, could)
  return html`<h2 class="govuk-heading-m">Could we tell?</h2>
  <p class="govuk-body">${couldTellInWords(over, could)}</p>
  ${aim && html`<p class="govuk-body">${aim}</p>`}
  ${
    could.kind === 'said' &&
    govuk.details({ summaryText: 'How this was worked out', text: basisInWords(over, could) })
  }`
}
