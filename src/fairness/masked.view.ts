import { choice, type Questions } from '../kernel/form.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { table } from '../web/table.ts'
import type { SeenMasked } from './decide-masked.ts'
import { maskedView } from './rounds.view.ts'
import type { ShownStep } from './shown-masked.ts'

/** What is asked of whoever decides again. */
export const maskedQuestions = (options: Readonly<Record<string, string>>): Questions => ({
  answer: choice('What would you decide?', options),
  recognised: choice('Do you believe to know who the child is?', {
    no: 'No',
    yes: 'Yes, or I am not sure: then this one is left out',
  }),
})

const stepView = ({ title, answers }: ShownStep): Html =>
  table({
    caption: title,
    captionClasses: 'govuk-table__caption--s',
    head: ['Question', 'Answer'],
    rows: answers.map(({ asks, says }) => [asks, says.join('; ')]),
    firstCellIsHeader: true,
    stacks: true,
  })

/** A decision as somebody sees it who cannot tell whose it was, and the question it was about. */
export const maskedDecisionView = (
  { kind, place, shown, options }: SeenMasked,
  attempt: Attempt,
): Html => html`
  <h1 class="govuk-heading-l"><span class="govuk-caption-l">Masked decision ${place}</span>${kind.title}</h1>
  <p class="govuk-body">Decide as you would if it were before you for the first time. Nobody is judged by whether two decisions agree.</p>
  ${maskedView}
  ${shown.map(stepView)}
  ${postForm(attempt, questionsView(maskedQuestions(options), attempt), 'Decide')}`
