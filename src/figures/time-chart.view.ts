import { type ScaleBand, type ScaleLinear, scaleBand, scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { type Html, html } from '../web/html.ts'
import { type Drawing, highest, labelEvery, type Mark, textSize, widthOf } from './drawing.ts'

/** A chart of values over time. `changes` are the places of marks before which the data changed. */
export type TimeDrawing = Drawing &
  Readonly<{ shape: 'bars' | 'dots'; changes: readonly Readonly<{ before: number; says: string }>[] }>

const height = 320
const margin = { top: 40, bottom: 36, right: 16 }

type Plot = Readonly<{
  drawing: TimeDrawing
  x: ScaleBand<number>
  y: ScaleLinear<number, number>
  left: number
  bottom: number
}>

function plotOf(drawing: TimeDrawing): Plot {
  const y = scaleLinear()
    .domain([0, highest(drawing)])
    .range([height - margin.bottom, margin.top])
  if (drawing.most === undefined) y.nice(5)
  const left = Math.max(...y.ticks(5).map(value => widthOf(drawing.tick(value)))) + 12
  const x = scaleBand<number>()
    .domain(drawing.marks.map((_, at) => at))
    .range([left, drawing.width - margin.right])
    .paddingInner(0.25)
    .paddingOuter(0.1)
  return { drawing, x, y, left, bottom: height - margin.bottom }
}

const middle = ({ x }: Plot, at: number): number => (x(at) ?? 0) + x.bandwidth() / 2
const fixed = (value: number): string => value.toFixed(1)

const grid = ({ drawing, y, left }: Plot): readonly Html[] =>
  y.ticks(5).map(
    value => html`<line class="cf-chart__grid" x1="${left}" x2="${drawing.width - margin.right}" y1="${fixed(y(value))}" y2="${fixed(y(value))}"/>
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

function whisker({ y }: Plot, { interval }: Mark, centre: number): Html | undefined {
  if (!interval) return undefined
  const [low, high] = [y(interval.from), y(interval.to)]
  const cap = (at: number) => `M${fixed(centre - 4)} ${fixed(at)}h8`
  return html`<path class="cf-chart__range" d="M${fixed(centre)} ${fixed(low)}V${fixed(high)}${cap(low)}${cap(high)}"/>`
}

function bar({ x, y, bottom }: Plot, value: number, at: number): Html {
  const top = y(value)
  return html`<rect class="cf-chart__bar" x="${fixed(x(at) ?? 0)}" y="${fixed(top)}" width="${fixed(x.bandwidth())}" height="${fixed(bottom - top)}"/>`
}

function markOf(plot: Plot, mark: Mark, at: number): Html | undefined {
  const centre = middle(plot, at)
  if (mark.gap === 'few')
    return html`<path class="cf-chart__gap" d="M${fixed(centre)} ${plot.bottom - 12}l5 5l-5 5l-5 -5z"><title>${mark.label}: ${mark.says}</title></path>`
  if (mark.value === undefined) return undefined
  const shape =
    plot.drawing.shape === 'bars'
      ? bar(plot, mark.value, at)
      : html`<circle class="cf-chart__dot" cx="${fixed(centre)}" cy="${fixed(plot.y(mark.value))}" r="4"/>`
  return html`<g><title>${mark.label}: ${mark.says}</title>${shape}${whisker(plot, mark, centre)}</g>`
}

/** A line through dots that follow each other. It stops at a gap and at a change of the data: neither may be joined. */
function joined(plot: Plot): Html | undefined {
  const { marks, shape, changes } = plot.drawing
  if (shape === 'bars') return undefined
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

const changesOf = (plot: Plot): readonly Html[] =>
  plot.drawing.changes.map(({ before, says }) => {
    const at = (plot.x(before) ?? 0) - (plot.x.step() - plot.x.bandwidth()) / 2
    const isLeft = at + widthOf(says) > plot.drawing.width
    return html`<line class="cf-chart__change" x1="${fixed(at)}" x2="${fixed(at)}" y1="${margin.top - 12}" y2="${plot.bottom}"/>
  <text class="cf-chart__strong" x="${fixed(isLeft ? at - 4 : at + 4)}" y="${margin.top - 18}" text-anchor="${isLeft ? 'end' : 'start'}">${says}</text>`
  })

/** The highest thing drawn between two places, so that a label can stand clear of it. */
function highestBetween(plot: Plot, left: number, right: number): number {
  const { drawing, x, y } = plot
  const tops = drawing.marks.flatMap(({ value, interval }, at) => {
    const from = x(at) ?? 0
    const isBetween = from <= right && from + x.bandwidth() >= left
    return value !== undefined && isBetween ? [y(Math.max(value, interval?.to ?? 0))] : []
  })
  return Math.min(...tops)
}

/** Writes the last value above its mark, where a reader looks first, clear of what is drawn beside it. */
function lastValue(plot: Plot): Html | undefined {
  const at = plot.drawing.marks.findLastIndex(({ value }) => value !== undefined)
  const mark = plot.drawing.marks[at]
  if (!mark) return undefined
  const half = widthOf(mark.says) / 2
  const centre = Math.max(half, Math.min(middle(plot, at), plot.drawing.width - half - 2))
  const top = highestBetween(plot, centre - half, centre + half) - 6
  return html`<text class="cf-chart__strong" x="${fixed(centre)}" y="${fixed(Math.max(top, margin.top - 2))}" text-anchor="middle">${mark.says}</text>`
}

/** Draws values over time from a zero base: bars for counts; dots with their range, joined, for shares and medians. */
export function timeChart(drawing: TimeDrawing): Html {
  const plot = plotOf(drawing)
  const { id, title, description, width } = drawing
  return html`<svg class="cf-chart__svg" role="img" aria-labelledby="${id}-title ${id}-desc" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, sans-serif" font-size="${textSize}">
  <title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>
  ${grid(plot)}
  ${axis(plot)}
  ${joined(plot)}
  ${drawing.marks.map((mark, at) => markOf(plot, mark, at))}
  <line class="cf-chart__base" x1="${plot.left}" x2="${width - margin.right}" y1="${plot.bottom}" y2="${plot.bottom}"/>
  ${changesOf(plot)}
  ${lastValue(plot)}
</svg>`
}
