import { before, columnsOf, isRoundabout } from './diagram-order.ts'
import { answersInWords } from './in-words.ts'
import type { Pathway, Step } from './pathway.ts'

/** One step as it is drawn. `lines` is its title, broken to fit. */
export type Box = Readonly<{
  step: string
  kind: 'duty' | 'power' | 'ending'
  lines: readonly string[]
  x: number
  y: number
  width: number
  height: number
}>

/** From one step to another that waits for it: always, on one of several roads, or only after an answer. */
export type Arrow = Readonly<{
  from: string
  to: string
  kind: 'after' | 'any' | 'when'
  /** The answer it depends on. */
  label?: string
  points: readonly (readonly [x: number, y: number])[]
}>

/** Everything one role or agency owes, side by side. */
export type Lane = Readonly<{ name: string; y: number; height: number }>

/** A pathway as it is drawn: where everything goes, and nothing about colours or type. */
export type Diagram = Readonly<{
  width: number
  height: number
  lanes: readonly Lane[]
  boxes: readonly Box[]
  arrows: readonly Arrow[]
}>

const size = { box: 190, line: 18, padding: 10, across: 64, between: 28, title: 28, letters: 25 }

/** Breaks a title into lines of about so many letters, never inside a word. */
const broken = (title: string): readonly string[] =>
  title.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    const fits = last !== undefined && last.length + word.length < size.letters
    return fits ? [...lines.slice(0, -1), `${last} ${word}`] : [...lines, word]
  }, [])

const kindOf = (step: Step): Box['kind'] => (step.ends ? 'ending' : step.power ? 'power' : 'duty')

type Cell = Readonly<{ step: string; lane: string; column: number; row: number }>

/** Places steps in rows: one lane after another, and in each column of a lane one below the other, in the order of the rule. */
function cellsOf(pathway: Pathway, laneOf: (role: string) => string): readonly Cell[] {
  const columns = columnsOf(pathway)
  const taken = new Map<string, number>()
  return Object.entries<Step>(pathway.steps).map(([step, { by }]) => {
    const [lane, column] = [laneOf(by), columns.get(step) ?? 0]
    const place = `${column} ${lane}`
    const row = taken.get(place) ?? 0
    taken.set(place, row + 1)
    return { step, lane, column, row }
  })
}

function lanesOf(cells: readonly Cell[], row: number): readonly Lane[] {
  const rows = new Map<string, number>()
  for (const cell of cells) rows.set(cell.lane, Math.max(rows.get(cell.lane) ?? 0, cell.row + 1))
  let y = 0
  return [...rows].map(([name, count]) => {
    const lane = { name, y, height: size.title + count * row }
    y += lane.height
    return lane
  })
}

type Way = Pick<Arrow, 'from' | 'to' | 'kind' | 'label'>

function waysTo(pathway: Pathway, to: string): readonly Way[] {
  const { after = [], when = {}, each } = pathway.steps[to] as Step
  return before(pathway, to).flatMap((from): readonly Way[] => {
    const wanted: Readonly<Record<string, string | readonly string[]>> = when[from] ?? {}
    const asks = pathway.steps[from]?.asks ?? {}
    const answers = Object.entries(wanted).map(([question, values]) =>
      answersInWords(asks[question], [values].flat()),
    )
    if (each?.step === from) return [{ from, to, kind: 'when', label: 'for each action agreed' }]
    if (answers.length > 0) return [{ from, to, kind: 'when', label: answers.join(', ') }]
    if (from in when || after.includes(from))
      return isRoundabout(pathway, from, to) ? [] : [{ from, to, kind: 'after' }]
    return [{ from, to, kind: 'any' }]
  })
}

/** Out to the right, along the free strip above the row of the box it leads to, and in from the left. */
function pointsOf(from: Box, to: Box, turn: number): Arrow['points'] {
  const shift = 12 + (turn % 6) * 7
  const [startX, startY] = [from.x + from.width, from.y + from.height / 2]
  const [endX, endY] = [to.x, to.y + to.height / 2]
  const strip = to.y - 6 - (turn % 3) * 5
  const out = startX + shift
  const back = endX - 12
  if (endX - startX <= size.across)
    return [
      [startX, startY],
      [out, startY],
      [out, endY],
      [endX, endY],
    ]
  return [
    [startX, startY],
    [out, startY],
    [out, strip],
    [back, strip],
    [back, endY],
    [endX, endY],
  ]
}

/**
 * Lays a pathway out for drawing: time goes from left to right, and every agency has its lane.
 * `laneOf` names the lane of a role; the same rule is always drawn the same way.
 */
export function diagramOf(pathway: Pathway, laneOf: (role: string) => string = role => role): Diagram {
  const cells = cellsOf(pathway, laneOf)
  const titles = new Map(cells.map(({ step }) => [step, broken(pathway.steps[step]?.title ?? '')]))
  const most = Math.max(...[...titles.values()].map(lines => lines.length), 1)
  const height = most * size.line + 2 * size.padding
  const lanes = lanesOf(cells, height + size.between)
  const top = new Map(lanes.map(lane => [lane.name, lane.y + size.title]))
  const boxes = cells.map(({ step, lane, column, row }) => ({
    step,
    kind: kindOf(pathway.steps[step] as Step),
    lines: titles.get(step) ?? [],
    x: size.padding + column * (size.box + size.across),
    y: (top.get(lane) ?? 0) + row * (height + size.between),
    width: size.box,
    height,
  }))
  const boxOf = new Map(boxes.map((box, index) => [box.step, { box, index }]))
  const arrows = cells
    .flatMap(({ step }) => waysTo(pathway, step))
    .flatMap(way => {
      const [from, to] = [boxOf.get(way.from), boxOf.get(way.to)]
      return from && to ? [{ ...way, points: pointsOf(from.box, to.box, from.index) }] : []
    })
  const width = Math.max(...boxes.map(box => box.x + box.width), 0) + size.padding
  const last = lanes.at(-1)
  return { width, height: last ? last.y + last.height : 0, lanes, boxes, arrows }
}
