import { nameOf } from '../children/child.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import type { Attempt } from '../web/page.ts'
import { table } from '../web/table.ts'
import { drawnNetwork } from './drawn-network.view.ts'
import type { Edge, Node } from './network.ts'
import type { SeenNetwork } from './view-network.ts'

const kinds: Readonly<Record<Node['kind'], string>> = {
  child: 'Child',
  adult: 'Adult who harms',
  line: 'County line',
  person: 'Person without a record',
  place: 'Place',
}

const nodeView = ({ key, kind, name }: Node): Html =>
  kind === 'person' || kind === 'place'
    ? html`${name}`
    : html`<a class="govuk-link" href="/children/${key}">${name}</a>`

const nameIn = (nodes: readonly Node[], key: string): string => nodes.find(one => one.key === key)?.name ?? ''

function endView({ child, mayLink, nodes }: SeenNetwork, edge: Edge, { hidden }: Attempt): Html | false {
  if (!edge.linkId || !mayLink) return false
  return html`<form method="post" action="/children/${child.id}/network" novalidate>${hidden}
    <input type="hidden" name="end" value="${edge.linkId}">
    ${govuk.button({
      html: html`End this link<span class="govuk-visually-hidden">: ${nameIn(nodes, edge.from)} ${edge.says} ${nameIn(nodes, edge.to)}</span>`,
      classes: 'govuk-button--secondary',
    })}</form>`
}

const sentence = ({ nodes }: SeenNetwork, edge: Edge): Html =>
  html`<li>${nameIn(nodes, edge.from)} ${edge.says} ${nameIn(nodes, edge.to)}${edge.note && html`<br><span class="cf-when">${edge.note}</span>`}</li>`

const rowOf = (seen: SeenNetwork) => (node: Node) => [
  nodeView(node),
  kinds[node.kind],
  html`<ul class="govuk-list">${seen.edges.filter(one => one.from === node.key || one.to === node.key).map(one => sentence(seen, one))}</ul>`,
]

function linksView(seen: SeenNetwork, attempt: Attempt): Html | false {
  const links = seen.edges.filter(one => one.linkId)
  if (!seen.mayLink) return false
  return html`
    <h2 class="govuk-heading-m">Links between records</h2>
    ${
      links.length > 0 &&
      table({
        name: 'Links between records',
        head: ['Link', 'End it'],
        rows: links.map(one => [
          html`<ul class="govuk-list">${sentence(seen, one)}</ul>`,
          endView(seen, one, attempt),
        ]),
        stacks: true,
      })
    }
    ${govuk.button({ text: 'Add a link', href: `/children/${seen.child.id}/link` })}`
}

/** The people and places around a child, drawn and as a list. */
export function networkView(seen: SeenNetwork, attempt: Attempt): Html {
  const around = seen.nodes.filter(one => one.hop > 0)
  return html`
    <span class="govuk-caption-l">${nameOf(seen.child)}</span>
    <h1 class="govuk-heading-l">People and places around</h1>
    <p class="govuk-body">You see whom and what you may know of, and nothing else is counted.</p>
    ${
      around.length === 0
        ? html`<p class="govuk-body">Nobody and nothing is recorded around this record yet.</p>`
        : html`<figure class="cf-chart"><div class="cf-chart--wide">${drawnNetwork(seen)}
          <figcaption class="govuk-body-s">A filled circle is a child, a square an adult who harms, a diamond a county line, an open circle
            somebody without a record, a triangle a place.</figcaption></div></figure>
          ${table({ caption: 'The same as a list', captionClasses: 'govuk-table__caption--m', head: ['Who or what', 'Kind', 'How connected'], rows: around.map(rowOf(seen)), stacks: true })}`
    }
    ${linksView(seen, attempt)}`
}
