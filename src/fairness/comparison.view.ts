import { periodInWords } from '../figures/figure.ts'
import { sourcesIn } from '../figures/figure-question.ts'
import { countInWords, sourceInWords, withCommas } from '../figures/figure-words.ts'
import { isShown } from '../figures/hide-small.ts'
import { periodsOf, type Question } from '../kernel/measure-question.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { table } from '../web/table.ts'
import type { SeenComparison } from './compare-groups.ts'
import type { Compared, ComparedGroup } from './compared.ts'
import { breakView, caveatsView, definitionView } from './comparison-notes.view.ts'
import {
  pointsSaid,
  rangeSaid,
  referenceSaid,
  timesSaid,
  valueSaid,
  verdictSaid,
} from './comparison-words.ts'
import { forestView } from './forest.view.ts'
import { overdispersedSaid } from './overdispersed.ts'

type Asked = SeenComparison & Readonly<{ question: Question }>
type Answered = Asked & Readonly<{ compared: Compared }>

/** A period by its first day: a year is a number, a month has a name. */
const named = (seen: SeenComparison, day: string): string =>
  seen.comparison.measure.every === 'year' ? day.slice(0, 4) : periodInWords(day)

const lastOf = ({ comparison, question }: Asked): string =>
  periodsOf(comparison.measure.every, question).at(-1) ?? question.from

type Option = Readonly<{ value: string; text: string; selected: boolean }>

const selectView = (name: string, text: string, items: readonly Option[]): Html =>
  govuk.select({ id: name, name, label: { text }, items })

function asksView(seen: Asked): Html {
  const { comparison, against, reach, question } = seen
  const { measure } = comparison
  const periods = [...new Set(reach.map(({ period }) => period))].sort()
  const days = (chosen: string) =>
    periods.map(day => ({ value: day.slice(0, 7), text: named(seen, day), selected: day === chosen }))
  const sources = sourcesIn(reach).map(value => ({
    ...{ value, text: sourceInWords(measure, value), selected: value === question.source },
  }))
  const groups = comparison.against.map(({ split }) => ({
    ...{ value: split.column, text: split.title, selected: split === against.split },
  }))
  return html`<form class="cf-figure-asks" method="get" action="/fairness/${measure.id}">
    ${selectView('by', 'By', groups)}
    ${measure.keepApart && selectView('source', measure.keepApart.title, sources)}
    ${selectView('from', measure.keepApart ? 'From' : 'Year', days(question.from))}
    ${measure.keepApart && selectView('last', 'To', days(lastOf(seen)))}
    ${govuk.button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`
}

/** Where places vary far more than chance makes them, to stand outside the limits says little of one place. */
const overdispersedView = ({ compared: { funnel } }: Answered): Html | false =>
  funnel?.overdispersed === true && govuk.insetText({ text: overdispersedSaid(funnel) })

/** How much is missing stands first: it says how far the rest can be trusted. */
function missingView({ against, comparison, compared }: Answered): Html | false {
  const { missing, whole } = compared
  if (against.missing.length === 0) return false
  const { measure } = comparison
  const of = `${countInWords(missing.outOf, measure)} of ${countInWords(whole.outOf, measure)}`
  const share = missing.share === undefined ? '' : `, ${(missing.share * 100).toFixed(1)}%`
  return html`<p class="govuk-body"><strong>Missing first.</strong> ${against.split.title}: not known for ${of}${share}.
    Nothing is compared above ${Math.round(comparison.mostMissing * 100)}%.</p>`
}

const figures = (content: string) => ({ content, numeric: true })

function rowOf({ comparison: { measure, alikeIn } }: Answered, group: ComparedGroup) {
  const { value, interval, ratio, difference, within } = group
  return [
    group.label,
    figures(`${countInWords(group.counted, measure)} of ${countInWords(group.outOf, measure)}`),
    figures(value === undefined ? '–' : valueSaid(measure, value)),
    figures(interval ? rangeSaid(measure, interval) : '–'),
    figures(ratio ? timesSaid(ratio) : '–'),
    ...(alikeIn ? [figures(within ? timesSaid(within) : '–')] : []),
    figures(difference ? pointsSaid(measure, difference) : '–'),
    verdictSaid(group),
  ]
}

function tableView(seen: Answered): Html {
  const { comparison, against, compared } = seen
  const { measure } = comparison
  const than = referenceSaid(against)
  const share = measure.kind === 'rate' ? `In ${withCommas.format(measure.per)}` : 'Share'
  const isAnyHidden = compared.groups.some(one => !isShown(one.counted) || !isShown(one.outOf))
  return html`${table({
    caption: `${measure.title}, by group`,
    captionClasses: 'govuk-table__caption--m',
    head: [
      against.split.title,
      figures('Number'),
      figures(share),
      figures('Likely range (95%)'),
      figures('Times as often (95%)'),
      ...(comparison.alikeIn ? [figures('Among those alike (95%)')] : []),
      figures(measure.kind === 'rate' ? 'Difference' : 'Points of difference'),
      'What can be said',
    ],
    rows: compared.groups.map(group => rowOf(seen, group)),
    firstCellIsHeader: true,
    stacks: true,
  })}
  <p class="govuk-body-s">“Times as often” and “difference” compare each group with ${than}. ${comparison.alikeIn && `“Among those alike” does so among children alike in ${comparison.alikeIn.says}, and puts the answers together (Mantel and Haenszel). `}Difference is in ${measure.kind === 'rate' ? `so many in ${withCommas.format(measure.per)} ${measure.of}` : 'points of a hundred'}, with its range at 95%.
    ${isAnyHidden && html`A number from 1 to ${measure.hideBelow - 1} is not shown, because it could point to a child; nor is another from which it could be worked out.`}</p>`
}

function drawnView(seen: Answered): Html | false {
  const { comparison, against, compared } = seen
  const rows = compared.groups.flatMap(({ label, ratio }) =>
    ratio ? [{ label, ratio, says: ratio.value.toFixed(2) }] : [],
  )
  if (rows.length === 0) return false
  const than = referenceSaid(against)
  const drawn = (width: number) =>
    forestView({
      id: `forest-${width}`,
      title: `${comparison.measure.title}: times as often as for ${than}`,
      description: 'A dot for each group, and its range at 95%. The numbers are in the table below.',
      ...{ rows, width },
    })
  return html`<figure class="cf-chart"><div class="cf-chart--wide">${drawn(620)}</div><div class="cf-chart--narrow">${drawn(330)}</div>
    <figcaption class="govuk-body-s">The upright line at 1 is ${than}. A range that crosses it shows no difference that can be told from chance.</figcaption></figure>`
}

function saidView({ against, compared }: Answered): Html {
  if (compared.refused) return govuk.warningText({ text: compared.refused, iconFallbackText: 'Warning' })
  const beyond = compared.groups.filter(({ verdict }) => verdict === 'more' || verdict === 'less')
  const than = referenceSaid(against)
  if (beyond.length > 0)
    return html`<ul class="govuk-list govuk-list--bullet">${beyond.map(
      one =>
        html`<li><strong>${one.label}</strong>: ${one.ratio?.value.toFixed(1)} times as often as for ${than}${one.ratio && ` (${one.ratio.interval.from.toFixed(1)} to ${one.ratio.interval.to.toFixed(1)}, allowing for chance)`}.</li>`,
    )}</ul>`
  const isAny = compared.groups.some(({ verdict }) => verdict === 'chance')
  return html`<p class="govuk-body">${isAny ? 'No group differs from the others by more than chance may do. That is not proof that they are treated alike: small differences cannot be seen in so few.' : `There are too few to compare.`}</p>`
}

const isAsked = (seen: SeenComparison): seen is Asked => seen.question !== undefined
const isAnswered = (seen: SeenComparison): seen is Answered => seen.compared !== undefined

const whenSaid = (seen: Asked): string => {
  const [from, last] = [named(seen, seen.question.from), named(seen, lastOf(seen))]
  const source = sourceInWords(seen.comparison.measure, seen.question.source)
  return [from === last ? from : `${from} to ${last}`, ...(source ? [source] : [])].join(', ')
}

/** Groups of children beside each other: how much is missing, what can be said, the numbers, and what misleads. */
export const comparisonView = (seen: SeenComparison): Html => html`
  <h1 class="govuk-heading-l"><span class="govuk-caption-l">${seen.comparison.measure.asks}</span>${seen.comparison.measure.title}</h1>
  ${isAsked(seen) ? html`<p class="govuk-body">${whenSaid(seen)}.</p>${asksView(seen)}` : html`<p class="govuk-body-l">There is no data for this yet.</p>`}
  ${seen.after.map(({ since }) => since && govuk.insetText({ text: since }))}
  ${seen.across.length > 0 && breakView(seen)}
  ${isAnswered(seen) && html`${missingView(seen)}${saidView(seen)}${overdispersedView(seen)}${drawnView(seen)}${tableView(seen)}`}
  ${caveatsView(seen)}
  ${definitionView(seen)}`
