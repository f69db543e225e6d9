import { dayInWords, daysAfter } from '../kernel/calendar.ts'
import { fewestPairs, masked, maskedDecisionCalled } from '../policy/masking.ts'
import type { Estimate } from '../statistics/two-by-two.ts'
import { postForm, questionsView } from '../web/form-view.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { table, tag } from '../web/table.ts'
import { moment } from '../web/time.ts'
import type { MaskedGroup, MaskedResults } from './masked-results.ts'
import { type KeptRound, roundQuestions } from './masked-round.ts'
import type { SeenRounds } from './view-rounds.ts'

/** What a round is of, in words. */
export const roundTitle = ({ decision }: KeptRound): string =>
  maskedDecisionCalled(decision)?.title ?? decision

/** The days of a round, both included. */
export const roundDays = ({ from, until }: KeptRound): string =>
  `${dayInWords(from)} to ${dayInWords(daysAfter(until, -1))}`

/** What is hidden, and why: nobody should have to trust that it is. */
export const maskedView = html`<details class="govuk-details"><summary class="govuk-details__summary"><span
  class="govuk-details__summary-text">What is hidden, and why</span></summary><div class="govuk-details__text">
  <ul class="govuk-list govuk-list--bullet">${masked.map(({ what, why }) => html`<li>${what}. ${why}</li>`)}</ul></div></details>`

const row = (one: KeptRound) => [
  html`<a class="govuk-link" href="/fairness/masked/${one.id}">${roundTitle(one)}<span class="govuk-visually-hidden">, ${roundDays(one)}</span></a>`,
  roundDays(one),
  moment(one.announcedAt, 'dated'),
  one.drawnAt ? html`${tag('Drawn', 'green')} ${one.drawn} of ${one.frameSize}` : tag('Announced', 'blue'),
  `${one.decided} of ${one.drawn}`,
]

const percent = (value: number): string => `${(value * 100).toFixed(0)}%`

const said = (one: Estimate | undefined): string =>
  one ? `${percent(one.value)} (${percent(one.interval.from)} to ${percent(one.interval.to)})` : '–'

const points = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value * 100).toFixed(0)}`

function differenceSaid({ difference, pairs }: MaskedGroup, isReference: boolean): string {
  if (pairs === undefined) return 'Too few to tell'
  if (isReference) return 'The others are compared with this group'
  if (!difference) return 'Too few to compare with'
  const { value, interval } = difference
  const range = `${points(value)} points (${points(interval.from)} to ${points(interval.to)})`
  if (interval.from > 0) return `${range}: lighter more often once it is hidden, beyond chance`
  return interval.to < 0
    ? `${range}: lighter less often once it is hidden, beyond chance`
    : `${range}: may be chance`
}

const figures = (content: string) => ({ content, numeric: true })

type Divided = SeenRounds['results'][number]['by'][number]

const groupsTable = ({ against, results }: Divided): Html =>
  table({
    caption: against.split.title,
    captionClasses: 'govuk-table__caption--s',
    head: [
      'Group',
      figures('Pairs'),
      figures('The same (95%)'),
      figures('Masked lighter (95%)'),
      figures('Masked harsher (95%)'),
      'Does it differ?',
    ],
    rows: results.groups.map(one => [
      against.split.groups[one.group] ?? one.group,
      figures(one.pairs === undefined ? `fewer than ${fewestPairs.count}` : String(one.pairs)),
      figures(said(one.same)),
      figures(said(one.lighter)),
      figures(said(one.harsher)),
      differenceSaid(one, one.group === against.reference),
    ]),
    firstCellIsHeader: true,
    stacks: true,
  })

function agreementSaid({ agreement, same }: MaskedResults): string {
  if (!same)
    return `Fewer than ${fewestPairs.count} decisions have been decided again: too few to tell anything.`
  const kappa =
    agreement.kappa === undefined
      ? ''
      : ` Beyond chance (Cohen’s kappa): ${agreement.kappa.toFixed(2)}${agreement.interval ? `, ${agreement.interval.from.toFixed(2)} to ${agreement.interval.to.toFixed(2)}` : ''}.`
  return `${agreement.same} of ${agreement.count} were decided alike: ${percent(agreement.same / agreement.count)} (${percent(same.from)} to ${percent(same.to)}, allowing for chance).${kappa}`
}

const resultView = ({ kind, by }: SeenRounds['results'][number]): Html => html`
  <h3 class="govuk-heading-s">${kind.title}</h3>
  <p class="govuk-body">${by[0] && agreementSaid(by[0].results)}</p>
  ${by[0]?.results.same && by.map(groupsTable)}`

/** Every round, what came of it, and the form that announces another. */
export const roundsView = ({ rounds, results, mayDraw }: SeenRounds, attempt: Attempt): Html => html`
  <h1 class="govuk-heading-l">Masked re-decision test</h1>
  <p class="govuk-body">Some finished decisions, drawn by chance, are shown to somebody else who may take such decisions, without anything
    that tells whose they were. If a group is decided about more lightly once nobody can see the group, that is worth knowing.</p>
  ${maskedView}
  ${
    rounds.length === 0
      ? html`<p class="govuk-body">No round has been announced yet.</p>`
      : table({
          name: 'Rounds',
          head: ['Decisions', 'Decided', 'Announced', 'State', 'Decided again'],
          rows: rounds.map(row),
          stacks: true,
        })
  }
  ${results.length > 0 && html`<h2 class="govuk-heading-m">What came of it</h2>${results.map(resultView)}`}
  <h2 class="govuk-heading-m">What misleads</h2>
  <ul class="govuk-list govuk-list--bullet">
    <li>Two people differ also where nothing is hidden. Only a difference between groups says something of what was hidden.</li>
    <li>The first decision was taken with all that was known; the second with a part of it. Some of what is hidden may rightly count.</li>
    <li>Whoever believes to know the child says so, and that decision is left out.</li>
    <li>Fewer than ${fewestPairs.count} pairs say nothing of a group. That limit is this project’s own.</li>
  </ul>
  ${mayDraw && html`<h2 class="govuk-heading-m">Announce a round</h2>${postForm(attempt, questionsView(roundQuestions, attempt), 'Announce')}`}`
