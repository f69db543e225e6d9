import { type ScaleBand, type ScaleLinear, scaleBand, scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { type Html, html } from '../web/html.ts'
import { type Drawing, labelEvery, textSize, widthOf } from './drawing.ts'

/** A place in time from which the data, or the chart, begins anew. */
export type Change = Readonly<{ before: number; says: string }>

/** What is drawn over time, and where its lowest and highest values stand. */
export type Plotted = Drawing &
  Readonly<{ changes: readonly Change[]; least: number; exactly: boolean; room?: number }>

/** A picture with time along its foot: its scales and its edges. */
export type Plot = Readonly<{
  drawing: Plotted
  x: ScaleBand<number>
  y: ScaleLinear<number, number>
  left: number
  right: number
  top: number
  bottom: number
}>

const height = 320

const margin = { top: 40, bottom: 36, right: 16 }

/** Lays a picture out. Its scale ends at its own values if `exactly`, and otherwise at round numbers beyond them. */
export function plotOf(drawing: Plotted, most: number): Plot {
  const y = scaleLinear()
    .domain([drawing.least, most])
    .range([height - margin.bottom, margin.top])
  if (!drawing.exactly) y.nice(5)
  const left = Math.max(...y.ticks(5).map(value => widthOf(drawing.tick(value)))) + 12
  const right = drawing.width - (drawing.room ?? margin.right)
  const x = scaleBand<number>()
    .domain(drawing.marks.map((_, at) => at))
    .range([left, right])
    .paddingInner(0.25)
    .paddingOuter(0.1)
  return { drawing, x, y, left, right, top: margin.top, bottom: height - margin.bottom }
}

/** The middle of a place in time. */
export const middle = ({ x }: Plot, at: number): number => (x(at) ?? 0) + x.bandwidth() / 2

/** A number as it stands in a drawing. */
export const fixed = (value: number): string => value.toFixed(1)

const grid = ({ drawing, y, left, right }: Plot): readonly Html[] =>
  y.ticks(5).map(
    value => html`<line class="cf-chart__grid" x1="${left}" x2="${right}" y1="${fixed(y(value))}" y2="${fixed(y(value))}"/>
  <text x="${left - 8}" y="${fixed(y(value) + textSize / 3)}" text-anchor="end">${drawing.tick(value)}</text>`,
  )

/** Labels under every so many marks, so that none touches another or leaves the picture. */
function axis(plot: Plot): readonly Html[] {
  const { drawing, x, bottom } = plot
  const every = labelEvery(drawing.marks, x.step())
  return drawing.marks.flatMap(({ short }, at) => {
    const centre = middle(plot, at)
    const isWithin = centre - widthOf(short) / 2 >= 0 && centre + widthOf(short) / 2 <= drawing.width
    return at % every === 0 && isWithin
      ? html`<text x="${fixed(centre)}" y="${bottom + 22}" text-anchor="middle">${short}</text>`
      : []
  })
}

/** A line through values that follow each other. It stops at a gap and at a change: neither may be joined. */
export function joined(plot: Plot): Html {
  const { marks, changes } = plot.drawing
  const stretches: number[][] = [[]]
  marks.forEach(({ value }, at) => {
    if (value === undefined || changes.some(({ before }) => before === at)) stretches.push([])
    if (value !== undefined) stretches.at(-1)?.push(at)
  })
  const path = line<number>(
    at => middle(plot, at),
    at => plot.y(marks[at]?.value ?? 0),
  ).digits(1)
  return html`${stretches.map(places => places.length > 1 && html`<path class="cf-chart__line" d="${path(places) ?? ''}"/>`)}`
}

/** Where a place in time begins, between it and the one before. */
const edgeOf = ({ x }: Plot, at: number): number => (x(at) ?? 0) - (x.step() - x.bandwidth()) / 2

/** Every change is a line; one whose words would touch those before it goes without, and stands in the text. */
function changesOf(plot: Plot): readonly Html[] {
  let free = 0
  return plot.drawing.changes.map(({ before, says }) => {
    const at = edgeOf(plot, before)
    const isLeft = at + widthOf(says) > plot.drawing.width
    const from = isLeft ? at - 4 - widthOf(says) : at + 4
    const fits = from >= free
    if (fits) free = from + widthOf(says) + 8
    return html`<line class="cf-chart__change" x1="${fixed(at)}" x2="${fixed(at)}" y1="${margin.top - 12}" y2="${plot.bottom}"/>
  ${fits && html`<text class="cf-chart__strong" x="${fixed(isLeft ? at - 4 : at + 4)}" y="${margin.top - 18}" text-anchor="${isLeft ? 'end' : 'start'}">${says}</text>`}`
  })
}

/** The whole picture about what is drawn in it: its name for those who cannot see it, its scales and its changes. */
export function framed(plot: Plot, drawn: Html): Html {
  const { id, title, description, width } = plot.drawing
  return html`<svg class="cf-chart__svg" role="img" aria-labelledby="${id}-title ${id}-desc" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, sans-serif" font-size="${textSize}">
  <title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>
  ${grid(plot)}
  ${axis(plot)}
  ${drawn}
  <line class="cf-chart__base" x1="${plot.left}" x2="${plot.right}" y1="${plot.bottom}" y2="${plot.bottom}"/>
  ${changesOf(plot)}
</svg>`
}
