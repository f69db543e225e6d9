import { nameOf } from '../children/child.ts'
import { sampleTag } from '../gravity/sample.view.ts'
import { clockInWords } from '../kernel/clock-in-words.ts'
import { dateTime, type Questions } from '../kernel/form.ts'
import { questionsView } from '../web/form-view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { sourceView } from '../web/source.ts'
import { dayInWords, moment } from '../web/time.ts'
import { answersView, shownAnswers } from './answers.view.ts'
import { suggestedInWords, suggestionFor } from './decision.ts'
import { dueView } from './due.view.ts'
import { lyingBeforeView } from './lying-before.view.ts'
import { scoreInWords } from './score-ground.ts'
import type { SeenStep } from './view-step.ts'

/** Asked of every step: clocks run from when it happened. */
export const happenedAtQuestion: Questions = {
  happenedAt: dateTime('When did this happen?', {
    hint: 'Clocks run from this time, not from when you record it. For example 27 3 2026, 02:10.',
  }),
}

function deadlineView({ duty, now, step, rule }: SeenStep): Html {
  const titleOf = (name: string): string => rule.steps[name]?.title ?? name
  const law = html`<p class="govuk-body-s">${sourceView(step.source)}${
    step.within && html`<br>Owed ${clockInWords(step.within, titleOf)}.`
  }</p>`
  if (!duty?.openedAt) return law
  const { openedAt, due, prompt, settledAt } = duty
  if (duty.state.startsWith('met') && settledAt)
    return html`<p class="govuk-body">Done ${moment(settledAt, 'dated')}. What you record now comes beside it.</p>${law}`
  if (duty.power) return html`<p class="govuk-body">May be used, and is never owed.</p>${law}`
  return html`<p class="govuk-body">${dueView({ openedAt, dueAt: due ?? null, promptAt: prompt ?? null }, now)}</p>${law}`
}

/** What a table suggests for what was typed so far. Shown before the choice; the person decides. */
function suggestionView(seen: SeenStep, { typed }: Attempt): Html | false {
  const suggestion = suggestionFor(seen.step, { ...seen.childFacts, ...typed }, seen.now)
  return (
    suggestion !== undefined &&
    html`<div class="govuk-inset-text">The table suggests <strong>${suggestedInWords(seen.step, suggestion, seen.questions)}</strong>.
      ${suggestion.because} You decide.</div>`
  )
}

/** What the matrix says about the offence, and that a sample is only that. */
const scoreView = ({ score, step }: SeenStep): Html | false =>
  score !== undefined &&
  html`<div class="govuk-inset-text">${score.sample && sampleTag} ${step.scores && scoreInWords(score)}
    ${
      step.restsOnScore &&
      score.sample &&
      'The score that this rests on is from the sample. No outcome can be decided with it for a real child.'
    } <a class="govuk-link" href="/gravity-matrix">The matrix</a></div>`

/** What others added since the form was opened, above what was typed. */
export const changedView = ({
  changed,
  rule,
  names,
}: Pick<SeenStep, 'changed' | 'rule' | 'names'>): Html => html`
  <p class="govuk-body">Added meanwhile:</p>
  <ul class="govuk-list govuk-list--bullet">${changed.map(
    entry => html`<li><strong>${rule.steps[entry.step]?.title ?? entry.step}</strong>, ${moment(entry.happenedAt)},
      recorded by ${names[entry.by] ?? 'somebody'}${entry.corrects !== undefined && `, correcting entry ${entry.corrects}`}
      ${answersView(shownAnswers(entry, rule.steps[entry.step]?.asks))}</li>`,
  )}</ul>`

const closedView = (seen: SeenStep): Html => html`
  <h1 class="govuk-heading-l">${seen.step.title}</h1>
  <p class="govuk-body">This cannot be recorded now. ${
    seen.waitsFor.length > 0
      ? html`It waits for: ${seen.waitsFor.join('; ')}.`
      : 'It has been settled, or is not needed for this child. To put an entry right, correct it on the episode page.'
  }</p>
  <p class="govuk-body"><a class="govuk-link" href="/episodes/${seen.episodeId}">Back to the episode</a></p>`

/** What is to be read first: what happened to the child as a child who was harmed. */
const historyPanel = ({ harmHistoryOpened, episodeId, name }: SeenStep): Html | false =>
  harmHistoryOpened !== undefined &&
  html`<div class="govuk-inset-text"><p class="govuk-body">Read first what happened to this child as a child who was harmed.
    ${harmHistoryOpened ? 'You have opened it.' : 'You have not opened it yet, and the record will say so.'}</p>
    <p class="govuk-body"><a class="govuk-link" href="/episodes/${episodeId}/steps/${name}/harm-history">What happened to the
    child</a></p></div>`

/** What helps with the step, as the register of guidance has it. An address that is none is shown as words. */
const guidanceView = ({ guidance }: SeenStep): Html | false =>
  guidance.length > 0 &&
  govuk.details({
    summaryText: `Guidance: ${guidance.map(one => one.title).join('; ')}`,
    html: html`${guidance.map(
      ({ title, edition, says, address }) =>
        html`<p class="govuk-body"><strong>${title}</strong>, version ${edition}. ${says} ${
          address &&
          (/^https:\/\//.test(address)
            ? html`<a class="govuk-link" href="${address}">The whole of it</a>`
            : address)
        }</p>`,
    )}`,
  })

/** The page of every step of every pathway: it asks what the step's definition asks. */
export function recordStepView(seen: SeenStep, attempt: Attempt): Html {
  if (!seen.duty) return closedView(seen)
  return html`
    <span class="govuk-caption-l">${nameOf(seen.child)} · ${seen.rule.title}</span>
    <h1 class="govuk-heading-l">${seen.step.title}</h1>
    ${seen.action && html`<div class="govuk-inset-text"><p class="govuk-body">What was agreed, to be done by ${dayInWords(seen.action.by)}:</p>${seen.action.what}</div>`}
    ${historyPanel(seen)}
    ${deadlineView(seen)}
    ${guidanceView(seen)}
    ${lyingBeforeView(seen)}
    <form method="post" novalidate data-unsaved>
      ${attempt.hidden}
      <input type="hidden" name="version" value="${seen.version}">
      ${seen.step.each && html`<input type="hidden" name="occurrence" value="${seen.duty.occurrence}">`}
      ${questionsView(happenedAtQuestion, attempt)}
      ${scoreView(seen)}${suggestionView(seen, attempt)}
      ${questionsView(seen.questions, attempt)}
      ${govuk.button({ text: 'Record', preventDoubleClick: true })}
    </form>`
}
