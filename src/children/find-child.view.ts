import { choice, date, type Questions, text } from '../kernel/form.ts'
import { questionsView } from '../web/form-view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { table, tag } from '../web/table.ts'
import { dayInWords } from '../web/time.ts'
import {
  ageAt,
  type FoundChild,
  kindInWords,
  mostFound,
  nameOf,
  type RecordKind,
  withArticle,
} from './child.ts'
import { type Onward, startOn } from './onward.ts'

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
  /** The pathway that is to be started on the record, if the search is for one. */
  onward?: Onward | undefined
  now: Date
}>

const rowOf = (child: FoundChild, { now, onward }: Pick<SeenSearch, 'now' | 'onward'>) => [
  html`<a class="govuk-link" href="/children/${child.id}">${nameOf(child)}</a> ${child.restricted && tag('Restricted', 'red')}
    ${onward && html`<br><a class="govuk-link" href="${startOn(child.id, onward)}">Start there<span class="govuk-visually-hidden">: ${nameOf(child)}</span></a>`}`,
  child.bornOn ? `${dayInWords(child.bornOn)} (${ageAt(child.bornOn, now)})` : 'Not known',
  child.borough ?? 'Not known',
]

/** Children found, the likeliest first. */
export const foundView = (
  found: readonly FoundChild[],
  { kind, now, onward }: Pick<SeenSearch, 'kind' | 'now' | 'onward'>,
): Html =>
  table({
    name: 'Found',
    head: [
      `${kindInWords[kind].charAt(0).toUpperCase()}${kindInWords[kind].slice(1)}`,
      'Date of birth',
      'Borough',
    ],
    rows: found.map(child => rowOf(child, { now, onward })),
    stacks: true,
  })

type Adding = Pick<SeenSearch, 'kind' | 'onward'> & Pick<Attempt, 'search'>

const addressOf = ({ kind, onward, search }: Adding): string => {
  const query = new URLSearchParams({
    ...(kind === 'child' ? {} : { kind }),
    ...onward,
    ...search,
  }).toString()
  return `/children/new${query && `?${query}`}`
}

const addView = (adding: Adding): Html => html`<p class="govuk-body">Not here? <a
  class="govuk-link" href="${addressOf(adding)}">Add ${withArticle(adding.kind)} ${adding.kind === 'line' ? 'that' : 'who'}
  has no record yet</a>.</p>`

/** Said before a record is added: the one looked for may be among those not shown. */
const mostView = (
  kind: RecordKind,
): Html => html`<p class="govuk-body">These are the ${mostFound} likeliest, and there may be more.
  Enter more of the name${kind !== 'line' && ', or the date of birth'}.</p>`

function resultsView(
  { kind, found, mayAdd, now, onward }: SeenSearch,
  { search }: Pick<Attempt, 'search'>,
): Html | false {
  if (!found) return false
  return html`
    <h2 class="govuk-heading-m" id="found">${found.length === 0 ? `No ${kindInWords[kind]} found` : 'Likely matches'}</h2>
    ${
      found.length === 0
        ? html`<p class="govuk-body">No record that you may see is like this. Try another spelling, or only the date of birth.</p>`
        : foundView(found, { kind, now, onward })
    }
    ${found.length >= mostFound && mostView(kind)}
    ${mayAdd && addView({ kind, onward, search })}`
}

/** Keeps in a form what the record is wanted for. */
export const onwardInputs = (onward: Onward | undefined): Html | false =>
  onward !== undefined &&
  html`<input type="hidden" name="pathway" value="${onward.pathway}"><input type="hidden" name="from" value="${onward.from}">`

/** Searching comes before adding: one child, one record. A telephone goes to what was found, which stands below the form. */
export const findChildView = (
  seen: SeenSearch,
  { hidden, search }: Pick<Attempt, 'hidden' | 'search'>,
): Html => html`
  <h1 class="govuk-heading-l">${seen.onward ? 'Find the record it is about' : 'Find a child'}</h1>
  <form method="post" action="/children#found" novalidate>
    ${hidden}${onwardInputs(seen.onward)}${questionsView(searchQuestions, seen)}
    ${govuk.button({ text: 'Search' })}
  </form>
  ${resultsView(seen, { search })}`
