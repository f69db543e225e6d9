import type { Figure, Line } from '../figures/figure.ts'
import { countInWords, valueInWords, whenInWords } from '../figures/figure-words.ts'
import { partnerNavigation } from '../partners/partner-navigation.view.ts'
import { waitBorough, waitKind } from '../policy/wait-groups.ts'
import { type Html, html } from '../web/html.ts'
import { table } from '../web/table.ts'
import type { SeenWaits } from './waits.ts'

const choiceView = (chosen: string): Html => html`
  <ul class="govuk-list">${Object.entries(waitKind.groups).map(([kind, title]) =>
    kind === chosen
      ? html`<li><strong>${title}</strong></li>`
      : html`<li><a class="govuk-link" href="/partners/waits?of=${encodeURIComponent(kind)}">${title}</a></li>`,
  )}</ul>`

const lineIn = (figure: Figure | undefined, key: string): Line | undefined =>
  key === 'all' ? figure?.whole : figure?.lines.find(line => line.key === key)

function cell(figure: Figure | undefined, key: string, count: 'counted' | 'outOf' = 'counted') {
  const line = lineIn(figure, key)
  return { content: figure && line ? countInWords(line[count], figure.measure) : '0', numeric: true }
}

function value(figure: Figure | undefined, key: string) {
  const line = lineIn(figure, key)
  const content = figure && line?.value !== undefined ? valueInWords(figure.measure, line.value) : '–'
  return { content, numeric: true }
}

const rowOf = ({ answered, given, share }: SeenWaits, key: string, label: string) => [
  label,
  cell(share, key, 'outOf'),
  value(share, key),
  cell(answered, key),
  value(answered, key),
  cell(given, key),
  value(given, key),
]

const isKnown = ({ answered, given, share }: SeenWaits, key: string): boolean =>
  [answered, given, share].some(figure => lineIn(figure, key) !== undefined)

const numeric = (content: string) => ({ content, numeric: true })

function figuresView(seen: SeenWaits): Html {
  const figure = seen.share ?? seen.answered ?? seen.given
  if (!figure) return html`<p class="govuk-body">Nothing of this kind has been asked for.</p>`
  const boroughs = Object.entries(waitBorough.groups).filter(([key]) => isKnown(seen, key))
  return html`${table({
    caption: `${waitKind.groups[seen.kind] ?? ''}, by the borough where the child lives, ${whenInWords({ ...figure, question: { ...figure.question, source: '' } })}`,
    captionClasses: 'govuk-table__caption--m',
    head: [
      'Borough',
      numeric('Asked and settled'),
      numeric('Met'),
      numeric('Answered'),
      numeric('Median until answered'),
      numeric('Given'),
      numeric('Median until given'),
    ],
    rows: [rowOf(seen, 'all', 'All'), ...boroughs.map(([key, label]) => rowOf(seen, key, label))],
    firstCellIsHeader: true,
    stacks: true,
  })}
  <h2 class="govuk-heading-m">What to know</h2>
  <ul class="govuk-list govuk-list--bullet">${[seen.answered, seen.given, seen.share].flatMap(one =>
    (one?.measure.caveats ?? []).map(caveat => html`<li>${caveat}</li>`),
  )}</ul>`
}

/** Waits from both sides: asked, answered, given. */
export const waitsView = (seen: SeenWaits): Html => html`
  <h1 class="govuk-heading-l">Waits</h1>
  ${partnerNavigation('waits', seen.parts)}
  ${choiceView(seen.kind)}
  ${figuresView(seen)}`
