import { type Html, html } from '../web/html.ts'
import { type Drawing, type Mark, widthOf } from './drawing.ts'
import { type Change, fixed, framed, joined, middle, type Plot, plotOf } from './plot.view.ts'

/** A stretch with its mean and limits, in the unit of the drawing. A limit that cannot be reached is left out. */
export type Band = Readonly<{ from: number; until: number; mean: number; lower?: number; upper?: number }>

/** A control chart. `signals` are the places that chance would hardly give. */
export type ProcessDrawing = Drawing &
  Readonly<{ bands: readonly Band[]; signals: readonly boolean[]; changes: readonly Change[] }>

const lineNames = ['upper', 'mean', 'lower'] as const
const room = Math.max(...lineNames.map(widthOf)) + 10
/** How far apart the names of two lines must stand to be read. */
const apart = 17

const across = (plot: Plot, { from, until }: Band, value: number): string =>
  `M${fixed(middle(plot, from) - plot.x.bandwidth() / 2)} ${fixed(plot.y(value))}H${fixed(middle(plot, until - 1) + plot.x.bandwidth() / 2)}`

const bandOf = (plot: Plot, band: Band): Html => html`
  <path class="cf-chart__mean" d="${across(plot, band, band.mean)}"/>
  ${[band.upper, band.lower].map(
    limit => limit !== undefined && html`<path class="cf-chart__limit" d="${across(plot, band, limit)}"/>`,
  )}`

/** The names of the lines of the last stretch, at its end, pushed apart where the lines are close. */
function namesOf(plot: Plot, band: Band | undefined): readonly Html[] {
  if (!band || band.until < plot.drawing.marks.length) return []
  let above = 0
  return lineNames.flatMap(name => {
    const value = band[name]
    if (value === undefined) return []
    above = Math.max(plot.y(value) + 5, above + apart)
    return html`<text x="${plot.right + 6}" y="${fixed(above)}">${name}</text>`
  })
}

type Spot = Readonly<{ at: number; isSignal: boolean }>

function dotOf(plot: Plot, { value, label, says }: Mark, { at, isSignal }: Spot): Html | undefined {
  if (value === undefined) return undefined
  const [x, y] = [middle(plot, at), plot.y(value)]
  const shape = isSignal
    ? html`<rect class="cf-chart__signal" x="${fixed(x - 6)}" y="${fixed(y - 6)}" width="12" height="12"/>`
    : html`<circle class="cf-chart__dot" cx="${fixed(x)}" cy="${fixed(y)}" r="4"/>`
  return html`<g><title>${label}: ${says}</title>${shape}</g>`
}

/** Draws values over time against their mean and limits: a dot each, a square for what chance would hardly give. */
export function processChart(drawing: ProcessDrawing): Html {
  const { bands, signals, marks } = drawing
  const all = [
    ...marks.flatMap(({ value }) => value ?? []),
    ...bands.flatMap(({ upper, lower, mean }) => [upper ?? mean, lower ?? mean]),
  ]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const least = low < (high - low) * 2 ? Math.min(0, low) : low
  const most = high === least ? least + 1 : high
  const plot = plotOf({ ...drawing, least, exactly: false, room }, most)
  return framed(
    plot,
    html`${bands.map(band => bandOf(plot, band))}
  ${joined(plot)}
  ${marks.map((mark, at) => dotOf(plot, mark, { at, isSignal: signals[at] ?? false }))}
  ${namesOf(plot, bands.at(-1))}`,
  )
}
