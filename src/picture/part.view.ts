import type { Mark } from '../figures/drawing.ts'
import { groupChart } from '../figures/group-chart.view.ts'
import { needsVerifying } from '../kernel/source.ts'
import { londonTiles, tilesLayout } from '../policy/london-tiles.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { scrolling, table, tag } from '../web/table.ts'
import { tileMap } from '../web/tile-map.ts'
import { moment } from '../web/time.ts'
import { panels } from './panels.view.ts'
import type { Anchor } from './part-rows.ts'
import { boroughNumbers, headline, inBrief, shownInWords, spanOf } from './part-words.ts'
import type { PartSource, WorkedPart } from './worked-part.ts'

const isBorough = (key: string): boolean => Object.hasOwn(londonTiles, key)

/** What is seen, as a sentence. */
export const seenIn = (worked: WorkedPart): string => headline(worked, isBorough)

function mapView(worked: WorkedPart): Html {
  const { when, numbers } = boroughNumbers(worked)
  const tiles = Object.entries(londonTiles).map(([name, place]) => {
    const value = numbers.find(({ key }) => key === name)?.value ?? 'missing'
    const says = shownInWords(value, worked.unit)
    const number = typeof value === 'number' ? { value } : {}
    return { ...place, ...number, title: name, says, brief: inBrief(value, worked.unit) }
  })
  return tileMap({
    id: `map-${worked.part.id}`,
    title: `${worked.part.title}, ${when}`,
    description: `A map of London’s boroughs as squares. ${seenIn(worked)}. Every number is in the table.`,
    layout: tilesLayout,
    tiles,
  })
}

function groupsView(worked: WorkedPart): Html {
  const marks: readonly Mark[] = worked.groups.map(({ title }, at) => {
    const value = worked.cells[0]?.[at] ?? 'missing'
    const named = { label: title, short: title, says: shownInWords(value, worked.unit) }
    return typeof value === 'number' ? { ...named, value } : named
  })
  const drawing = (width: number) => ({
    id: `groups-${worked.part.id}-${width}`,
    title: `${worked.part.title}, ${spanOf(worked)}`,
    description: `${seenIn(worked)}. Every number is in the table.`,
    marks,
    width,
    tick: (value: number) => shownInWords(value, worked.unit),
  })
  return html`<div class="cf-chart"><div class="cf-chart--wide">${groupChart(drawing(620))}</div>
    <div class="cf-chart--narrow">${groupChart(drawing(330))}</div></div>`
}

/** The picture of a part: a map of its boroughs, its groups beside each other, or a panel for each group over the years. */
export function partChart(worked: WorkedPart): Html {
  if (worked.part.shows === 'boroughs') return mapView(worked)
  return worked.years.length === 1 ? groupsView(worked) : panels(worked)
}

const numeric = (content: string) => ({ content, numeric: true })

function boroughTable(worked: WorkedPart): Html {
  const { numbers } = boroughNumbers(worked)
  return table({
    caption: 'The same in numbers',
    captionClasses: 'govuk-table__caption--m',
    head: ['Borough', numeric(worked.unit === 'share' ? 'Share' : 'Number')],
    rows: numbers.map(({ title, value }) => [title, numeric(shownInWords(value, worked.unit))]),
    firstCellIsHeader: true,
  })
}

function yearTable(worked: WorkedPart): Html {
  const { groups, years, cells, totals, unit } = worked
  const rows = years.map(({ label, note }, at) => [
    note ? `${label} (${note})` : label,
    ...(cells[at] ?? []).map(value => numeric(shownInWords(value, unit))),
    ...(totals ? [numeric(shownInWords(totals[at], unit))] : []),
  ])
  return table({
    caption: 'The same in numbers',
    captionClasses: 'govuk-table__caption--m',
    head: ['Year', ...groups.map(({ title }) => numeric(title)), ...(totals ? [numeric('All')] : [])],
    rows: rows.toReversed(),
    firstCellIsHeader: true,
  })
}

const publishedView = (anchors: readonly Anchor[]): Html | false =>
  anchors.length > 0 &&
  html`<h2 class="govuk-heading-m">Published by others</h2>
  <ul class="govuk-list govuk-list--bullet">${anchors.map(
    ({ measure, value, unit, area, period, source, known }) =>
      html`<li>${measure[0]?.toUpperCase()}${measure.slice(1)}: <strong>${unit === 'about' && 'about '}${value.toLocaleString('en-GB')}${unit.startsWith('%') && '%'}</strong> (${area}, ${period}). ${source}${known === 'reported' && ', seen at second hand'}.</li>`,
  )}</ul>`

const listView = (title: string, says: readonly string[]): Html | false =>
  says.length > 0 &&
  html`<h2 class="govuk-heading-m">${title}</h2>
  <ul class="govuk-list govuk-list--bullet">${says.map(one => html`<li>${one}</li>`)}</ul>`

/** Where the numbers are from. */
function sourceView(from: PartSource, workedOutAt: Date): Html {
  const { source, publisher, licence, files, of, records } = from
  return html`<p class="govuk-body-s">Source: ${records && 'the records of this service, counted as this says: '}${source.document}, ${source.point}${publisher && ` (${publisher})`}${licence && `. ${licence}`}${of && `. Force: ${of}`}. ${
    needsVerifying(source) && tag('Not verified', 'yellow')
  } ${files.map(file => html`File: ${file.name}, imported on ${moment(file.importedAt)}. `)}Worked out on ${moment(workedOutAt)}.</p>`
}

/** What must be imported before anything can be shown. */
export function emptyView({ part, published }: WorkedPart): Html {
  const { from } = part
  const says =
    from === undefined
      ? 'There are no numbers for this.'
      : 'table' in from
        ? html`Nothing has been imported yet. Import the public table: <code>npm run import -- table ${from.table} FILE</code>`
        : html`There is no data yet. It comes from <a class="govuk-link" href="/figures/${from.measure}">this figure</a>, as records are made or files imported.`
  const isBare = published.length === 0 && part.published !== undefined
  return html`<p class="govuk-body">${says}</p>${
    isBare &&
    html`<p class="govuk-body">What others have published on it is shown once it is imported: <code>npm run import -- table published-anchors FILE</code></p>`
  }`
}

const isAnyHidden = ({ cells, totals = [] }: WorkedPart): boolean =>
  [...cells.flat(), ...totals].includes('hidden')

const narrow = (inside: Html): Html =>
  html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${inside}</div></div>`

/** The numbers of a part as a table. */
export const partTable = (worked: WorkedPart): Html =>
  worked.part.shows === 'boroughs'
    ? narrow(boroughTable(worked))
    : scrolling(`${worked.part.title}: table`, yearTable(worked))

function numbersView(worked: WorkedPart): Html {
  const { part, from, workedOutAt } = worked
  return html`<h2 class="govuk-heading-m">${seenIn(worked)}</h2>
  ${partChart(worked)}
  ${from && sourceView(from, workedOutAt)}
  ${partTable(worked)}
  ${isAnyHidden(worked) && html`<p class="govuk-body-s">Where there are too few to show, a small number could point to a child, or another could be worked out from this one.</p>`}
  <p class="govuk-body cf-no-print"><a class="govuk-link" href="/picture/${part.id}/table.csv">Download this table (CSV)</a><br>
  <a class="govuk-link" href="/picture/${part.id}/table.ods">Download this table with its notes (ODS)</a></p>`
}

/** One part of the data picture: the answer, the chart, the numbers, and what they are and are not. */
export function partView(worked: WorkedPart): Html {
  const { part, refused, published, from } = worked
  return html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${part.asks}</span>${part.title}</h1>
  ${from?.changes.map(({ says }) => govuk.warningText({ text: says, iconFallbackText: 'Warning' }))}
  ${worked.years.length > 0 ? numbersView(worked) : emptyView(worked)}
  ${narrow(html`${listView('What cannot be had', [...refused, ...(part.lacks ?? [])])}
  ${publishedView(published)}
  ${listView('What misleads', from?.caveats ?? [])}`)}`
}
