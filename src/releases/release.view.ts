import { prose, type Questions } from '../kernel/form.ts'
import { signatureParts } from '../policy/disclosure.ts'
import { questionsView } from '../web/form-view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { scrolling } from '../web/table.ts'
import { moment } from '../web/time.ts'
import { parts } from './kept-release.ts'
import { progressView } from './progress.view.ts'
import type { SignaturePart } from './release.ts'
import { releasedPartView } from './released-part.view.ts'
import { releasedTableView } from './released-table.view.ts'
import { standingTag } from './releases.view.ts'
import type { SeenRelease } from './view-release.ts'

/** What is asked of somebody who withdraws a release. */
export const withdrawQuestions: Questions = { reason: prose('Why is it withdrawn?') }

function signatureView({ release }: SeenRelease, part: SignaturePart): Html {
  const found = release.signatures.find(one => one.part === part)
  return found ? html`${found.name}, ${found.role}, ${moment(new Date(found.at))}` : html`Not yet`
}

function factsView(seen: SeenRelease): Html {
  const { release, standing, publishedAt } = seen
  const { content, hash, proposer, proposedAt, withdrawnAt, reason } = release
  const rows: readonly (readonly [string, Html | string] | false)[] = [
    ['State', standingTag(standing)],
    withdrawnAt !== null && ['Withdrawn', html`${moment(withdrawnAt)}: ${reason}`],
    ['Proposed', html`${proposer ?? 'Somebody who has left'}, ${moment(proposedAt)}`],
    ...parts.map(part => [signatureParts[part].title, signatureView(seen, part)] as const),
    ['Published from', html`${moment(publishedAt ?? release.embargoUntil)}`],
    content.corrects !== undefined && [
      'Puts right',
      `Release ${content.corrects.reference}: ${content.corrects.because}`,
    ],
    release.correctedBy !== null && ['Put right by', `Release ${release.correctedBy}`],
    ['Hash (SHA-256)', html`<code class="cf-hash">${hash}</code>`],
  ]
  return govuk.summaryList({
    rows: rows.flatMap(row =>
      row
        ? [{ key: { text: row[0] }, value: typeof row[1] === 'string' ? { text: row[1] } : { html: row[1] } }]
        : [],
    ),
  })
}

const gateView = ({ findings, standing }: SeenRelease): Html | false =>
  (standing === 'waiting' || standing === 'embargoed') &&
  html`<h2 class="govuk-heading-m">What the gate says</h2>
  ${
    findings.length === 0
      ? html`<p class="govuk-body">It tried to work out every hidden number from all tables here and in every other release that
          stands, and could narrow none of them enough to tell one that is too small.</p>`
      : html`${govuk.warningText({ text: 'This release would tell numbers that are too small. Nobody can sign it.', iconFallbackText: 'Warning' })}
        <ul class="govuk-list govuk-list--bullet">${findings.map(({ says }) => html`<li>${says}</li>`)}</ul>`
  }`

const signView = (part: SignaturePart, { hidden }: Attempt): Html => html`
  <form class="cf-form" method="post" novalidate>
    ${hidden}<input type="hidden" name="act" value="${part}">
    <h2 class="govuk-heading-m">Sign it off</h2>
    <p class="govuk-body">${signatureParts[part].says}</p>
    ${govuk.button({ text: `Sign: ${signatureParts[part].title.toLowerCase()}`, preventDoubleClick: true })}
  </form>`

const withdrawView = (attempt: Attempt): Html => html`
  <form class="cf-form" method="post" novalidate data-unsaved>
    ${attempt.hidden}<input type="hidden" name="act" value="withdraw">
    <h2 class="govuk-heading-m">Withdraw it</h2>
    <p class="govuk-body">It stays on record, with the reason, and is never published.</p>
    ${questionsView(withdrawQuestions, attempt)}
    ${govuk.button({ text: 'Withdraw', classes: 'govuk-button--warning', preventDoubleClick: true })}
  </form>`

/** One release: how it stands, what it says, what is hidden in it, and what may be done with it. */
export const releaseView = (seen: SeenRelease, attempt: Attempt): Html => {
  const { content, id, reference } = seen.release
  return html`
  <h1 class="govuk-heading-l"><span class="govuk-caption-l">Release ${reference}</span>${content.title}</h1>
  <p class="govuk-body-l">${content.summary}</p>
  ${factsView(seen)}
  ${gateView(seen)}
  ${seen.findings.length === 0 && seen.maySign.map(part => signView(part, attempt))}
  ${content.tables.map(releasedTableView)}
  ${(content.parts ?? []).map(part => releasedPartView(part, content.workedOutAt))}
  ${progressView(content.progress)}
  <h2 class="govuk-heading-m">To check it by</h2>
  <p class="govuk-body"><a class="govuk-link" href="/releases/${id}/bundle.zip">The bundle</a> holds the tables, their definitions and
    queries, and the hash of every file. Anybody can make it again from itself.</p>
  ${scrolling('Receipt', html`<pre class="cf-query"><code>${seen.receipt}</code></pre>`)}
  ${seen.mayWithdraw && withdrawView(attempt)}`
}
