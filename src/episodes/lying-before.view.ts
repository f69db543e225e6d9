import { type Html, html } from '../web/html.ts'
import { tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import { answersView, shownAnswers } from './answers.view.ts'
import type { LyingBefore } from './decision-ground.ts'
import type { SeenStep } from './view-step.ts'

type Seen = Pick<SeenStep, 'weighs' | 'rule' | 'names'>

function partView({ name, title, done, entry }: LyingBefore, { rule, names }: Seen): Html {
  if (!done) return html`<p class="govuk-body">${tag('Not done', 'grey')} ${title}</p>`
  if (!entry) return html`<p class="govuk-body">${title}: done, and not shared with you.</p>`
  return html`<details class="govuk-details">
    <summary class="govuk-details__summary"><span class="govuk-details__summary-text">${title}</span></summary>
    <div class="govuk-details__text">
      <p class="govuk-body-s">${names[entry.by] ?? 'Somebody no longer listed'}, ${moment(entry.happenedAt)}</p>
      ${answersView(shownAnswers(entry, rule.steps[name]?.asks))}
    </div></details>`
}

/** What others recorded that lies before whoever decides: to be read before the form is filled in. */
export const lyingBeforeView = (seen: Seen): Html | false =>
  seen.weighs.length > 0 &&
  html`<h2 class="govuk-heading-m">Before you decide, read</h2>${seen.weighs.map(one => partView(one, seen))}`
