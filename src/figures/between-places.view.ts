import { inner, outer, rateEdges, type Standing, shareLimitsAt } from '../statistics/funnel.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { scrolling, table } from '../web/table.ts'
import { type BetweenPlaces, betweenPlaces } from './between-places.ts'
import { bothWidths } from './both-widths.view.ts'
import type { Figure } from './figure.ts'
import { tickOf, unitOf } from './figure-unit.ts'
import { valueInWords, whenInWords, withCommas } from './figure-words.ts'
import { type FunnelDrawing, funnelChart, type Point } from './funnel-chart.view.ts'

const standingInWords: Readonly<Record<Standing, string>> = {
  'far below': 'far below the limits',
  below: 'below the inner limit',
  within: 'within the limits',
  above: 'above the inner limit',
  'far above': 'far above the limits',
}

/** How many points a limit is drawn through. */
const points = 30

/** A limit of shares, from the smallest place on. */
function shareLimits({ funnel, places }: BetweenPlaces, confidence: number): readonly (readonly Point[])[] {
  const most = Math.max(...places.map(({ outOf }) => outOf)) * 1.05
  const sizes = Array.from({ length: points }, (_, at) => (most * (at + 1) ** 2) / points ** 2)
  return (['from', 'to'] as const).map(side =>
    sizes.map(outOf => ({ outOf, value: shareLimitsAt(funnel.centre, outOf, confidence)[side] })),
  )
}

/** A limit of rates, through the places at which each number counted would just be too few or too many. */
function rateLimits(
  { funnel, places, figure }: BetweenPlaces,
  confidence: number,
): readonly (readonly Point[])[] {
  const most = Math.max(...places.map(({ outOf }) => outOf)) * funnel.centre * 1.5 + 10
  const counts = [
    ...new Set(Array.from({ length: points }, (_, at) => Math.ceil(most ** ((at + 1) / points)))),
  ]
  const unit = unitOf(figure.measure)
  const edges = counts.map(counted => rateEdges(funnel.centre, counted, confidence))
  return (['lower', 'upper'] as const).map(side =>
    edges.map(({ [side]: { outOf, value } }) => ({ outOf, value: value * unit })),
  )
}

/** All four limits: two inner and two outer. */
function limitsOf(between: BetweenPlaces): FunnelDrawing['limits'] {
  const limitsAt = between.kind === 'share' ? shareLimits : rateLimits
  return [inner, outer].flatMap(confidence =>
    limitsAt(between, confidence).map(line => ({ points: line, isOuter: confidence === outer })),
  )
}

function drawn(between: BetweenPlaces, limits: FunnelDrawing['limits'], width: number): Html {
  const { figure, places, funnel } = between
  const { measure } = figure
  const unit = unitOf(measure)
  return funnelChart({
    id: `funnel-${measure.id}-${width}`,
    title: `${measure.title}, ${whenInWords(figure)}: which places stand out?`,
    description: `${answerInWords(between)} The numbers are in the table below.`,
    width,
    centre: funnel.centre * unit,
    spots: places.map(({ label, counted, outOf }, at) => ({
      label,
      outOf,
      value: (counted / outOf) * unit,
      says: `${valueInWords(measure, counted / outOf)}, ${standingInWords[funnel.standings[at] ?? 'within']}`,
      out: funnel.standings[at] !== 'within',
    })),
    limits,
    tick: tickOf(measure),
  })
}

/** Which places stand out, in words. */
function answerInWords({ places, funnel }: BetweenPlaces): string {
  const out = places.flatMap(({ label }, at) => {
    const standing = funnel.standings[at] ?? 'within'
    return standing === 'within' ? [] : `${label} (${standingInWords[standing]})`
  })
  const inside = places.length - out.length
  return out.length === 0
    ? `All ${places.length} places lie where chance alone may put them: none stands out.`
    : `${inside} of ${places.length} places lie where chance alone may put them. Outside: ${out.join(', ')}.`
}

const caption = html`<figcaption class="govuk-body-s">Each mark is a place. The thick line is all places together. Between the inner lines (dots) lie 95 places in 100, and between the outer ones (dashes) 998 in 1,000, if they differ by chance alone. A square stands outside the inner lines. The scale need not begin at nought.</figcaption>`

function tableView({ figure, places, funnel }: BetweenPlaces): Html {
  const { measure, split } = figure
  const numeric = (content: string) => ({ content, numeric: true })
  const rows = places.map(({ label, counted, outOf }, at) => [
    label,
    numeric(withCommas.format(counted)),
    numeric(withCommas.format(outOf)),
    numeric(valueInWords(measure, counted / outOf)),
    standingInWords[funnel.standings[at] ?? 'within'],
  ])
  return scrolling(
    `${measure.title}: places against their limits`,
    table({
      caption: 'Places against their limits',
      captionClasses: 'govuk-visually-hidden',
      head: [split?.title ?? '', numeric('Number'), numeric('Out of'), numeric('Value'), 'Stands'],
      rows,
      firstCellIsHeader: true,
    }),
  )
}

/** Which places stand out from the others by more than chance: in words, as a funnel, and in numbers. */
export function betweenPlacesView(figure: Figure): Html | false {
  const between = betweenPlaces(figure)
  if (!between) return false
  const { beyond, overdispersed } = between.funnel
  const limits = limitsOf(between)
  return html`<h2 class="govuk-heading-m">Do places stand out, or is this chance?</h2>
  <p class="govuk-body">${answerInWords(between)}</p>
  ${
    overdispersed &&
    govuk.insetText({
      text: `The places vary ${beyond.toFixed(1)} times as much as chance would make them. Something divides them all, such as who lives there or what is recorded, so to stand outside the limits says little of one place. The limits are not widened for it.`,
    })
  }
  ${bothWidths(width => drawn(between, limits, width), caption)}
  ${govuk.details({ summaryText: 'The funnel in numbers', html: tableView(between) })}`
}
