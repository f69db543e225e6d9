import { type Place, type PlaceShape, placePart } from '../kernel/list-place.ts'
import type { Board } from '../kernel/pathway.ts'
import { boardTitles } from '../policy/boards.ts'
import { everyRule } from '../policy/every-rule.ts'

/** Which part of a board: the whole force's unless a command unit, a borough or a pathway is named. */
export type BoardFilter = Readonly<{ bcu?: string; borough?: string; pathway?: string }>

/** Every board for the whole force, in the order in which they are listed. */
export const boards = Object.keys(boardTitles) as readonly Board[]

/** Whether a word is the name of a board. */
export const isBoard = (name: string): name is Board => Object.hasOwn(boardTitles, name)

/** The pathways whose episodes stand on a board: their ids, and what they are called. */
export function pathwaysOf(board: Board): ReadonlyMap<string, string> {
  return new Map(everyRule.pathways.filter(one => one.board === board).map(({ id, title }) => [id, title]))
}

/** An episode on a board, with what is owed next in it. */
export type BoardEpisode = Readonly<{
  episodeId: string
  childId: string
  childName: string
  kind: string
  bornOn: string | null
  borough: string | null
  pathway: string
  inForceFrom: string
  startedAt: Date
  unit: string | null
  lead: string | null
  step: string
  occurrence: number
  owedBy: string
  agency: string | null
  openedAt: Date
  dueAt: Date | null
  promptAt: Date | null
  /** How many duties are owed in the episode, the next one included. */
  owed: number
}>

/** What a place on a board is made of: when the reader began, whether it was late then, its moment, and its episode. */
export const boardPlace: PlaceShape = [
  ...[placePart.instant, placePart.oneOf('late', 'next')],
  ...[placePart.instant, placePart.id],
]

const longestWalk = 86_400_000

/** Whether a board can still be gone through from a place: what was late a day ago says too little of what is late now. */
export function isFresh({ key: [began = ''] }: Place, now: Date): boolean {
  const since = now.getTime() - Date.parse(began)
  return since >= 0 && since < longestWalk
}
