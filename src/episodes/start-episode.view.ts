import { nameOf } from '../children/child.ts'
import { choice, type Questions } from '../kernel/form.ts'
import { questionsView } from '../web/form-view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { sourceView } from '../web/source.ts'
import { moment } from '../web/time.ts'
import { happenedAtQuestion } from './record-step.view.ts'
import type { SeenStart } from './view-start.ts'

/** Where it happens, for a pathway that stands on the board of a kind of unit. */
export const unitQuestion = ({ units }: Pick<SeenStart, 'units'>): Questions =>
  units.length === 0
    ? {}
    : { unit: choice('Where is the child?', Object.fromEntries(units.map(({ id, name }) => [id, name]))) }

const choiceView = ({ child, pathways, from }: SeenStart): Html => html`
  <h1 class="govuk-heading-l">What is happening${child.kind === 'line' ? ` on ${child.familyName}` : ` to ${child.knownAs ?? child.givenNames}`}?</h1>
  ${
    pathways.length === 0
      ? html`<p class="govuk-body">Your role does not start any pathway. It may record steps in those that others start.</p>`
      : html`<ul class="govuk-list">${pathways.map(
          one => html`<li class="cf-choice"><h2 class="govuk-heading-s"><a class="govuk-link"
            href="/children/${child.id}/start?pathway=${one.id}${from ? `&from=${from}` : ''}">${one.title}</a></h2><p class="govuk-body">${one.about}</p></li>`,
        )}</ul>`
  }`

/** What the child is in already, and that whoever starts another has seen it: one thing that happens, one episode. */
const runningView = ({ running, rule, child }: SeenStart): Html | false =>
  running.length > 0 &&
  html`${govuk.warningText({
    iconFallbackText: 'Warning',
    html: html`${nameOf(child)} is on this pathway already: ${running.map(
      ({ id, startedAt }, index) =>
        html`${index > 0 && '; '}<a class="govuk-link" href="/episodes/${id}">${rule?.title}, since ${moment(startedAt, 'dated')}</a>`,
    )}. Record there what belongs to it. Start another only if something else has happened.`,
  })}<input type="hidden" name="notThese" value="${running.map(({ id }) => id).join(' ')}">`

/** Starts an episode: first which pathway, then its first step. */
export function startEpisodeView(seen: SeenStart, attempt: Attempt): Html {
  const { rule, child, units, actor } = seen
  const first = rule?.steps[rule.begins]
  if (!rule || !first) return choiceView(seen)
  const own = units.find(({ id }) => id === actor.unitId)
  const typed = Object.keys(attempt.typed).length > 0 ? attempt.typed : own ? { unit: own.id } : {}
  const filled = { typed, mistakes: attempt.mistakes }
  return html`
    <span class="govuk-caption-l">${nameOf(child)} · ${rule.title}</span>
    <h1 class="govuk-heading-l">${first.title}</h1>
    <p class="govuk-body">${rule.about}</p>
    <p class="govuk-body-s">${sourceView(first.source)}</p>
    <form method="post" novalidate data-unsaved>
      ${attempt.hidden}
      <input type="hidden" name="pathway" value="${rule.id}">
      ${runningView(seen)}
      ${seen.from && html`<input type="hidden" name="from" value="${seen.from}">`}
      ${questionsView(unitQuestion(seen), filled)}
      ${questionsView(happenedAtQuestion, filled)}
      ${questionsView(first.asks ?? {}, filled)}
      ${govuk.button({ text: seen.running.length > 0 ? 'Start another' : 'Start', preventDoubleClick: true })}
    </form>`
}
