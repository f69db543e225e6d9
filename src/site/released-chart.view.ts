import type { Drawing, Mark } from '../figures/drawing.ts'
import { groupChart } from '../figures/group-chart.view.ts'
import { timeChart } from '../figures/time-chart.view.ts'
import type { ReleasedRow, ReleasedTable } from '../releases/release.ts'
import { type Html, html } from '../web/html.ts'
import { isOfNothing, withoutValue } from './of-nothing.ts'
import { releasedMap } from './released-map.view.ts'
import { drawnValue, rangeInWords, shownInWords, valueInWords } from './released-words.ts'

const shortMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

const shortOf = ({ split }: ReleasedTable, { key, label }: ReleasedRow): string =>
  split || !/^\d{4}-\d\d-\d\d$/.test(key) ? label : shortMonth.format(new Date(`${key}T00:00:00Z`))

function markOf(table: ReleasedTable, row: ReleasedRow): Mark {
  const { measure, split } = table
  const named = { label: row.label, short: shortOf(table, row) }
  if (row.counted === 'no data') return { ...named, says: 'no data', gap: 'missing' }
  if (measure.kind === 'count' && typeof row.counted === 'number')
    return { ...named, says: shownInWords(row.counted), value: row.counted }
  if (row.value === undefined)
    return { ...named, says: withoutValue(table, row), gap: isOfNothing(table, row) ? 'missing' : 'few' }
  const range = split && row.from !== undefined ? ` (${rangeInWords(measure, row).replace(' to ', '–')})` : ''
  const drawn = { ...named, says: `${valueInWords(measure, row.value)}${range}` }
  const value = drawnValue(measure, row.value)
  return row.from === undefined || row.to === undefined
    ? { ...drawn, value }
    : { ...drawn, value, interval: { from: drawnValue(measure, row.from), to: drawnValue(measure, row.to) } }
}

const legend = ({ split, breaks }: ReleasedTable, marks: readonly Mark[]): Html => {
  const says = [
    marks.some(({ interval }) => interval) &&
      'The thin lines show where the value is likely to lie, allowing for chance (95%).',
    !split &&
      marks.some(({ gap }) => gap === 'few') &&
      'A diamond stands where a number is hidden, or where there are too few to say.',
    !split &&
      marks.some(({ gap }) => gap === 'missing') &&
      'Where nothing is drawn there is no data, or there was nothing to count.',
    !split && breaks.length > 0 && 'A dashed line stands where the data changed, not the world.',
  ].filter(Boolean)
  return html`<figcaption class="govuk-body-s">${says.join(' ')}</figcaption>`
}

const changesIn = ({ rows, breaks }: ReleasedTable) =>
  breaks
    .map(({ on }) => rows.findIndex(({ key }) => key >= on))
    .filter(at => at > 0)
    .map(before => ({ before, says: 'Data changed' }))

/** The widths of a column on a screen and on a phone 320 pixels wide. */
const widths = { wide: 640, narrow: 288 } as const

function drawn(table: ReleasedTable, width: number, marks: readonly Mark[]): Html {
  const { measure, split, title, answer, id } = table
  const isShare = measure.kind === 'share' || measure.kind === 'makeUp'
  const drawing: Drawing = {
    id: `chart-${id}-${width}`,
    title,
    description: `${answer} The numbers are in the table below.`,
    marks,
    width,
    ...(measure.kind === 'share' ? { most: 1 } : {}),
    tick: value => (isShare ? `${Math.round(value * 100)}%` : value.toLocaleString('en-GB')),
  }
  if (split) return groupChart(drawing)
  return timeChart({
    ...drawing,
    shape: measure.kind === 'count' ? 'bars' : 'dots',
    changes: changesIn(table),
  })
}

/** A table as a picture: a map of its boroughs, or a chart, drawn once for each width so that its text is never shrunk. The page shows one of them. */
export function chartOf(table: ReleasedTable): Html | false {
  const map = releasedMap(table)
  if (map) return map
  const marks = table.rows.map(row => markOf(table, row))
  if (marks.every(({ value }) => value === undefined)) return false
  return html`<figure class="cf-chart">
    <div class="cf-chart--wide">${drawn(table, widths.wide, marks)}</div>
    <div class="cf-chart--narrow">${drawn(table, widths.narrow, marks)}</div>
    ${legend(table, marks)}
  </figure>`
}
