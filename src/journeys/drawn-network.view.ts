import { type Html, html } from '../web/html.ts'
import { type Network, type Node, type Placed, placed } from './network.ts'

const width = 960

/** Few need little room. */
const heightFor = ({ nodes }: Network): number => (nodes.length <= 4 ? 200 : nodes.length <= 9 ? 380 : 560)
const fixed = (value: number): string => value.toFixed(1)

// A shape for each kind: nobody needs to tell colours apart.
const shapes: Readonly<Record<Node['kind'], (x: number, y: number) => Html>> = {
  child: (x, y) => html`<circle class="cf-line__mark" cx="${fixed(x)}" cy="${fixed(y)}" r="9"/>`,
  adult: (x, y) =>
    html`<rect class="cf-line__mark" x="${fixed(x - 9)}" y="${fixed(y - 9)}" width="18" height="18"/>`,
  line: (x, y) => html`<path class="cf-line__mark" d="M${fixed(x)} ${fixed(y - 12)}l11 12l-11 12l-11 -12z"/>`,
  person: (x, y) => html`<circle class="cf-line__child" cx="${fixed(x)}" cy="${fixed(y)}" r="9"/>`,
  place: (x, y) => html`<path class="cf-line__child" d="M${fixed(x)} ${fixed(y - 11)}l11 20h-22z"/>`,
}

const short = (name: string): string => (name.length > 28 ? `${name.slice(0, 27)}…` : name)

const nodeView = ({ kind, name, x, y, hop }: Placed): Html => html`<g>${shapes[kind](x, y)}
  <text${hop === 0 && html` class="cf-chart__strong"`} x="${fixed(x)}" y="${fixed(y + 27)}" text-anchor="middle">${short(name)}</text><title>${name}</title></g>`

/** A network drawn around the child in the middle. What the lines say stands in the list below. */
export function drawnNetwork(network: Network): Html {
  const height = heightFor(network)
  const at = new Map(placed(network, { width, height }).map(one => [one.key, one]))
  const lines = network.edges.flatMap(({ from, to }) => {
    const [one, other] = [at.get(from), at.get(to)]
    return one && other
      ? html`<line class="cf-network__line" x1="${fixed(one.x)}" y1="${fixed(one.y)}" x2="${fixed(other.x)}" y2="${fixed(other.y)}"/>`
      : []
  })
  return html`<svg class="cf-chart__svg cf-network" role="img" aria-labelledby="network-title network-desc" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Arial, sans-serif" font-size="14">
  <title id="network-title">People and places around the child</title>
  <desc id="network-desc">${network.nodes.length - 1} around the child, ${lines.length} connections. Everything drawn is in the list below.</desc>
  ${lines}
  ${[...at.values()].map(nodeView)}
</svg>`
}
