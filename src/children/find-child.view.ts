import { choice, date, type Questions, text } from '../kernel/form.ts'
import { questionsView } from '../web/form-view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { table, tag } from '../web/table.ts'
import { dayInWords } from '../web/time.ts'
import { ageAt, type FoundChild, kindInWords, nameOf, type RecordKind, withArticle } from './child.ts'

/** What a search asks. */
export const searchQuestions: Questions = {
  name: text('Name', { optional: true, hint: 'Any part, in any order. Spelling need not be right.' }),
  bornOn: date('Date of birth', { optional: true }),
  kind: choice(
    'Whose record?',
    { child: "A child's", adult: "An adult's who harms", line: "A county line's" },
    { optional: true },
  ),
}

/** A search and what it found. `found` is missing until somebody has searched. */
export type SeenSearch = Readonly<{
  kind: RecordKind
  typed: Readonly<Record<string, unknown>>
  mistakes: readonly Readonly<{ question: string; says: string }>[]
  found?: readonly FoundChild[]
  mayAdd: boolean
  now: Date
}>

const rowOf = (child: FoundChild, now: Date) => [
  html`<a class="govuk-link" href="/children/${child.id}">${nameOf(child)}</a> ${child.restricted && tag('Restricted', 'red')}`,
  child.bornOn ? `${dayInWords(child.bornOn)} (${ageAt(child.bornOn, now)})` : 'Not known',
  child.borough ?? 'Not known',
]

/** Children found, the likeliest first. */
export const foundView = (
  found: readonly FoundChild[],
  { kind, now }: Readonly<{ kind: RecordKind; now: Date }>,
): Html =>
  table({
    head: [
      `${kindInWords[kind].charAt(0).toUpperCase()}${kindInWords[kind].slice(1)}`,
      'Date of birth',
      'Borough',
    ],
    rows: found.map(child => rowOf(child, now)),
    stacks: true,
  })

const addView = (kind: RecordKind): Html => html`<p class="govuk-body">Not here? <a class="govuk-link"
  href="/children/new${kind === 'child' ? '' : `?kind=${kind}`}">Add ${withArticle(kind)} ${kind === 'line' ? 'that' : 'who'}
  has no record yet</a>.</p>`

function resultsView({ kind, found, mayAdd, now }: SeenSearch): Html | false {
  if (!found) return false
  return html`
    <h2 class="govuk-heading-m">${found.length === 0 ? `No ${kindInWords[kind]} found` : 'Likely matches'}</h2>
    ${
      found.length === 0
        ? html`<p class="govuk-body">No record that you may see is like this. Try another spelling, or only the date of birth.</p>`
        : foundView(found, { kind, now })
    }
    ${mayAdd && addView(kind)}`
}

/** Searching comes before adding: one child, one record. */
export const findChildView = (seen: SeenSearch, { hidden }: Pick<Attempt, 'hidden'>): Html => html`
  <h1 class="govuk-heading-l">Find a child</h1>
  <form method="post" action="/children" novalidate>
    ${hidden}${questionsView(searchQuestions, seen)}
    ${govuk.button({ text: 'Search' })}
  </form>
  ${resultsView(seen)}`
