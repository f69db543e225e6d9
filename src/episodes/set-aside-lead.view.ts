import { type Child, nameOf } from '../children/child.ts'
import { prose, type Questions } from '../kernel/form.ts'
import type { Pathway } from '../kernel/pathway.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'

/** What is asked of whoever decides not to start a pathway. */
export const asideQuestions: Questions = {
  reason: prose('Why is it not started?', { hint: 'It stays beside the episode, with your name.' }),
}

type Seen = Readonly<{ child: Child; episodeId: string; stepTitle: string; rule: Pathway }>

/** Asks why a pathway that a step leads to is not started. */
export const setAsideView = ({ child, stepTitle, rule }: Seen, attempt: Attempt): Html => html`
  <span class="govuk-caption-l">${nameOf(child)} · ${stepTitle}</span>
  <h1 class="govuk-heading-l">Do not start: ${rule.title}</h1>
  <p class="govuk-body">${rule.about}</p>
  ${postForm(attempt, questionsView(asideQuestions, attempt), 'Keep on record')}`
