import { scaleLog } from 'd3-scale'
import { textSize } from '../figures/drawing.ts'
import type { Estimate } from '../statistics/two-by-two.ts'
import { type Html, html } from '../web/html.ts'

/** One group on the drawing: how many times as often, with its range. */
export type ForestRow = Readonly<{ label: string; says: string; ratio: Estimate }>

/** What is drawn, and how wide. */
export type Forest = Readonly<{
  id: string
  title: string
  description: string
  rows: readonly ForestRow[]
  width: number
}>

const sizes = { row: 52, top: 30, axis: 34, dot: 6, end: 8 } as const

const steps = [0.1, 0.2, 0.5, 1, 2, 5, 10]

/** A scale on which half as often lies as far from the line as twice as often, and no range leaves the drawing. */
function scaleFor(rows: readonly ForestRow[], width: number) {
  const ends = rows.flatMap(({ ratio }) => [ratio.interval.from, ratio.interval.to])
  const far = Math.min(20, Math.max(2.2, ...ends, ...ends.map(end => 1 / end)))
  return scaleLog()
    .domain([1 / far, far])
    .range([sizes.end, width - sizes.end])
    .clamp(true)
}

const fixed = (value: number): string => value.toFixed(1)

function rowView({ label, says, ratio }: ForestRow, at: number, x: (value: number) => number): Html {
  const y = sizes.top + at * sizes.row + 26
  const [from, to] = [x(ratio.interval.from), x(ratio.interval.to)]
  return html`<g><text x="0" y="${y - 14}">${label}: <tspan class="cf-chart__strong">${says}</tspan></text>
    <path class="cf-chart__range" d="M${fixed(from)} ${y}H${fixed(to)}M${fixed(from)} ${y - 5}v10M${fixed(to)} ${y - 5}v10"/>
    <circle class="cf-chart__dot" cx="${fixed(x(ratio.value))}" cy="${y}" r="${sizes.dot}"/></g>`
}

/** Draws how many times as often something happens to each group, on both sides of a line that stands for “as often”. */
export function forestView({ id, title, description, rows, width }: Forest): Html {
  const x = scaleFor(rows, width)
  const bottom = sizes.top + rows.length * sizes.row
  const [least = 0, most = 0] = x.domain()
  const ticks = steps.filter(step => step >= least && step <= most)
  return html`<svg class="cf-chart__svg" role="img" aria-labelledby="${id}-title ${id}-desc" width="${width}" height="${bottom + sizes.axis}" viewBox="0 0 ${width} ${bottom + sizes.axis}" font-family="Arial, sans-serif" font-size="${textSize}">
  <title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>
  <text x="0" y="14">Less often</text><text x="${width}" y="14" text-anchor="end">More often</text>
  ${ticks.map(
    step => html`<line class="cf-chart__grid" x1="${fixed(x(step))}" x2="${fixed(x(step))}" y1="${sizes.top}" y2="${bottom}"/>
  <text x="${fixed(x(step))}" y="${bottom + 20}" text-anchor="middle">${step}</text>`,
  )}
  <line class="cf-chart__base" x1="${fixed(x(1))}" x2="${fixed(x(1))}" y1="${sizes.top - 8}" y2="${bottom}"/>
  ${rows.map((row, at) => rowView(row, at, x))}
</svg>`
}
