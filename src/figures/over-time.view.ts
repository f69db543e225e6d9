import type { Phase } from '../statistics/control-chart.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { scrolling, table } from '../web/table.ts'
import { bothWidths } from './both-widths.view.ts'
import type { Mark } from './drawing.ts'
import { headOf } from './figure-table.ts'
import { chartedInWords, shortLabel, tickOf, unitOf, withinReason } from './figure-unit.ts'
import { whenInWords } from './figure-words.ts'
import type { OverTime } from './over-time.ts'
import {
  changeInWords,
  phaseInWords,
  signalInWords,
  signalsInWords,
  startInWords,
} from './over-time-words.ts'
import { type Band, processChart } from './process-chart.view.ts'

function bandOf({ figure }: OverTime, { from, until, mean, limits }: Phase): Band {
  const unit = unitOf(figure.measure)
  const band = { from, until, mean: mean * unit }
  if (!limits) return band
  const within = withinReason(figure.measure, limits)
  return {
    ...band,
    ...(within.to === limits.to ? { upper: limits.to * unit } : {}),
    ...(within.from === limits.from ? { lower: limits.from * unit } : {}),
  }
}

function marksOf({ figure, values }: OverTime): readonly Mark[] {
  return figure.lines.map(({ key, label }, at): Mark => {
    const value = values[at]
    const named = { label, short: shortLabel(key) }
    return value === undefined
      ? { ...named, says: 'not there, or too few to show', gap: 'missing' }
      : { ...named, says: chartedInWords(figure.measure, value), value: value * unitOf(figure.measure) }
  })
}

function drawn(over: OverTime, width: number): Html {
  const { figure, judged, signals, starts } = over
  return processChart({
    id: `process-${figure.measure.id}-${width}`,
    title: `${figure.measure.title}, ${whenInWords(figure)}: is it changing?`,
    description: `${[changeInWords(over), ...signalsInWords(over)].join(' ')} The numbers are in the table below.`,
    marks: marksOf(over),
    width,
    bands: judged.map(phase => bandOf(over, phase)),
    signals: signals.map(signal => signal !== undefined),
    changes: starts.map(({ at, kind }) => ({
      before: at,
      says: kind === 'broken' ? 'Data changed' : 'Worked out anew',
    })),
    tick: tickOf(figure.measure),
  })
}

const caption = html`<figcaption class="govuk-body-s">A chart of the kind that the NHS uses (XmR). The thick line is the mean; between the dashed lines lie single values while nothing changes. A square marks what chance alone would hardly give. The scale need not begin at nought.</figcaption>`

function tableView(over: OverTime): Html {
  const { figure, values, judged, signals } = over
  const { measure } = figure
  const said = (value: number | undefined) => (value === undefined ? '' : chartedInWords(measure, value))
  const rows = figure.lines.flatMap(({ label }, at) => {
    const phase = judged.find(({ from, until }) => from <= at && at < until)
    const limits = phase?.limits && withinReason(measure, phase.limits)
    const signal = signals[at]
    const numbers = [values[at], phase?.mean, limits?.from, limits?.to]
    return values[at] === undefined
      ? []
      : [
          [
            label,
            ...numbers.map(value => ({ content: said(value), numeric: true })),
            signal ? signalInWords[signal] : 'none',
          ],
        ]
  })
  const head = ['Value', 'Mean', 'Lower limit', 'Upper limit'].map(content => ({ content, numeric: true }))
  return scrolling(
    `${measure.title}: mean, limits and signals`,
    table({
      caption: 'Mean, limits and signals',
      captionClasses: 'govuk-visually-hidden',
      head: [headOf(figure)[0] ?? '', ...head, 'Signal'],
      rows,
      firstCellIsHeader: true,
    }),
  )
}

/** What is charted leaves out what is too small to show, and what is left is higher for it. */
const leftOut = ({ figure, values }: OverTime): boolean =>
  figure.lines.some(({ missing, running }, at) => !missing && !running && values[at] === undefined)

const listOf = (texts: readonly string[]): Html | false =>
  texts.length > 0 &&
  html`<ul class="govuk-list govuk-list--bullet">${texts.map(text => html`<li>${text}</li>`)}</ul>`

/** A period that is not over would look like a fall. */
const runningView = ({ figure }: OverTime): readonly Html[] =>
  figure.lines
    .filter(({ running }) => running)
    .map(({ label }) => html`<p class="govuk-body">${label} is not over, and is left out here.</p>`)

/** Whether a figure changes by more than chance: in words, as a chart, and in numbers. */
export function overTimeView(over: OverTime): Html {
  const { judged, starts } = over
  const numbers = html`${listOf(judged.map(phase => phaseInWords(over, phase)))}${tableView(over)}`
  return html`<h2 class="govuk-heading-m">Is it changing, or is this chance?</h2>
  <p class="govuk-body">${changeInWords(over)}</p>
  ${listOf(signalsInWords(over))}
  ${starts.map(start => html`<p class="govuk-body">${startInWords(start)}</p>`)}
  ${runningView(over)}
  ${
    leftOut(over) &&
    html`<p class="govuk-body">What is too small to show is left out here too, so that the mean lies somewhat too high.</p>`
  }
  ${
    judged.length > 0 &&
    html`${bothWidths(width => drawn(over, width), caption)}
    ${govuk.details({ summaryText: 'The chart in numbers', html: numbers })}`
  }`
}
