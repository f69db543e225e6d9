import type { Pathway } from '../kernel/pathway.ts'
import { boardTitles } from '../policy/boards.ts'

/** What a partner was asked for, from when to when. */
export type Wait = Readonly<{
  episodeId: string
  pathway: string
  inForceFrom: string
  step: string
  agency: string
  from: Date
  to: Date | null
  dueAt: Date | null
  state: string
}>

/** Who recorded what stands on the line: police, a partner, or the child. */
export type By = 'police' | 'partner' | 'child'

/** An episode on the line: its number in the table beside, what stands on it, and what it waits for. */
export type Stretch = Readonly<{
  number: number
  episodeId: string
  title: string
  family: string
  from: Date
  to: Date | null
  outcome: string | null
  marks: readonly Readonly<{ at: Date; by: By; says: string }>[]
  waits: readonly Readonly<{ from: Date; to: Date | null; says: string }>[]
}>

/** A lane of the line: a family of pathways, with episodes that overlap one below another. */
export type Lane = Readonly<{ family: string; rows: readonly (readonly Stretch[])[] }>

/** The family of a pathway: the board on which it stands, or itself. */
export const familyOf = ({ board, title }: Pathway): string => (board ? boardTitles[board] : title)

const endOf = (stretch: Stretch, now: Date): number =>
  Math.max(
    +(stretch.to ?? now),
    ...stretch.marks.map(one => +one.at),
    ...stretch.waits.map(one => +(one.to ?? now)),
  )

/** Puts each stretch into the first row that is free by the time it begins. */
function rowsOf(stretches: readonly Stretch[], now: Date): readonly (readonly Stretch[])[] {
  const rows: Stretch[][] = []
  for (const one of stretches) {
    const free = rows.find(row => row.every(other => endOf(other, now) < +one.from))
    if (free) free.push(one)
    else rows.push([one])
  }
  return rows
}

/** The lanes in which a journey is drawn, in the order in which they begin. */
export function lanesOf(stretches: readonly Stretch[], now: Date): readonly Lane[] {
  const inOrder = [...stretches].sort((a, b) => +a.from - +b.from || a.number - b.number)
  return [...new Set(inOrder.map(one => one.family))].map(family => ({
    family,
    rows: rowsOf(
      inOrder.filter(one => one.family === family),
      now,
    ),
  }))
}

/** From when to when a journey is drawn: from the first thing on it until now, or until all was over. */
export function spanOf(stretches: readonly Stretch[], now: Date): readonly [from: Date, to: Date] {
  const from = Math.min(...stretches.flatMap(one => [+one.from, ...one.marks.map(mark => +mark.at)]))
  const to = Math.max(...stretches.map(one => endOf(one, now)))
  return [new Date(from), new Date(Math.max(to, from + 3_600_000))]
}
