import { type ScaleBand, type ScaleLinear, scaleBand, scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { textSize, widthOf } from '../figures/drawing.ts'
import { type Html, html } from '../web/html.ts'
import { shownInWords } from './part-words.ts'
import type { Shown, WorkedPart } from './worked-part.ts'

const size = { width: 168, height: 150, top: 22, bottom: 24, right: 8 }

/** One group over the years. */
type Panel = Readonly<{
  id: string
  title: string
  values: readonly Shown[]
  worked: WorkedPart
  /** The highest value that the panel reaches. */
  most: number
}>

type Plot = Readonly<{ panel: Panel; x: ScaleBand<number>; y: ScaleLinear<number, number>; left: number }>

const tick = (value: number, { unit }: WorkedPart): string =>
  unit === 'number' && value >= 10_000 ? `${value / 1000}k` : shownInWords(value, unit)

function plotOf(panel: Panel): Plot {
  const y = scaleLinear()
    .domain([0, panel.most])
    .range([size.height - size.bottom, size.top])
    .nice(2)
  const left = Math.max(...y.ticks(2).map(value => widthOf(tick(value, panel.worked)))) + 6
  const x = scaleBand<number>()
    .domain(panel.values.map((_, at) => at))
    .range([left, size.width - size.right])
    .paddingInner(0.2)
  return { panel, x, y, left }
}

const highest = (values: readonly Shown[]): number =>
  Math.max(0, ...values.filter(value => typeof value === 'number'))

const fixed = (value: number): string => value.toFixed(1)
const middle = ({ x }: Plot, at: number): number => (x(at) ?? 0) + x.bandwidth() / 2
const floor = size.height - size.bottom

const grid = ({ panel, y, left }: Plot): readonly Html[] =>
  y.ticks(2).map(
    value => html`<line class="cf-chart__grid" x1="${left}" x2="${size.width - size.right}" y1="${fixed(y(value))}" y2="${fixed(y(value))}"/>
  <text x="${left - 5}" y="${fixed(y(value) + textSize / 3)}" text-anchor="end">${tick(value, panel.worked)}</text>`,
  )

function bar(plot: Plot, value: Shown, at: number): Html | false {
  const { x, y, panel } = plot
  const label = html`<title>${panel.worked.years[at]?.label ?? ''}: ${shownInWords(value, panel.worked.unit)}</title>`
  if (value === 'hidden')
    return html`<path class="cf-chart__gap" d="M${fixed(middle(plot, at))} ${floor - 10}l4 4l-4 4l-4 -4z">${label}</path>`
  if (value === 'missing') return false
  const part = panel.worked.years[at]?.note ? ' cf-chart__bar--part' : ''
  return html`<rect class="cf-chart__bar${part}" x="${fixed(x(at) ?? 0)}" y="${fixed(y(value))}" width="${fixed(x.bandwidth())}" height="${fixed(floor - y(value))}">${label}</rect>`
}

/** Shares are points on a line, because a bar would say that they add up. */
function dots(plot: Plot): Html {
  const known = plot.panel.values.flatMap((value, at) => (typeof value === 'number' ? [{ value, at }] : []))
  const path = line<(typeof known)[number]>(
    ({ at }) => middle(plot, at),
    ({ value }) => plot.y(value),
  ).digits(1)
  return html`<path class="cf-chart__line" d="${path(known) ?? ''}"/>${known.map(
    ({ value, at }) =>
      html`<circle class="cf-chart__dot" cx="${fixed(middle(plot, at))}" cy="${fixed(plot.y(value))}" r="3"/>`,
  )}`
}

/** A dashed line where the data changed, not the world. */
const changes = (plot: Plot): readonly Html[] =>
  (plot.panel.worked.from?.changes ?? []).flatMap(({ on }) => {
    const at = plot.panel.worked.years.findIndex(({ key }) => key >= on.slice(0, 4))
    if (at <= 0) return []
    const place = fixed((plot.x(at) ?? 0) - (plot.x.step() - plot.x.bandwidth()) / 2)
    return [html`<line class="cf-chart__change" x1="${place}" x2="${place}" y1="${size.top}" y2="${floor}"/>`]
  })

function lastValue(plot: Plot): Html | false {
  const { values, worked } = plot.panel
  const at = values.findLastIndex(value => typeof value === 'number')
  const value = values[at]
  if (typeof value !== 'number') return false
  const says = shownInWords(value, worked.unit)
  const right = Math.min(middle(plot, at) + widthOf(says) / 2, size.width)
  const beneath = values.filter(
    (one, place) =>
      typeof one === 'number' && middle(plot, place) >= right - widthOf(says) - plot.x.bandwidth(),
  )
  const top = plot.y(highest(beneath)) - 7
  return html`<text class="cf-chart__strong" x="${fixed(right)}" y="${fixed(Math.max(top, 13))}" text-anchor="end">${says}</text>`
}

function ends({ panel, left }: Plot): Html {
  const { years } = panel.worked
  const [first, last] = [years[0]?.label ?? '', years.at(-1)?.label ?? '']
  return html`<text x="${left}" y="${size.height - 6}">${first}</text>${
    first !== last && html`<text x="${size.width}" y="${size.height - 6}" text-anchor="end">${last}</text>`
  }`
}

const inSentence = ({ title, values, worked }: Panel): string => {
  const said = values.map((value, at) => `${worked.years[at]?.label}: ${shownInWords(value, worked.unit)}`)
  return `${title}. ${said.length > 8 ? `${said[0]}; ${said.at(-1)}. Every year is in the table` : said.join('; ')}.`
}

function panelView(panel: Panel): Html {
  const plot = plotOf(panel)
  const { width, height } = size
  return html`<div class="cf-panel"><p class="cf-panel__title govuk-body-s" id="${panel.id}">${panel.title}</p>
  <svg class="cf-chart__svg" role="img" aria-label="${inSentence(panel)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, sans-serif" font-size="${textSize}">
  ${grid(plot)}
  ${panel.worked.unit === 'share' ? dots(plot) : panel.values.map((value, at) => bar(plot, value, at))}
  <line class="cf-chart__base" x1="${plot.left}" x2="${width - size.right}" y1="${floor}" y2="${floor}"/>
  ${changes(plot)}${ends(plot)}${lastValue(plot)}
</svg></div>`
}

/** Below this part of the largest, a group would be flat on one scale with it. */
const smallestPart = 1 / 20

/** The groups of a part beside each other, one panel each; only some of them if said. On one scale where that can be read. */
export function panels(worked: WorkedPart, only?: readonly number[]): Html {
  const all = worked.groups.map(({ key, title }, at) => ({
    id: `panel-${worked.part.id}-${at}`,
    key,
    title,
    values: worked.cells.map(row => row[at] ?? 'missing'),
  }))
  const chosen = all.filter((_, at) => only?.includes(at) ?? true)
  const tops = chosen.map(({ values }) => highest(values))
  const [top, low] = [Math.max(0, ...tops), Math.min(...tops.filter(one => one > 0))]
  const isOwn = low < top * smallestPart
  const most = worked.unit === 'share' ? 1 : Math.max(1, top)
  const views = chosen.map(panel =>
    panelView({ ...panel, worked, most: isOwn ? Math.max(1, highest(panel.values)) : most }),
  )
  return html`<div class="cf-panels">${views}</div>${
    chosen.length > 1 &&
    html`<p class="govuk-body-s">${
      isOwn
        ? 'Each panel has a scale of its own, because the numbers differ so much: compare within a panel, not across.'
        : 'All panels are on one scale.'
    }</p>`
  }`
}
