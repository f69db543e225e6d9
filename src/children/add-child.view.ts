import { choice, type Questions } from '../kernel/form.ts'
import { questionsView } from '../web/form-view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import type { FoundChild } from './child.ts'
import { childQuestions } from './child-form.ts'
import { foundView } from './find-child.view.ts'

/** The councils that may look after a child. */
export type Councils = readonly Readonly<{ id: string; name: string }>[]

/** Whether a council looks after the child, and which. */
export const careQuestion = (councils: Councils): Questions => ({
  lookedAfterBy: choice(
    'Does a council look after the child?',
    { no: 'No, or not known', ...Object.fromEntries(councils.map(({ id, name }) => [id, name])) },
    { optional: true },
  ),
})

export type SeenAdd = Readonly<{ councils: Councils; likely?: readonly FoundChild[]; now: Date }>

const likelyView = ({ likely, now }: SeenAdd): Html | false =>
  likely !== undefined &&
  likely.length > 0 &&
  html`
    <h2 class="govuk-heading-m">Is it one of these?</h2>
    <p class="govuk-body">A child with two records is a child whose history is missed. Open each, and add a new child
      only if none is the same.</p>
    ${foundView(likely, now)}
    <input type="hidden" name="notThese" value="${likely.map(({ id }) => id).join(' ')}">`

/** Adds a child who has no record yet. Likely matches are shown before it is done. */
export const addChildView = (seen: SeenAdd, attempt: Attempt): Html => html`
  <h1 class="govuk-heading-l">Add a child</h1>
  <form method="post" novalidate data-unsaved>
    ${attempt.hidden}
    ${likelyView(seen)}
    ${questionsView({ ...childQuestions, ...careQuestion(seen.councils) }, attempt)}
    ${govuk.button({
      text: seen.likely?.length ? 'None of these: add the child' : 'Add the child',
      preventDoubleClick: true,
    })}
  </form>`
