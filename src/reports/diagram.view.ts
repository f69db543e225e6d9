import { type Arrow, type Box, type Diagram, diagramOf, type Lane } from '../kernel/diagram.ts'
import type { Pathway } from '../kernel/pathway.ts'
import { inWords } from '../kernel/pathway-in-words.ts'
import { type Html, html } from '../web/html.ts'
import { scrolling } from '../web/table.ts'
import { agencyOfRole } from './owner-rule.view.ts'
import { pathwayTitle } from './rule-book.ts'

const gap = 8
const lineHeight = 18
const roundness = { duty: 0, power: 0, ending: 24 } as const

const laneView = ({ name, y, height }: Lane, width: number): Html => html`
  <rect class="cf-lane" x="0" y="${y}" width="${width}" height="${height - gap}"/>
  <text class="cf-lane__name" x="${gap}" y="${y + 14}">${name}</text>`

const arrowView = ({ kind, points }: Arrow): Html => html`
  <polyline class="cf-arrow cf-arrow--${kind}" points="${points.map(([x, y]) => `${x},${y}`).join(' ')}" marker-end="url(#arrow-head)"/>`

function boxView({ kind, lines, x, y, width, height }: Box, number: number): Html {
  const first = y + (height - lines.length * lineHeight) / 2 + 13
  return html`
  <rect class="cf-box cf-box--${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="${roundness[kind]}"/>
  <rect class="cf-box__badge" x="${x + 22}" y="${y - 10}" width="28" height="19" rx="9"/>
  <text class="cf-box__number" x="${x + 36}" y="${y + 4}">${number}</text>
  ${lines.map((line, at) => html`<text class="cf-box__line" x="${x + width / 2}" y="${first + at * lineHeight}">${line}</text>`)}`
}

function drawing(pathway: Pathway, { width, height, lanes, boxes, arrows }: Diagram): Html {
  const numbers = new Map(Object.keys(pathway.steps).map((name, at) => [name, at + 1]))
  const above = 2
  return html`<svg class="cf-diagram__svg" role="img" aria-labelledby="diagram-title" aria-describedby="diagram-says"
    width="${width}" height="${height + above}" viewBox="0 ${-above} ${width} ${height + above}">
    <title id="diagram-title">${pathway.title}: ${boxes.length} steps, and what waits for what</title>
    <desc id="diagram-says">Time runs from left to right. Each agency has a lane: ${lanes.map(lane => lane.name).join(', ')}.
      The same stands in words under the diagram.</desc>
    <defs><marker id="arrow-head" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="7" markerHeight="7"
      orient="auto"><path class="cf-arrow__head" d="M0 0L10 5L0 10z"/></marker></defs>
    ${lanes.map(lane => laneView(lane, width))}${arrows.map(arrowView)}
    ${boxes.map(box => boxView(box, numbers.get(box.step) ?? 0))}
  </svg>`
}

const sample = (shape: Html): Html =>
  html`<svg class="cf-key__sample" width="46" height="24" viewBox="0 0 46 24" aria-hidden="true" focusable="false">${shape}</svg>`

const line = (kind: Arrow['kind']): Html =>
  sample(html`<line class="cf-arrow cf-arrow--${kind}" x1="2" y1="12" x2="44" y2="12"/>`)

const frame = (kind: Box['kind']): Html =>
  sample(
    html`<rect class="cf-box cf-box--${kind}" x="4" y="4" width="38" height="16" rx="${roundness[kind] / 3}"/>`,
  )

const key = (): Html => html`<ul class="cf-key">
  <li>${frame('duty')} Owed</li><li>${frame('power')} A power that may be used</li><li>${frame('ending')} Ends the episode</li>
  <li>${line('after')} Waits for it</li><li>${line('when')} Waits for a certain answer</li><li>${line('any')} Waits for one of several</li>
</ul>`

/** A pathway as a picture: its steps from left to right, a lane for each agency, with a key, and the same in words. */
export function diagramView(pathway: Pathway): Html {
  const diagram = diagramOf(pathway, agencyOfRole)
  return html`
  <figure class="cf-diagram${diagram.height > diagram.width ? ' cf-diagram--tall' : ''}">
    ${scrolling(`Diagram: ${pathway.title}`, drawing(pathway, diagram))}
    <figcaption>${key()}</figcaption>
  </figure>
  <details class="govuk-details cf-why"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">The
    diagram in words</span></summary>
    <ol class="govuk-list govuk-list--number">${inWords(pathway, pathwayTitle).map(said => html`<li>${said}</li>`)}</ol>
  </details>`
}
