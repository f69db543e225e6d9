import { type ScaleLinear, scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { type Html, html } from '../web/html.ts'
import { textSize, widthOf } from './drawing.ts'

/** A point of a funnel: of how many, and what came of them. */
export type Point = Readonly<{ outOf: number; value: number }>

/** A place in a funnel. One that stands out is drawn in another shape and carries its name where there is room. */
export type Spot = Point & Readonly<{ label: string; says: string; out: boolean }>

/** Places against the whole, and the limits that narrow as places grow. */
export type FunnelDrawing = Readonly<{
  id: string
  title: string
  description: string
  width: number
  centre: number
  spots: readonly Spot[]
  /** Each limit as a line, and whether it is one of the outer two. */
  limits: readonly Readonly<{ points: readonly Point[]; isOuter: boolean }>[]
  tick(value: number): string
}>

const height = 360
const margin = { top: 16, bottom: 52, right: 16 }

type Plot = Readonly<{
  drawing: FunnelDrawing
  x: ScaleLinear<number, number>
  y: ScaleLinear<number, number>
  left: number
}>

function plotOf(drawing: FunnelDrawing): Plot {
  const { spots, centre, width } = drawing
  const values = [...spots.map(({ value }) => value), centre]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = (high - low) * 0.25 || centre * 0.25
  const y = scaleLinear()
    .domain([Math.max(0, low - room), high + room])
    .nice(5)
    .range([height - margin.bottom, margin.top])
  const left = Math.max(...y.ticks(5).map(value => widthOf(drawing.tick(value)))) + 12
  const most = Math.max(...spots.map(({ outOf }) => outOf))
  const x = scaleLinear()
    .domain([0, most * 1.05])
    .range([left, width - margin.right])
  return { drawing, x, y, left }
}

const gridOf = ({ drawing, y, left }: Plot): readonly Html[] =>
  y.ticks(5).map(
    value => html`<line class="cf-chart__grid" x1="${left}" x2="${drawing.width - margin.right}" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}"/>
  <text x="${left - 8}" y="${(y(value) + textSize / 3).toFixed(1)}" text-anchor="end">${drawing.tick(value)}</text>`,
  )

/** Sizes along the foot: as many as have room. */
function footOf({ drawing, x, left }: Plot): Html {
  const written = (value: number) => value.toLocaleString('en-GB')
  const widest = widthOf(written(x.domain()[1] ?? 0)) + textSize
  const count = Math.max(1, Math.floor((drawing.width - left) / (widest * 2)))
  const isWithin = (value: number) => x(value) + widthOf(written(value)) / 2 <= drawing.width
  const sizes = x.ticks(count).filter(isWithin)
  return html`${sizes.map(
    value =>
      html`<text x="${x(value).toFixed(1)}" y="${height - margin.bottom + 20}" text-anchor="middle">${written(value)}</text>`,
  )}<text x="${drawing.width - margin.right}" y="${height - 10}" text-anchor="end">Out of how many</text>`
}

/** How far it is from one point to another until the line leaves the picture, as a part of the way. */
function wayOut({ x, y }: Plot, from: Point, to: Point): number {
  const [bottom = 0, top = 0] = y.domain()
  const [, most = 0] = x.domain()
  const ways = [
    to.outOf > most ? (most - from.outOf) / (to.outOf - from.outOf) : 1,
    to.value > top ? (top - from.value) / (to.value - from.value) : 1,
    to.value < bottom ? (bottom - from.value) / (to.value - from.value) : 1,
  ]
  return Math.min(...ways)
}

/** The part of a line that lies inside the picture, up to its edge. */
function inside(plot: Plot, points: readonly Point[]): readonly Point[] {
  const isInside = (point: Point) => wayOut(plot, { outOf: 0, value: plot.drawing.centre }, point) === 1
  const edge = (from: Point, to: Point): Point => {
    const way = wayOut(plot, from, to)
    return {
      outOf: from.outOf + way * (to.outOf - from.outOf),
      value: from.value + way * (to.value - from.value),
    }
  }
  return points.flatMap((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]]
    if (isInside(point)) return point
    if (before && isInside(before)) return edge(before, point)
    return after && isInside(after) ? edge(after, point) : []
  })
}

function limitOf(plot: Plot, { points, isOuter }: FunnelDrawing['limits'][number]): Html {
  const path = line<Point>(
    ({ outOf }) => plot.x(outOf),
    ({ value }) => plot.y(value),
  ).digits(1)
  return html`<path class="${isOuter ? 'cf-chart__limit' : 'cf-chart__limit cf-chart__limit--inner'}" d="${path(inside(plot, points)) ?? ''}"/>`
}

type Box = Readonly<{ left: number; right: number; y: number }>

const touch = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && Math.abs(one.y - other.y) < textSize + 4

/** Names of the places that stand out, to the right or left of them, where none touches another name or place. */
function namesOf({ drawing, x, y, left: edge }: Plot): readonly Html[] {
  const taken: Box[] = drawing.spots.map(({ outOf, value }) => ({
    left: x(outOf) - 6,
    right: x(outOf) + 6,
    y: y(value),
  }))
  return drawing.spots.flatMap(({ outOf, value, label, out }, at) => {
    const long = widthOf(label)
    const box = [x(outOf) + 10, x(outOf) - 10 - long]
      .map(left => ({ left, right: left + long, y: y(value) }))
      .find(
        one =>
          one.left > edge &&
          one.right < drawing.width &&
          taken.every((other, place) => place === at || !touch(one, other)),
      )
    if (!out || !box) return []
    taken.push(box)
    return html`<text class="cf-chart__name" x="${box.left.toFixed(1)}" y="${(box.y + textSize / 3).toFixed(1)}">${label}</text>`
  })
}

function spotOf({ x, y }: Plot, { outOf, value, says, label, out }: Spot): Html {
  const [left, top] = [x(outOf), y(value)]
  const shape = out
    ? html`<rect class="cf-chart__signal" x="${(left - 6).toFixed(1)}" y="${(top - 6).toFixed(1)}" width="12" height="12"/>`
    : html`<circle class="cf-chart__dot" cx="${left.toFixed(1)}" cy="${top.toFixed(1)}" r="4"/>`
  return html`<g><title>${label}: ${says}</title>${shape}</g>`
}

/** Draws a funnel: how far places may differ by chance, which is further the smaller they are. */
export function funnelChart(drawing: FunnelDrawing): Html {
  const plot = plotOf(drawing)
  const { id, title, description, width, spots, limits, centre } = drawing
  const middle = plot.y(centre).toFixed(1)
  return html`<svg class="cf-chart__svg" role="img" aria-labelledby="${id}-title ${id}-desc" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, sans-serif" font-size="${textSize}">
  <title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>
  ${gridOf(plot)}
  ${footOf(plot)}
  ${limits.map(limit => limitOf(plot, limit))}
  <path class="cf-chart__mean" d="M${plot.left} ${middle}H${width - margin.right}"/>
  ${spots.map(spot => spotOf(plot, spot))}
  ${namesOf(plot)}
  <line class="cf-chart__base" x1="${plot.left}" x2="${width - margin.right}" y1="${height - margin.bottom}" y2="${height - margin.bottom}"/>
</svg>`
}
