import { type ScaleTime, scaleUtc } from 'd3-scale'
import { type Html, html } from '../web/html.ts'
import { moment } from '../web/time.ts'
import { type By, type Lane, lanesOf, type Stretch, spanOf } from './line.ts'

// Everything is told by shape: a filled circle is police, a square a partner, an open diamond the child; a solid bar is
// an episode, a broken line somebody waiting for an agency. What the marks say stands in the tables beside.

const sizes = { left: 34, right: 14, top: 8, lane: 30, row: 30, axis: 34, text: 14 } as const

type Plot = Readonly<{ x: ScaleTime<number, number>; width: number; now: Date }>

/** Below three days, hours say more than days. */
const shortSpan = 3 * 86_400_000

const fixed = (value: number): string => value.toFixed(1)

const shapes: Readonly<Record<By, (x: number, y: number) => Html>> = {
  police: (x, y) => html`<circle class="cf-line__mark" cx="${fixed(x)}" cy="${fixed(y)}" r="5"/>`,
  partner: (x, y) =>
    html`<rect class="cf-line__mark" x="${fixed(x - 5)}" y="${fixed(y - 5)}" width="10" height="10"/>`,
  child: (x, y) => html`<path class="cf-line__child" d="M${fixed(x)} ${fixed(y - 8)}l7 8l-7 8l-7 -8z"/>`,
}

function stretchView({ x, now }: Plot, stretch: Stretch, y: number): Html {
  const [from, to] = [x(stretch.from), x(stretch.to ?? now)]
  const waits = stretch.waits.map(
    wait =>
      html`<path class="cf-line__wait" d="M${fixed(x(wait.from))} ${fixed(y + 10)}H${fixed(Math.max(x(wait.to ?? now), x(wait.from) + 3))}"><title>${wait.says}</title></path>`,
  )
  const end = stretch.to
    ? html`<path class="cf-line__end" d="M${fixed(to)} ${fixed(y - 7)}v14"/>`
    : html`<path class="cf-line__end" d="M${fixed(to - 6)} ${fixed(y - 6)}l6 6l-6 6"/>`
  return html`<g><title>${stretch.number}. ${stretch.title}</title>
    <text class="cf-chart__strong" x="${fixed(from - 9)}" y="${fixed(y + 5)}" text-anchor="end">${stretch.number}</text>
    <path class="cf-line__bar" d="M${fixed(from)} ${fixed(y)}H${fixed(Math.max(to, from + 2))}"/>${end}${waits}
    ${stretch.marks.map(mark => html`<g>${shapes[mark.by](x(mark.at), y)}<title>${mark.says}</title></g>`)}</g>`
}

function laneView(plot: Plot, { family, rows }: Lane, top: number): Html {
  return html`<line class="cf-chart__grid" x1="0" x2="${plot.width}" y1="${top + 2}" y2="${top + 2}"/>
  <text class="cf-chart__strong" x="0" y="${top + 19}">${family}</text>
  ${rows.map((row, at) =>
    row.map(one => stretchView(plot, one, top + sizes.lane + at * sizes.row + sizes.row / 2)),
  )}`
}

const heightOf = (lane: Lane): number => sizes.lane + lane.rows.length * sizes.row

const hourOfDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' },
})
const dayAndMonth = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'short',
  year: '2-digit',
})

function axisView({ x, width }: Plot, y: number): readonly Html[] {
  const few = Math.max(2, Math.floor(width / 150))
  const [from, to] = x.domain()
  const words = Number(to) - Number(from) < shortSpan ? hourOfDay : dayAndMonth
  const named = x.ticks(few).map(at => ({ at: x(at), says: words.format(at) }))
  const apart = named.filter(
    (one, index) => one.says !== named[index - 1]?.says && one.at > 50 && one.at < width - 50,
  )
  return apart.map(
    ({ at, says }) =>
      html`<line class="cf-chart__grid" x1="${fixed(at)}" x2="${fixed(at)}" y1="${sizes.top}" y2="${y}"/>
  <text x="${fixed(at)}" y="${y + 20}" text-anchor="middle">${says}</text>`,
  )
}

/** A journey drawn at one width: a lane for each family of pathways, and time from left to right. */
export function drawnLine(stretches: readonly Stretch[], now: Date, width: number): Html {
  const lanes = lanesOf(stretches, now)
  const x = scaleUtc()
    .domain(spanOf(stretches, now))
    .range([sizes.left, width - sizes.right])
  const plot = { x, width, now }
  const tops = lanes.map(
    (_, at) => sizes.top + lanes.slice(0, at).reduce((sum, one) => sum + heightOf(one), 0),
  )
  const bottom = sizes.top + lanes.reduce((sum, one) => sum + heightOf(one), 0)
  const [from, to] = x.domain()
  return html`<svg class="cf-chart__svg" role="img" aria-labelledby="line-${width}-title line-${width}-desc" width="${width}" height="${bottom + sizes.axis}" viewBox="0 0 ${width} ${bottom + sizes.axis}" font-family="Arial, sans-serif" font-size="${sizes.text}">
  <title id="line-${width}-title">The whole journey, ${dayAndMonth.format(from)} to ${dayAndMonth.format(to)}</title>
  <desc id="line-${width}-desc">${stretches.length} episodes in ${lanes.length} lanes. Everything drawn is in the tables below.</desc>
  ${axisView(plot, bottom)}
  ${lanes.map((lane, at) => laneView(plot, lane, tops[at] ?? 0))}
  <line class="cf-chart__base" x1="0" x2="${width}" y1="${bottom}" y2="${bottom}"/>
</svg>`
}

/** From when to when, as the tables beside the drawing say it. */
export const fromTo = (from: Date, to: Date | null): Html =>
  html`${moment(from, 'short')} ${to ? html`to ${moment(to, 'short')}` : html`until now`}`
