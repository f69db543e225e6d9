import type { Term } from '../kernel/language.ts'
import { type Html, html } from '../web/html.ts'
import { sourceView } from '../web/source.ts'
import { table } from '../web/table.ts'

const kinds: Readonly<Record<Term['kind'], string>> = {
  blames: 'Words that blame a child for what somebody else did',
  adultifies: 'Words that make a child sound older',
  doubts: 'Words that doubt what a child says',
}

/** A form as somebody would read it: what may be left out in brackets, any one word as dots. */
const readable = (form: string): string =>
  form
    .split(' ')
    .map(part =>
      part.endsWith('?') ? `(${part.slice(0, -1)})` : part.replace('*', '…').replace('#', 'an age below 18'),
    )
    .join(' ')
    .replaceAll('(*)', '(…)')
    .replaceAll('/', ' or ')

const termsView = (terms: readonly Term[], kind: Term['kind']): Html => html`
  <h2 class="govuk-heading-m">${kinds[kind]}</h2>
  ${table({
    caption: kinds[kind],
    captionClasses: 'govuk-visually-hidden',
    head: ['What is written', 'Why it is marked', 'What to say instead', 'Source'],
    rows: terms
      .filter(one => one.kind === kind)
      .map(one => [
        html`<ul class="govuk-list cf-points">${one.forms.map(form => html`<li>${readable(form)}</li>`)}</ul>`,
        one.why,
        one.instead,
        sourceView(one.source),
      ]),
    stacks: true,
  })}`

/** Every term, by what it does to a child. */
export const languageRuleView = (terms: readonly Term[]): Html => html`
  <h1 class="govuk-heading-l">Words that are marked</h1>
  <p class="govuk-body-l">As people write about a child, these ways of saying it are marked, with the reason and another way. Nothing
    is refused, and a child's own words and quotations are left alone.</p>
  ${(Object.keys(kinds) as Term['kind'][]).map(kind => termsView(terms, kind))}`
