import type { Given } from '../kernel/answers.ts'
import type { Mark, Term } from '../kernel/language.ts'
import { listOf } from './form-parts.ts'
import { govuk } from './govuk.ts'
import { type Html, html } from './html.ts'

/** What of a text is marked, and why. `main` gives the kit the one that the policy defines. */
export type LanguageCheck = (text: string) => readonly Mark<Pick<Term, 'why' | 'instead'>>[]

/** The hidden field that says which fields of a form hold free text that is to be looked at. */
export const looksAt = (name: string): Html => html`<input type="hidden" name="_checked" value="${name}">`

/**
 * The marks in a form that came without scripts: with scripts they were shown as they were written. None the second
 * time, for whoever sends it again keeps it as it is.
 */
export function marksInForm(check: LanguageCheck | undefined, body: unknown): ReturnType<LanguageCheck> {
  const form = (body ?? {}) as Given
  if (!check || form._kept !== undefined || form['add-action']) return []
  // Each once: a form that names a field ten thousand times has it read once.
  return [...new Set(listOf(form, '_checked'))].flatMap(name => check(String(form[name] ?? '')))
}

/** At the top of a form that is shown once more: which words, why, and what to say instead. Nothing is refused. */
export function languagePanel(marks: ReturnType<LanguageCheck>): Html {
  const distinct = [...new Map(marks.map(mark => [mark.text.toLowerCase(), mark])).values()]
  return html`<section class="cf-language cf-language--panel" aria-labelledby="language-panel" data-not-saved>
    <h2 class="govuk-heading-m" id="language-panel" tabindex="-1" autofocus>Not saved yet: read these words once more</h2>
    <p class="govuk-body">You can keep what you wrote. Nothing of it is lost.</p>
    <ul class="govuk-list govuk-list--bullet">${distinct.map(
      ({ text, term }) => html`<li><strong>“${text}”</strong> ${term.why} ${term.instead}</li>`,
    )}</ul>
    <p class="govuk-body-s">If the child said it, put it in quotation marks.</p>
    <input type="hidden" name="_kept" value="yes">
    ${govuk.button({ text: 'Save anyway', preventDoubleClick: true })}
  </section>`
}
