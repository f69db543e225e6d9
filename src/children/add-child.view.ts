import { choice, type Questions } from '../kernel/form.ts'
import { notKnown, schoolings } from '../policy/child-learning.ts'
import { questionsView } from '../web/form-view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { type FoundChild, kindInWords, type RecordKind, withArticle } from './child.ts'
import { identityQuestions } from './child-form.ts'
import { foundView, onwardInputs } from './find-child.view.ts'
import type { Onward } from './onward.ts'

type Named = readonly Readonly<{ id: string; name: string }>[]

/** The councils that may look after a child, and the schools that have people here. */
export type Around = Readonly<{ councils: Named; schools: Named }>

const optionsOf = (all: Named): Readonly<Record<string, string>> =>
  Object.fromEntries(all.map(({ id, name }) => [id, name]))

/** Whether a council looks after the child, and which. */
const careQuestion = (councils: Named): Questions => ({
  lookedAfterBy: choice(
    'Does a council look after the child?',
    { no: 'No, or not known', ...optionsOf(councils) },
    { optional: true },
  ),
})

/** Where the child learns: the schools that have people here are chosen by name. */
const schoolQuestion = (schools: Named): Questions => ({
  schooling: choice(
    'Where does the child learn?',
    {
      ...optionsOf(schools),
      ...schoolings,
      ...(schools.length > 0 ? { school: 'At a school or college that is not listed' } : {}),
      ...notKnown,
    },
    { optional: true },
  ),
})

/** Everything asked about whom a record is about. */
export const identityFields = (kind: RecordKind, { councils, schools }: Around): Questions =>
  kind === 'child'
    ? { ...identityQuestions.child, ...schoolQuestion(schools), ...careQuestion(councils) }
    : identityQuestions[kind]

/** What is shown before a record is added: whom it would be about, and who may be the same. */
export type SeenAdd = Around &
  Readonly<{
    kind: RecordKind
    likely?: readonly FoundChild[]
    /** The pathway that is to be started on the record, if it is added for one. */
    onward?: Onward | undefined
    /** The search it is added after, as its address says it. */
    search: Readonly<Record<string, string>>
    now: Date
  }>

const likelyView = ({ kind, likely, now, onward }: SeenAdd): Html | false =>
  likely !== undefined &&
  likely.length > 0 &&
  html`
    <h2 class="govuk-heading-m" data-not-saved>Is it one of these?</h2>
    <p class="govuk-body">${
      kind === 'child'
        ? 'A child with two records is a child whose history is missed. Open each, and add a new child only if none is the same.'
        : 'Open each, and add a new record only if none is the same.'
    }</p>
    ${foundView(likely, { kind, now, onward })}
    <input type="hidden" name="notThese" value="${likely.map(({ id }) => id).join(' ')}">`

/** Adds a child who has no record yet. Likely matches are shown before it is done. */
export const addChildView = (seen: SeenAdd, attempt: Attempt): Html => html`
  <h1 class="govuk-heading-l">Add ${withArticle(seen.kind)}</h1>
  <form method="post" novalidate data-unsaved>
    ${attempt.hidden}
    <input type="hidden" name="kind" value="${seen.kind}">${onwardInputs(seen.onward)}
    ${Object.entries(seen.search).map(([name, id]) => html`<input type="hidden" name="${name}" value="${id}">`)}
    ${likelyView(seen)}
    ${questionsView(identityFields(seen.kind, seen), attempt)}
    ${govuk.button({
      text: `${seen.likely?.length ? 'None of these: add' : 'Add'} the ${kindInWords[seen.kind]}`,
      preventDoubleClick: true,
    })}
  </form>`
