import { nameOf } from '../children/child.ts'
import { prose, type Questions, several } from '../kernel/form.ts'
import { questionsView } from '../web/form-view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { moment } from '../web/time.ts'
import { answersView, shownAnswers } from './answers.view.ts'
import { happenedAtQuestion } from './record-step.view.ts'
import type { SeenEntry } from './view-entry.ts'

/** Asked of every correction. */
export const correctionQuestions: Questions = {
  reason: prose('Why is this entry wrong?'),
  withdraws: several(
    'Should it never have been made?',
    { yes: 'Yes: withdraw it, and keep it on record as withdrawn' },
    { optional: true },
  ),
}

/** What was answered before, for the form to start from. */
const earlier = ({ entry }: SeenEntry) => ({ ...entry.answers, happenedAt: entry.happenedAt.toISOString() })

/** The form that puts an entry right: it starts from what the entry says. */
export function correctEntryView(seen: SeenEntry, attempt: Attempt): Html {
  const filled = {
    typed: Object.keys(attempt.typed).length > 0 ? attempt.typed : earlier(seen),
    mistakes: attempt.mistakes,
  }
  return html`
    <span class="govuk-caption-l">${nameOf(seen.child)} · ${seen.rule.title}</span>
    <h1 class="govuk-heading-l">Correct an entry: ${seen.step.title}</h1>
    <div class="govuk-inset-text">Both entries stay on record. Deadlines move to where the corrected time puts them.</div>
    <p class="govuk-body">As it stands: happened ${moment(seen.entry.happenedAt)}, recorded by
      ${seen.names[seen.entry.by] ?? 'somebody'}.</p>
    ${answersView(shownAnswers(seen.entry, seen.questions))}
    <form method="post" novalidate data-unsaved>
      ${attempt.hidden}
      <input type="hidden" name="version" value="${seen.version}">
      ${questionsView(correctionQuestions, attempt)}
      <h2 class="govuk-heading-m">As it should be</h2>
      ${questionsView(happenedAtQuestion, filled)}
      ${questionsView(seen.questions, filled)}
      ${govuk.button({ text: 'Correct', preventDoubleClick: true })}
    </form>`
}
