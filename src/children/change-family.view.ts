import { choice, prose, type Questions, text, yesNo } from '../kernel/form.ts'
import { flagKinds, relationKinds } from '../policy/family.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { table, tag } from '../web/table.ts'
import { nameOf } from './child.ts'
import type { SeenChild } from './view-child.ts'

/** What is asked of somebody connected with a child, or of a flag. */
export const familyQuestions: Questions = {
  add: choice('What do you want to add?', { person: 'Somebody connected with the child', flag: 'A flag' }),
  kind: choice('Who are they to the child?', relationKinds, { askedWhen: { add: 'person' } }),
  name: text('Their name', { askedWhen: { add: 'person' } }),
  phone: text('Their telephone number', { optional: true, askedWhen: { add: 'person' } }),
  parental: yesNo('Do they have parental responsibility?', { askedWhen: { add: 'person' } }),
  flag: choice('Which flag?', flagKinds, { askedWhen: { add: 'flag' } }),
  note: prose('What should somebody who meets the child know?', {
    optional: true,
    askedWhen: { add: 'flag' },
  }),
}

const flagRow = (seen: SeenChild, attempt: Attempt) => (flag: SeenChild['flags'][number]) => [
  tag(flagKinds[flag.kind] ?? flag.kind, 'orange'),
  flag.note ?? '',
  html`<form method="post" action="/children/${seen.child.id}/family" novalidate>${attempt.hidden}
    <input type="hidden" name="end" value="${flag.id}">
    ${govuk.button({
      html: html`End<span class="govuk-visually-hidden"> flag: ${flagKinds[flag.kind] ?? flag.kind}</span>`,
      classes: 'govuk-button--secondary',
    })}</form>`,
]

/** Adds family or a flag, and ends flags. */
export const familyView = (seen: SeenChild, attempt: Attempt): Html => html`
  <span class="govuk-caption-l">${nameOf(seen.child)}</span>
  <h1 class="govuk-heading-l">Family and flags</h1>
  ${
    seen.flags.length > 0 &&
    table({
      name: 'Flags',
      head: ['Flag', 'What to know', 'End it'],
      rows: seen.flags.map(flagRow(seen, attempt)),
      stacks: true,
    })
  }
  ${postForm(attempt, questionsView(familyQuestions, attempt), 'Add')}`
