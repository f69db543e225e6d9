import { type Questions, text } from '../kernel/form.ts'
import { everyRule } from '../policy/every-rule.ts'
import { questionsView } from '../web/form-view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { dayInWords, moment } from '../web/time.ts'
import { standingTag } from './agency.view.ts'
import { type Signature, standingOf } from './agreement.ts'
import { leavableIn } from './leavable.ts'
import type { SeenAgreement } from './view-agreement.ts'

/** What is asked of somebody who signs. */
export const signQuestions: Questions = {
  as: text('In whose name do you sign?', { hint: 'The office, such as Director of children’s services' }),
}

/** What is asked of somebody who ends an agreement early. */
export const endQuestions: Questions = { reason: text('Why does it end early?') }

const titleOf = (id: string): string => everyRule.pathways.find(one => one.id === id)?.title ?? id

const list = (lines: readonly string[]): Html =>
  html`<ul class="govuk-list">${lines.map(line => html`<li>${line}</li>`)}</ul>`

const signedBy = (signature: Signature | null): Html =>
  signature ? html`${signature.by}, as ${signature.as}, ${moment(signature.at)}` : html`Not yet`

function termsView({ agreement, now }: SeenAgreement): Html {
  const { agencyKind, pathways, leavesOut } = agreement
  const words = leavableIn(agencyKind, pathways)
  const rows: readonly (readonly [string, Html | string])[] = [
    ['With', agreement.agencyName],
    ['How it stands', standingTag(standingOf(agreement, now))],
    ['Purpose', agreement.purpose],
    ['Lawful basis', agreement.lawfulBasis],
    ['First and last day', `${dayInWords(agreement.startsOn)} to ${dayInWords(agreement.endsOn)}`],
    ['Pathways', list(pathways.map(titleOf))],
    ['Left out', leavesOut.length > 0 ? list(leavesOut.map(name => words[name] ?? name)) : 'Nothing'],
    ['Signed for the police', signedBy(agreement.police)],
    ['Signed for the agency', signedBy(agreement.partner)],
  ]
  const ended = agreement.endReason
    ? ([['Ended early', html`${moment(agreement.endsAt)}. ${agreement.endReason}`]] as const)
    : []
  return govuk.summaryList({
    rows: [...rows, ...ended].map(([key, value]) => ({
      key: { text: key },
      value: typeof value === 'string' ? { text: value } : { html: value },
    })),
  })
}

const form = (
  attempt: Attempt,
  given: Readonly<{ act: string; questions: Questions; button: string }>,
): Html => html`
  <form method="post" novalidate>${attempt.hidden}<input type="hidden" name="act" value="${given.act}">
    ${questionsView(given.questions, attempt)}
    ${govuk.button({ text: given.button, classes: 'govuk-button--secondary', preventDoubleClick: true })}
  </form>`

/** An agreement: its terms are fixed from the first signature on. */
export function agreementView(seen: SeenAgreement, attempt: Attempt): Html {
  const { agreement, maySign, mayEnd, side, now } = seen
  const runs = standingOf(agreement, now) !== 'ended'
  return html`
    <h1 class="govuk-heading-l">Sharing agreement with ${agreement.agencyName}</h1>
    ${termsView(seen)}
    ${
      maySign &&
      runs &&
      !agreement[side] &&
      form(attempt, { act: 'sign', questions: signQuestions, button: 'Sign for your side' })
    }
    ${
      mayEnd &&
      runs &&
      html`<h2 class="govuk-heading-m">End it</h2>
      <p class="govuk-body">What was shared stays shared. Nothing new is shared from then on, and whoever records sees why.</p>
      ${form(attempt, { act: 'end', questions: endQuestions, button: 'End this agreement' })}`
    }`
}
