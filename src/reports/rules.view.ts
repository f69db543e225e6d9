import type { DecisionTable } from '../kernel/decision.ts'
import type { Pathway } from '../kernel/pathway.ts'
import type { DatedList } from '../policy/dated-lists.ts'
import { everyRule } from '../policy/every-rule.ts'
import { type Html, html, type Part } from '../web/html.ts'
import { sourceView } from '../web/source.ts'
import { table, tag } from '../web/table.ts'
import { dayInWords } from '../web/time.ts'
import { type Cited, everySource, unverifiedIn } from './citations.ts'
import { combinationsOf } from './rule-book.ts'

type Seen = Readonly<{ pathways: readonly Pathway[]; tables: readonly DecisionTable[] }>
type Row = readonly Part[]

const section = (id: string, title: string, says: string, inside: Html): Html => html`
  <section aria-labelledby="${id}">
  <h2 class="govuk-heading-m" id="${id}">${title}</h2>
  <p class="govuk-body">${says}</p>
  ${inside}</section>`

const listOf = (caption: string, head: readonly string[], rows: readonly Row[]): Html =>
  table({ caption, captionClasses: 'govuk-visually-hidden', head, rows, stacks: true })

const link = (href: string, text: string): Html => html`<a class="govuk-link" href="${href}">${text}</a>`

const yetToVerify = (definition: unknown): Part => {
  const count = unverifiedIn(definition)
  return count === 0 ? 'Nothing' : tag(String(count), 'yellow')
}

const pathwaysView = (pathways: readonly Pathway[]): Html =>
  listOf(
    'Pathways',
    ['Pathway', 'When a child is on it', 'In force from', 'To be verified'],
    pathways.map(one => [
      link(`/rules/pathways/${one.id}`, one.title),
      one.about,
      dayInWords(one.inForceFrom),
      yetToVerify(one),
    ]),
  )

const tablesView = (tables: readonly DecisionTable[]): Html =>
  listOf(
    'Decision tables',
    ['Table', 'Size', 'In force from', 'To be verified'],
    tables.map(one => [
      link(`/rules/decisions/${one.id}`, one.title),
      `${one.rules.length} rules for ${combinationsOf(one)} combinations`,
      dayInWords(one.inForceFrom),
      yetToVerify(one),
    ]),
  )

const measuresView = (): Html =>
  listOf(
    'Measures',
    ['Measure', 'Question'],
    everyRule.measures.map(one => [link(`/rules/measures/${one.id}`, one.title), one.asks]),
  )

const knownView = ({ known }: DatedList): Part =>
  known ? `${dayInWords(known.from)} to ${dayInWords(known.until)}` : 'Not dated'

const datesView = (): Html =>
  listOf(
    'Calendars and lists',
    ['List', 'Known for', 'Source'],
    everyRule.lists.map(one => [one.title, knownView(one), sourceView(one.source)]),
  )

const pointsView = (points: readonly string[]): Html | string =>
  points.length === 0
    ? ''
    : html`<ul class="govuk-list cf-points">${points.map(point => html`<li>${point}</li>`)}</ul>`

const sourcesView = (sources: readonly Cited[]): Html =>
  listOf(
    'Sources',
    ['Document', 'Read there', 'Known at second hand', 'Proposed for this system'],
    sources.map(({ document, url, points }) => [
      url ? link(url, document) : document,
      pointsView(points.seen),
      pointsView(points.unverified),
      pointsView(points.proposal),
    ]),
  )

/** Everything the service works by, by kind, with how much of it the force has yet to check. */
export function rulesView({ pathways, tables }: Seen): Html {
  const unverified = unverifiedIn([pathways, tables, everyRule.measures, everyRule.lists])
  return html`
  <h1 class="govuk-heading-l">The rules and their sources</h1>
  <p class="govuk-body-l">Everything this service asks, suggests, counts and allows stands here, with where it comes from. It is
    made from the same definitions that the service works by.</p>
  <p class="govuk-body"><strong>${unverified} places are to be verified by the force</strong> before anybody relies on them:
    what is known only at second hand, and what was proposed for this system. Each is marked where it stands.</p>
  ${section('pathways', 'Pathways', 'What is owed to a child in each kind of situation, by whom and by when.', pathwaysView(pathways))}
  ${section('tables', 'Decision tables', 'What is suggested to whoever decides, and why. A person decides.', tablesView(tables))}
  ${section('measures', 'Measures', 'What each figure counts, and what misleads.', measuresView())}
  ${section('dates', 'Calendars and lists', 'A deadline beyond the days for which a calendar is known is a fault, never a guess.', datesView())}
  <h2 class="govuk-heading-m">More</h2>
  <ul class="govuk-list govuk-list--bullet">
    <li>${link('/rules/strategy', 'The strategy, action by action')}: which rules carry out each of its 36 actions</li>
    <li>${link('/rules/permissions', 'Who may do what')}, on what condition, and why</li>
    <li>${link('/rules/data', 'What is asked and kept')}: every question on every pathway</li>
    <li>${link('/rules.json', 'The rules as data')}, for machines</li>
  </ul>
  ${section('sources', 'Sources', 'Every document that a rule rests on, and how far each point has been checked.', sourcesView(everySource()))}`
}
