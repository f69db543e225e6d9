import { scaleLinear } from 'd3-scale'
import { type Html, html } from '../web/html.ts'
import { type Drawing, highest, type Mark, textSize, widthOf } from './drawing.ts'

const rowHeight = 52
const barHeight = 18

type Row = Readonly<{ mark: Mark; top: number; to(value: number): number }>

function barOf({ mark, top, to }: Row): Html | undefined {
  if (mark.value === undefined) return undefined
  const { value, interval } = mark
  const centre = top + barHeight / 2
  const [low, high] = [to(interval?.from ?? value), to(interval?.to ?? value)]
  const cap = (at: number) => `M${at.toFixed(1)} ${centre - 4}v8`
  return html`<rect class="cf-chart__bar" x="0" y="${top}" width="${to(value).toFixed(1)}" height="${barHeight}"/>${
    interval &&
    html`<path class="cf-chart__range" d="M${low.toFixed(1)} ${centre}H${high.toFixed(1)}${cap(low)}${cap(high)}"/>`
  }`
}

/** The label stands above its bar and the value at its end, so that neither needs a legend or a second look. */
function rowOf(row: Row): Html {
  const { mark, top, to } = row
  const end = mark.value === undefined ? 0 : to(Math.max(mark.value, mark.interval?.to ?? 0)) + 6
  return html`<g><text x="0" y="${top - 6}">${mark.label}</text>${barOf(row)}
  <text class="cf-chart__strong" x="${end.toFixed(1)}" y="${top + barHeight - 4}">${mark.says}</text></g>`
}

/** Draws one bar a group from a zero base, each with its label, its value and its range. */
export function groupChart(drawing: Drawing): Html {
  const { id, title, description, marks, width } = drawing
  const room = Math.max(...marks.map(({ says }) => widthOf(says))) + 8
  const to = scaleLinear()
    .domain([0, highest(drawing)])
    .range([0, Math.max(40, width - room)])
  const height = marks.length * rowHeight + 4
  return html`<svg class="cf-chart__svg" role="img" aria-labelledby="${id}-title ${id}-desc" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, sans-serif" font-size="${textSize}">
  <title id="${id}-title">${title}</title><desc id="${id}-desc">${description}</desc>
  ${marks.map((mark, at) => rowOf({ mark, to, top: at * rowHeight + 24 }))}
  <line class="cf-chart__base" x1="0" x2="0" y1="4" y2="${height - 4}"/>
</svg>`
}
