import { type Html, html } from '../web/html.ts'
import type { Drawing, Mark } from './drawing.ts'
import type { Figure, Line } from './figure.ts'
import { answerInWords } from './figure-answer.ts'
import { countInWords, rangeInWords, valueInWords, whenInWords } from './figure-words.ts'
import { groupChart } from './group-chart.view.ts'
import { isShown } from './hide-small.ts'
import { timeChart } from './time-chart.view.ts'

const shortMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

const shortOf = ({ split }: Figure, { key, label }: Line): string =>
  split ? label : shortMonth.format(new Date(`${key}T00:00:00Z`))

function markOf(figure: Figure, line: Line): Mark {
  const { measure, split } = figure
  const named = { label: line.label, short: shortOf(figure, line) }
  if (line.missing) return { ...named, says: 'no data', gap: 'missing' }
  if (measure.kind === 'count' && isShown(line.counted))
    return { ...named, says: countInWords(line.counted, measure), value: line.counted }
  if (line.value === undefined)
    return { ...named, says: isShown(line.counted) ? 'too few' : 'not shown', gap: 'few' }
  const range =
    split && line.interval ? ` (${rangeInWords(measure, line.interval).replace(' to ', '–')})` : ''
  // A rate is drawn in its own unit: one in a thousand would be a line at nought on a scale that ends at one.
  const unit = measure.kind === 'rate' ? measure.per : 1
  const drawn = { ...named, says: `${valueInWords(measure, line.value)}${range}`, value: line.value * unit }
  const { from = 0, to = 0 } = line.interval ?? {}
  return line.interval ? { ...drawn, interval: { from: from * unit, to: to * unit } } : drawn
}

const legend = (figure: Figure, marks: readonly Mark[]): Html =>
  html`<figcaption class="govuk-body-s">${[
    marks.some(({ interval }) => interval) &&
      'The thin lines show where the value is likely to lie, allowing for chance (95%). ',
    !figure.split &&
      marks.some(({ gap }) => gap === 'few') &&
      'A diamond stands where there are too few to show. ',
    !figure.split &&
      marks.some(({ gap }) => gap === 'missing') &&
      'Where nothing is drawn there is no data. ',
  ]}</figcaption>`

function changesIn({ lines, across }: Figure) {
  return across
    .map(({ on }) => lines.findIndex(({ key }) => key >= on))
    .filter(at => at > 0)
    .map(before => ({ before, says: 'Data changed' }))
}

function drawingOf(figure: Figure, width: number, marks: readonly Mark[]): Drawing {
  const { measure } = figure
  const isShare = measure.kind === 'share' || measure.kind === 'makeUp'
  return {
    id: `chart-${measure.id}-${width}`,
    title: `${measure.title}, ${whenInWords(figure)}`,
    description: `${answerInWords(figure)} The numbers are in the table below.`,
    marks,
    width,
    ...(measure.kind === 'share' ? { most: 1 } : {}),
    tick: value => (isShare ? `${Math.round(value * 100)}%` : value.toLocaleString('en-GB')),
  }
}

function drawn(figure: Figure, width: number, marks: readonly Mark[]): Html {
  const drawing = drawingOf(figure, width, marks)
  if (figure.split) return groupChart(drawing)
  const shape = figure.measure.kind === 'count' ? 'bars' : 'dots'
  return timeChart({ ...drawing, shape, changes: changesIn(figure) })
}

/** The widths that a column has on a screen and on a phone, in pixels. */
const widths = { wide: 620, narrow: 330 } as const

/** The figure as a picture, drawn once for each width so that its text is never shrunk. The page shows one of them. */
export function chartView(figure: Figure): Html | false {
  const marks = figure.lines.map(line => markOf(figure, line))
  if (marks.every(({ value }) => value === undefined)) return false
  return html`<figure class="cf-chart">
    <div class="cf-chart--wide">${drawn(figure, widths.wide, marks)}</div>
    <div class="cf-chart--narrow">${drawn(figure, widths.narrow, marks)}</div>
    ${legend(figure, marks)}
  </figure>`
}
