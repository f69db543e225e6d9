import { type Html, html } from '../web/html.ts'
import { bothWidths } from './both-widths.view.ts'
import type { Drawing, Mark } from './drawing.ts'
import type { Figure, Line } from './figure.ts'
import { answerInWords } from './figure-answer.ts'
import { shortLabel, tickOf, unitOf } from './figure-unit.ts'
import { countInWords, rangeInWords, valueInWords, whenInWords } from './figure-words.ts'
import { groupChart } from './group-chart.view.ts'
import { isShown } from './hide-small.ts'
import { timeChart } from './time-chart.view.ts'

const shortOf = ({ split }: Figure, { key, label }: Line): string => (split ? label : shortLabel(key))

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
  const unit = unitOf(measure)
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
    ...figure.lines
      .filter(({ running }) => running)
      .map(({ label }) => `${label} is not over: what is drawn is what there is so far. `),
  ]}</figcaption>`

function changesIn({ lines, across }: Figure) {
  return across
    .map(({ on }) => lines.findIndex(({ key }) => key >= on))
    .filter(at => at > 0)
    .map(before => ({ before, says: 'Data changed' }))
}

function drawingOf(figure: Figure, width: number, marks: readonly Mark[]): Drawing {
  const { measure } = figure
  return {
    id: `chart-${measure.id}-${width}`,
    title: `${measure.title}, ${whenInWords(figure)}`,
    description: `${answerInWords(figure)} The numbers are in the table below.`,
    marks,
    width,
    ...(measure.kind === 'share' ? { most: 1 } : {}),
    tick: tickOf(measure),
  }
}

function drawn(figure: Figure, width: number, marks: readonly Mark[]): Html {
  const drawing = drawingOf(figure, width, marks)
  if (figure.split) return groupChart(drawing)
  const shape = figure.measure.kind === 'count' ? 'bars' : 'dots'
  return timeChart({ ...drawing, shape, changes: changesIn(figure) })
}

/** The figure as a picture. */
export function chartView(figure: Figure): Html | false {
  const marks = figure.lines.map(line => markOf(figure, line))
  if (marks.every(({ value }) => value === undefined)) return false
  return bothWidths(width => drawn(figure, width, marks), legend(figure, marks))
}
