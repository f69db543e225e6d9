import { ageAt, type FoundChild, type KeptChild, nameOf, type RecordKind } from '../children/child.ts'
import type { Given } from '../kernel/answers.ts'
import { choice, prose, type Questions, text } from '../kernel/form.ts'
import { linkKinds } from '../policy/record-links.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'

/** The record from which a link is written down, and who may be at its other end. */
export type SeenLinking = Readonly<{
  child: KeptChild
  now: Date
  kind?: RecordKind
  matches?: readonly FoundChild[]
}>

/** A way to link two records, read from this one or from the other. */
export type Way = Readonly<{ key: string; kind: string; isFromHere: boolean; title: string }>

/** The kind of record that somebody looks for. */
export const otherKindIn = (given: Given): RecordKind =>
  given.of === 'adult' || given.of === 'line' ? given.of : 'child'

/** Every way in which a record can be linked with one of another kind. */
export const waysFor = (here: RecordKind, there: RecordKind): readonly Way[] =>
  Object.entries(linkKinds).flatMap(([kind, { title, from, to }]) => [
    ...(from.includes(here) && to.includes(there)
      ? [
          {
            key: `${kind} from`,
            kind,
            isFromHere: true,
            title: `The person or line of this record ${title} the other`,
          },
        ]
      : []),
    ...(from.includes(there) && to.includes(here) && !(here === there)
      ? [
          {
            key: `${kind} to`,
            kind,
            isFromHere: false,
            title: `The other ${title} the person or line of this record`,
          },
        ]
      : []),
  ])

/** What is asked to find the other record. */
export const linkQuestions = (here: RecordKind): Questions => ({
  of: choice('Whose record is the other?', {
    adult: 'An adult who harms',
    child: 'A child',
    ...(here === 'line' ? {} : { line: 'A county line' }),
  }),
  name: text('Name'),
})

const noteQuestions: Questions = {
  note: prose('What should a reader know?', {
    hint: 'Where it is known from. No name of anybody else.',
    optional: true,
  }),
}

const whoIs = (one: FoundChild, now: Date): string => {
  const age = ageAt(one.bornOn, now)
  return [nameOf(one), age !== null && `aged ${age}`, one.borough].filter(Boolean).join(', ')
}

function matchesView({ child, matches = [], kind = 'child', now }: SeenLinking, attempt: Attempt): Html {
  const { typed } = attempt
  if (matches.length === 0)
    return html`<p class="govuk-body">No other record that you may see is like this. Add the record first, or try another spelling.</p>`
  return html`
    ${govuk.radios({
      name: 'other',
      idPrefix: 'other',
      fieldset: { legend: { text: 'Which record?', classes: 'govuk-fieldset__legend--s' } },
      items: matches.map(one => ({ value: one.id, text: whoIs(one, now), checked: one.id === typed.other })),
    })}
    ${govuk.radios({
      name: 'way',
      idPrefix: 'way',
      fieldset: { legend: { text: 'How are they connected?', classes: 'govuk-fieldset__legend--s' } },
      items: waysFor(child.kind, kind).map(({ key, title }) => ({
        value: key,
        text: title,
        checked: key === typed.way,
      })),
    })}
    ${questionsView(noteQuestions, attempt)}`
}

/** Finding the other record, and saying how the two are connected. */
export const linkView = (seen: SeenLinking, attempt: Attempt): Html => html`
  <span class="govuk-caption-l">${nameOf(seen.child)}</span>
  <h1 class="govuk-heading-l">Add a link</h1>
  ${postForm(
    attempt,
    html`${questionsView(linkQuestions(seen.child.kind), attempt)}${seen.matches && matchesView(seen, attempt)}`,
    seen.matches?.length ? 'Save the link' : 'Find the record',
  )}`
