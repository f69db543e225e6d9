import { dayInWords } from '../kernel/calendar.ts'
import type { Questions } from '../kernel/form.ts'
import type { Milestone } from '../kernel/plan.ts'
import { standingOf } from '../kernel/plan-standing.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { dueView, milestoneTag } from './standing.view.ts'
import type { SeenAction } from './view-plan.ts'

type Seen = SeenAction & Readonly<{ one: Milestone }>

const slipsView = ({ slips }: Milestone): Html | false =>
  slips.length > 0 &&
  html`<h2 class="govuk-heading-m">How it slipped</h2><ul class="govuk-list govuk-list--bullet">${slips.map(
    ({ to, days, because }) =>
      html`<li>To ${dayInWords(to)}, ${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days < 0 ? 'earlier' : 'later'}: ${because}</li>`,
  )}</ul>`

/** One milestone: how it stands, how it slipped, and what happens to it now. */
export const milestoneView = (
  { one, stand, today, mayKeep, action }: Seen,
  attempt: Attempt,
  questions: Questions,
): Html => html`
  <span class="govuk-caption-l">Action ${action.number}: ${action.title}</span>
  <h1 class="govuk-heading-l">${one.title}</h1>
  ${govuk.summaryList({
    rows: [
      { key: { text: 'Stands' }, value: { html: milestoneTag(standingOf(one, stand.milestones, today)) } },
      { key: { text: 'Due' }, value: { html: dueView(one) } },
      { key: { text: 'Who answers' }, value: { text: one.answeredBy } },
      ...(one.evidence ? [{ key: { text: 'What shows it' }, value: { text: one.evidence } }] : []),
      ...(one.reopened ? [{ key: { text: 'Opened again because' }, value: { text: one.reopened } }] : []),
    ],
  })}
  ${slipsView(one)}
  ${mayKeep && !one.withdrawn && html`<h2 class="govuk-heading-m">What happened?</h2>${postForm(attempt, questionsView(questions, attempt), 'Write it down')}`}`
