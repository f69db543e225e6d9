import { isShown } from '../figures/hide-small.ts'
import { type Html, html } from '../web/html.ts'
import type { FlowLine } from './flow.ts'

/** What is drawn: the lines of a flow, what each place and goal is called, and how wide. */
export type DrawnFlow = Readonly<{
  id: string
  title: string
  lines: readonly FlowLine[]
  titleOf(key: string): string
  width: number
}>

const sizes = { label: 22, gap: 10, bar: 12, text: 14, tall: 340, least: 3 } as const

type Node = { key: string; sum: number; top: number; used: number }

type Ribbon = Readonly<{ from: string; to: string; count: number }>

/** Only what is shown is drawn: a ribbon as thick as a hidden count would tell it. */
const ribbonsOf = (lines: readonly FlowLine[]): readonly Ribbon[] =>
  lines.flatMap(({ from, parts }) =>
    parts.flatMap(({ to, count }) => (isShown(count) && count > 0 ? [{ from, to, count }] : [])),
  )

const heightOf = (sum: number, scale: number): number => Math.max(sizes.least, sum * scale)

/** Stacks the nodes of one side, each below its label, in the order in which they are given. */
function stacked(ribbons: readonly Ribbon[], side: 'from' | 'to', scale: number): Map<string, Node> {
  const nodes = new Map<string, Node>()
  for (const ribbon of ribbons) {
    const node = nodes.get(ribbon[side]) ?? { key: ribbon[side], sum: 0, top: 0, used: 0 }
    nodes.set(ribbon[side], { ...node, sum: node.sum + ribbon.count })
  }
  let top = 0
  for (const node of nodes.values()) {
    node.top = top + sizes.label
    top = node.top + heightOf(node.sum, scale) + sizes.gap
  }
  return nodes
}

const bottomOf = (nodes: Map<string, Node>, scale: number): number =>
  Math.max(0, ...[...nodes.values()].map(node => node.top + heightOf(node.sum, scale)))

const fixed = (value: number): string => value.toFixed(1)

function ribbonView(
  { count }: Ribbon,
  [left, right]: readonly [Node, Node],
  plot: Readonly<{ scale: number; width: number }>,
): Html {
  const thick = count * plot.scale
  const [y1, y2] = [left.top + left.used, right.top + right.used]
  left.used += thick
  right.used += thick
  const [x1, x2, middle] = [sizes.bar, plot.width - sizes.bar, plot.width / 2]
  const over = `M${x1} ${fixed(y1)}C${middle} ${fixed(y1)} ${middle} ${fixed(y2)} ${x2} ${fixed(y2)}`
  const back = `V${fixed(y2 + thick)}C${middle} ${fixed(y2 + thick)} ${middle} ${fixed(y1 + thick)} ${x1} ${fixed(y1 + thick)}Z`
  return html`<path class="cf-flow__ribbon" d="${over}${back}"/>`
}

/** Two nodes of one side can never be in one order for both ends: ribbons are taken in the order of their goals. */
function inOrderOf(ribbons: readonly Ribbon[], right: Map<string, Node>): readonly Ribbon[] {
  const order = [...right.keys()]
  return ribbons.toSorted((a, b) => order.indexOf(a.to) - order.indexOf(b.to))
}

function nodeView(
  node: Node,
  text: string,
  plot: Readonly<{ scale: number; width: number; side: 'from' | 'to' }>,
): Html {
  const { scale, width, side } = plot
  const [x, anchor] = side === 'from' ? [0, 'start'] : [width, 'end']
  return html`<rect class="cf-chart__bar" x="${side === 'from' ? 0 : width - sizes.bar}" y="${fixed(node.top)}" width="${sizes.bar}" height="${fixed(heightOf(node.sum, scale))}"/>
  <text class="cf-flow__label" x="${x}" y="${fixed(node.top - 6)}" text-anchor="${anchor}">${text}</text>`
}

/** Draws a flow: where contacts began on the left, where the child went next on the right, ribbons as thick as they are many. */
export function drawnFlow({ id, title, lines, titleOf, width }: DrawnFlow): Html | false {
  const ribbons = ribbonsOf(lines)
  const all = ribbons.reduce((sum, one) => sum + one.count, 0)
  if (all === 0) return false
  const scale = sizes.tall / all
  const [left, unsorted] = [stacked(ribbons, 'from', scale), ribbons]
  const goals = lines[0]?.parts.map(part => part.to) ?? []
  const right = stacked(
    unsorted.toSorted((a, b) => goals.indexOf(a.to) - goals.indexOf(b.to)),
    'to',
    scale,
  )
  const height = Math.max(bottomOf(left, scale), bottomOf(right, scale)) + sizes.gap
  const drawn = inOrderOf(ribbons, right).map(one => {
    const ends = [left.get(one.from), right.get(one.to)] as const
    return ends[0] && ends[1] ? ribbonView(one, [ends[0], ends[1]], { scale, width }) : ''
  })
  const side = (name: 'from' | 'to', nodes: Map<string, Node>) =>
    [...nodes.values()].map(node => nodeView(node, titleOf(node.key), { scale, width, side: name }))
  return html`<svg class="cf-chart__svg" role="img" aria-labelledby="${id}-title ${id}-desc" width="${width}" height="${fixed(height)}" viewBox="0 0 ${width} ${fixed(height)}" font-family="Arial, sans-serif" font-size="${sizes.text}">
  <title id="${id}-title">${title}</title>
  <desc id="${id}-desc">On the left where contacts began, on the right what came next. Everything drawn is in the table below.</desc>
  ${drawn}${side('from', left)}${side('to', right)}
</svg>`
}
