import { type ProposedBreak, proposalSaid } from '../figures/data-break.ts'
import { periodInWords } from '../figures/figure.ts'
import { choice, prose, type Questions } from '../kernel/form.ts'
import { forceCalled } from '../policy/force-names.ts'
import { searchBreaks } from '../policy/search-breaks.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { table, tag } from '../web/table.ts'
import type { SeenBreaks } from './view-breaks.ts'

/** A proposal in one line, by which it is chosen and found again. */
export const keyOf = ({ source, watched, group, on }: ProposedBreak): string =>
  [source, watched.column, on, group].join('|')

/** What is asked of whoever settles a proposal. */
export const settleQuestions = (proposals: readonly ProposedBreak[]): Questions => ({
  which: choice(
    'Which change?',
    Object.fromEntries(
      proposals.map(one => [
        keyOf(one),
        `${forceCalled(one.source)}, ${periodInWords(one.on)}: ${proposalSaid(one)}`,
      ]),
    ),
  ),
  isReal: choice('Did the data change, and not the world?', {
    yes: 'Yes: nothing is to be compared across it',
    no: 'No: it happened',
  }),
  because: prose('How do you know?', { most: 2_000 }),
})

const stateOf = ({ settled }: ProposedBreak): Html =>
  settled
    ? html`${settled.isReal ? tag('Confirmed', 'green') : tag('Set aside', 'grey')} ${settled.by}: ${settled.because}`
    : html`${tag('Proposed', 'blue')} Nobody has settled it. Until then nothing is compared across it.`

const rowOf = (one: ProposedBreak) => [
  forceCalled(one.source),
  html`${periodInWords(one.on)}<br><span class="cf-when">last before it: ${periodInWords(`${one.since}-01`)}</span>`,
  proposalSaid(one),
  stateOf(one),
]

const knownView = html`<h2 class="govuk-heading-m">Known before</h2>
  <ul class="govuk-list govuk-list--bullet">${searchBreaks.map(({ on, says, only }) => html`<li>${periodInWords(on)}${only && `, ${forceCalled(only)}`}: ${says}</li>`)}</ul>`

/** Changes that the software found in published files, what was said of each, and a form to say it. */
export const breaksView = ({ proposals, maySettle }: SeenBreaks, attempt: Attempt): Html => html`
  <h1 class="govuk-heading-l">Breaks in the data</h1>
  <p class="govuk-body">The software looks for answers that vanish or appear, and for numbers that jump and stay. It proposes; a person says. Across
    a change that is known or proposed, nothing is compared.</p>
  ${
    proposals.length === 0
      ? html`<p class="govuk-body">Nothing has been found in the files that are here.</p>`
      : table({
          name: 'Changes that were found',
          head: ['Source', 'First seen', 'What changed', 'What was said'],
          rows: proposals.map(rowOf),
          stacks: true,
        })
  }
  ${knownView}
  ${maySettle && proposals.length > 0 && html`<h2 class="govuk-heading-m">Settle one</h2>${postForm(attempt, questionsView(settleQuestions(proposals), attempt), 'Save')}`}
  <h2 class="govuk-heading-m">What misleads</h2>
  <ul class="govuk-list govuk-list--bullet">
    <li>Only what is plain is found: an answer of at least 2% of all that is as good as gone, or a sum that jumps by more than half and stays.</li>
    <li>Where months are missing, a change is first seen in the month after them, and may have been earlier.</li>
    <li>A change in how children are policed can look the same. That is why a person says which it is.</li>
  </ul>`
