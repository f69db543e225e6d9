import { dayInWords } from '../kernel/calendar.ts'
import type { Measure } from '../kernel/measure.ts'
import { needsVerifying, type Source } from '../kernel/source.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { periodInWords } from './figure.ts'

const better = { up: 'Higher', down: 'Lower', neither: 'Neither: it says how much, not how well' } as const

function countedView(measure: Measure): Html {
  if (measure.kind === 'share')
    return html`Those that ${measure.counted}, out of ${measure.of}: <code>${measure.counts.sql}</code> out of <code>${measure.outOf.sql}</code>`
  if (measure.kind === 'rate')
    return html`${measure.counted}: the sum of <code>${measure.adds.sql}</code> over the sum of <code>${measure.outOf.sql}</code>, in ${measure.per} ${measure.of}, where <code>${measure.counts.sql}</code>`
  if (measure.kind === 'count' && measure.adds)
    return html`${measure.counted}: the sum of <code>${measure.adds.sql}</code> where <code>${measure.counts.sql}</code>`
  const value = measure.kind === 'median' ? html`; the median of <code>${measure.value.sql}</code>` : ''
  return html`${measure.counted}: <code>${measure.counts.sql}</code>${value}`
}

const row = (text: string, value: Html) => ({ key: { text }, value: { html: value } })

const hiddenView = ({ hideBelow, noShareBelow }: Measure): Html =>
  html`Numbers from 1 to ${hideBelow - 1}${noShareBelow && html`; shares of fewer than ${noShareBelow}`}`

/** A source, and whether the force must check it. */
export function sourceView(source: Source): Html {
  const { document, point, url } = source
  return html`${url ? html`<a class="govuk-link" href="${url}">${document}</a>` : document}, ${point}${needsVerifying(source) && ' (to be verified by the force)'}`
}

const sourced = ({ says, source }: Readonly<{ says: string; source: Source }>): Html =>
  html`${says} <span class="govuk-body-s">${sourceView(source)}</span>`

/** Where it comes from and is to go, as far as somebody has said so. */
function aimRows({ baseline, target, dueBy }: Measure) {
  return [
    ...(baseline ? [row('Before', sourced(baseline))] : []),
    ...(target ? [row('Target', sourced(target))] : []),
    ...(dueBy ? [row('Due by', html`${dayInWords(dueBy)}`)] : []),
  ]
}

const rebasedView = ({ rebased = [] }: Measure): Html | false =>
  rebased.length > 0 &&
  html`<h3 class="govuk-heading-s">Where the chart is worked out anew</h3>
  <ul class="govuk-list govuk-list--bullet">${rebased.map(({ on, because }) => html`<li>${periodInWords(on)}: ${because}</li>`)}</ul>`

const breaksView = ({ breaks = [] }: Measure): Html | false =>
  breaks.length > 0 &&
  html`<h3 class="govuk-heading-s">Where the data changed</h3>
  <ul class="govuk-list govuk-list--bullet">${breaks.map(({ on, says }) => html`<li>${periodInWords(on)}: ${says}</li>`)}</ul>`

/** What a reader of the number must know, beside the number. */
export const definitionView = (measure: Measure): Html => html`
  <h2 class="govuk-heading-m">What this is</h2>
  ${govuk.summaryList({
    classes: 'govuk-summary-list--no-border',
    rows: [
      row('Counts', countedView(measure)),
      ...(measure.within ? [row('About', html`Only where <code>${measure.within.sql}</code>`)] : []),
      row(
        'Dated by',
        html`<code>${measure.dated}</code> in <code>${measure.view}</code>, by ${measure.every}`,
      ),
      row('Better', html`${better[measure.better]}`),
      row('Not shown', hiddenView(measure)),
      ...aimRows(measure),
      row('Source', sourceView(measure.source)),
      row('Owner', html`${measure.owner}`),
    ],
  })}
  <h3 class="govuk-heading-s">What misleads</h3>
  <ul class="govuk-list govuk-list--bullet">${measure.caveats.map(text => html`<li>${text}</li>`)}</ul>
  ${breaksView(measure)}
  ${rebasedView(measure)}`
