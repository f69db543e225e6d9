import { type Html, html } from '../web/html.ts'
import { type Drawing, highest, type Mark, widthOf } from './drawing.ts'
import { type Change, fixed, framed, joined, middle, type Plot, plotOf } from './plot.view.ts'

/** A chart of values over time. `changes` are the places of marks before which the data changed. */
export type TimeDrawing = Drawing & Readonly<{ shape: 'bars' | 'dots'; changes: readonly Change[] }>

function whisker({ y }: Plot, { interval }: Mark, centre: number): Html | undefined {
  if (!interval) return undefined
  const [low, high] = [y(interval.from), y(interval.to)]
  const cap = (at: number) => `M${fixed(centre - 4)} ${fixed(at)}h8`
  return html`<path class="cf-chart__range" d="M${fixed(centre)} ${fixed(low)}V${fixed(high)}${cap(low)}${cap(high)}"/>`
}

type Shape = (plot: Plot, value: number, at: number) => Html

function bar({ x, y, bottom }: Plot, value: number, at: number): Html {
  const top = y(value)
  return html`<rect class="cf-chart__bar" x="${fixed(x(at) ?? 0)}" y="${fixed(top)}" width="${fixed(x.bandwidth())}" height="${fixed(bottom - top)}"/>`
}

const dot: Shape = (plot, value, at) =>
  html`<circle class="cf-chart__dot" cx="${fixed(middle(plot, at))}" cy="${fixed(plot.y(value))}" r="4"/>`

const markOf =
  (plot: Plot, shape: Shape) =>
  (mark: Mark, at: number): Html | undefined => {
    const centre = middle(plot, at)
    if (mark.gap === 'few')
      return html`<path class="cf-chart__gap" d="M${fixed(centre)} ${plot.bottom - 12}l5 5l-5 5l-5 -5z"><title>${mark.label}: ${mark.says}</title></path>`
    if (mark.value === undefined) return undefined
    return html`<g><title>${mark.label}: ${mark.says}</title>${shape(plot, mark.value, at)}${whisker(plot, mark, centre)}</g>`
  }

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
  return html`<text class="cf-chart__strong" x="${fixed(centre)}" y="${fixed(Math.max(top, plot.top - 2))}" text-anchor="middle">${mark.says}</text>`
}

/** Draws values over time from a zero base: bars for counts; dots with their range, joined, for shares and medians. */
export function timeChart(drawing: TimeDrawing): Html {
  const plot = plotOf({ ...drawing, least: 0, exactly: drawing.most !== undefined }, highest(drawing))
  return framed(
    plot,
    html`${drawing.shape === 'dots' && joined(plot)}
  ${drawing.marks.map(markOf(plot, drawing.shape === 'bars' ? bar : dot))}
  ${lastValue(plot)}`,
  )
}
