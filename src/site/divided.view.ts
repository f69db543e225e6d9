import { manyCaveat, notShown } from '../policy/fairness-notes.ts'
import { benchmarkCaveat, outcomeTestCaveat, repeatsCaveat } from '../policy/fairness-words.ts'
import { fairnessColumns, pictureColumns, strategyPicture } from '../policy/public-parts.ts'
import { releasedComparisonView } from '../releases/released-comparison.view.ts'
import { releasedPartView } from '../releases/released-part.view.ts'
import { type Html, html } from '../web/html.ts'
import { sourceView } from '../web/source.ts'
import { filesOf, partFilesOf } from './downloads.ts'
import { currentParts, currentTables, type Edition, type Placed, type PlacedPart } from './edition.ts'
import { nothingReleased } from './measures.view.ts'
import type { Place } from './place.ts'
import { chartOf } from './released-chart.view.ts'
import { filesView } from './released-table.view.ts'

const dividedBy = (edition: Edition, columns: readonly string[]): readonly Placed[] =>
  currentTables(edition).filter(
    ({ table }) => !table.comparison && table.split !== undefined && columns.includes(table.split.column),
  )

const compared = (edition: Edition): readonly Placed[] =>
  currentTables(edition).filter(({ table }) => table.comparison !== undefined)

const list = (items: readonly (string | Html)[]): Html =>
  html`<ul class="govuk-list govuk-list--bullet">${items.map(one => html`<li>${one}</li>`)}</ul>`

/** A table in short: its answer, its picture, what misleads, and the way to its numbers. */
const inShort = (
  { table }: Placed,
  place: Place,
): Html => html`<section class="ps-figure" aria-labelledby="${table.id}">
  <h2 class="govuk-heading-m" id="${table.id}">${table.title}</h2>
  <p class="govuk-body"><strong>${table.answer}</strong></p>
  ${chartOf(table)}
  ${list(table.caveats)}
  <p class="govuk-body"><a class="govuk-link" href="${place.to(`measures/${table.measure.id}.html`)}#${table.id}">The numbers and the files of
    “${table.title}”</a></p></section>`

/** Groups beside each other: what can be said of them, the way to the counts, and the files. */
const comparedView = (
  { table, release }: Placed,
  place: Place,
): Html => html`<section class="ps-figure" aria-labelledby="${table.id}">
  <h2 class="govuk-heading-m" id="${table.id}">${table.title}</h2>
  <p class="govuk-body">${table.measure.asks} <strong>${table.answer}</strong></p>
  ${releasedComparisonView(table)}
  ${list(table.caveats)}
  <p class="govuk-body"><a class="govuk-link" href="${place.to(`measures/${table.measure.id}.html`)}#${table.id}">The counts behind
    “${table.title}”</a></p>
  ${filesView(filesOf({ table, release }), table.title, place)}</section>`

const pictured = ({ part, release }: PlacedPart, place: Place): Html =>
  releasedPartView(
    part,
    release.content.workedOutAt,
    filesView(partFilesOf({ part, release }), part.title, place),
  )

const nothingDivided = (edition: Edition, by: string): Html =>
  edition.releases.length === 0
    ? nothingReleased()
    : html`<div class="govuk-inset-text">No released table is divided by ${by} yet.</div>`

/** The data picture: every released part of it and table by age, and what the strategy's own picture shows. */
export function pictureView(edition: Edition, place: Place): Html {
  const [tables, parts] = [dividedBy(edition, pictureColumns), currentParts(edition)]
  const isEmpty = tables.length + parts.length === 0
  return html`
  <h1 class="govuk-heading-l">Data picture</h1>
  <p class="govuk-body-l">What happens to children and what children are suspected of, by age group. An age group that cannot be made from
    the source is left out, and the table says why.</p>
  ${isEmpty ? nothingDivided(edition, 'age') : [...parts.map(one => pictured(one, place)), ...tables.map(one => inShort(one, place))]}
  <h2 class="govuk-heading-m">What the strategy’s own data picture shows</h2>
  <p class="govuk-body">The strategy draws these for 2023, by age group. Where a figure of ours answers the same question, it stands
    above; where none does, none has been released.</p>
  ${list(strategyPicture.topics)}
  <p class="govuk-body-s">${sourceView(strategyPicture.source)}</p>`
}

const beforeReading: readonly string[] = [
  'That two groups differ does not say why. It says where to look.',
  benchmarkCaveat,
  outcomeTestCaveat,
  repeatsCaveat,
  manyCaveat,
  'Ethnicity in the child’s own words and ethnicity as an officer saw it are two questions, and are never added to each other. Where either is missing for many, a small difference says nothing.',
]

const notShownView = (): Html => html`
  <h2 class="govuk-heading-m">What cannot be shown</h2>
  <dl class="govuk-summary-list">${notShown.map(
    ({
      what,
      why,
      instead,
    }) => html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${what}</dt>
    <dd class="govuk-summary-list__value"><p class="govuk-body">${why}</p><p class="govuk-body">Instead: ${instead}</p></dd></div>`,
  )}</dl>`

/** Fairness: every released comparison and table by who the children are, below what a reader must know first. */
export function fairnessView(edition: Edition, place: Place): Html {
  const [tables, beside] = [dividedBy(edition, fairnessColumns), compared(edition)]
  const isEmpty = tables.length + beside.length === 0
  return html`
  <h1 class="govuk-heading-l">Fairness</h1>
  <p class="govuk-body-l">Who is searched, detained and helped: by ethnicity, by sex, and by whether a child is looked after.</p>
  <section class="ps-panel" aria-labelledby="before"><h2 class="govuk-heading-m" id="before">Before you read the numbers</h2>${list(beforeReading)}</section>
  ${isEmpty ? nothingDivided(edition, 'ethnicity or sex') : [...beside.map(one => comparedView(one, place)), ...tables.map(one => inShort(one, place))]}
  ${notShownView()}`
}
