import { operation } from '../access/operation.ts'
import { isNamedFor } from '../episodes/episode.ts'
import type { Actor } from '../kernel/context.ts'
import { dutyAddress } from '../kernel/each.ts'
import { Refusal } from '../kernel/problem.ts'
import { boardTitles } from '../policy/boards.ts'
import { pathwayVersion } from '../policy/index.ts'
import { mayViewBoards } from '../policy/permissions/boards.ts'
import { countsOn, episodesOn } from './board.store.ts'
import { type BoardEpisode, type BoardFilter, isBoard, pathwaysOf } from './board.ts'

/** How many episodes a page of a board holds. */
const boardPerPage = 50

type BoardRequest = Readonly<{ board: string; filter: BoardFilter; page: number }>

const inWords = (actor: Actor) => (row: BoardEpisode) => {
  const rule = pathwayVersion(row.pathway, row.inForceFrom)
  const step = rule.steps[row.step]
  return {
    ...row,
    pathwayTitle: rule.title,
    title: step?.title ?? row.step,
    isReaders: isNamedFor(actor, step, row.owedBy),
    address: dutyAddress(step, row),
  }
}

/** Every episode on a board in which something is owed, the one with the most pressing duty first. */
export const viewForceBoard = operation({
  permission: mayViewBoards,
  async facts(_tx, { board }: BoardRequest) {
    if (!isBoard(board)) throw new Refusal('NOT_FOUND', { kind: 'board' })
    return { board }
  },
  about: (_request, facts) => ({ kind: facts ? `board of ${facts.board}` : 'boards' }),
  async run(tx, { filter, page }, { actor, now }, { board }) {
    const titles = pathwaysOf(board)
    const all = [...titles.keys()]
    const pathways = filter.pathway ? all.filter(id => id === filter.pathway) : all
    const where = { forceId: actor.forceId, now }
    const skip = (page - 1) * boardPerPage
    const [found, counts] = await Promise.all([
      episodesOn(tx, { ...where, pathways, filter, skip, take: boardPerPage + 1 }),
      countsOn(tx, { ...where, pathways: all }),
    ])
    return {
      ...{ board, title: boardTitles[board], titles, counts, filter, page, now },
      rows: found.slice(0, boardPerPage).map(inWords(actor)),
      more: found.length > boardPerPage,
    }
  },
})

/** A board as its page shows it. */
export type SeenForceBoard = Awaited<ReturnType<typeof viewForceBoard>>
