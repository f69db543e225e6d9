import { operation } from '../access/operation.ts'
import type { Actor } from '../kernel/context.ts'
import { dutyAddress } from '../kernel/each.ts'
import type { Place } from '../kernel/list-place.ts'
import { isNamedFor } from '../kernel/named-for.ts'
import { Refusal } from '../kernel/problem.ts'
import { boardTitles } from '../policy/boards.ts'
import { pathwayVersion } from '../policy/index.ts'
import { mayViewBoards } from '../policy/permissions/boards.ts'
import { boardPage, countsOn } from './board.store.ts'
import { type BoardEpisode, type BoardFilter, isBoard, isFresh, pathwaysOf } from './board.ts'

/** How many episodes a page of a board holds. */
const boardPerPage = 50

type BoardRequest = Readonly<{ board: string; filter: BoardFilter; place?: Place }>

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
  async run(tx, { filter, place }, { actor, now }, { board }) {
    const titles = pathwaysOf(board)
    const all = [...titles.keys()]
    const pathways = filter.pathway ? all.filter(id => id === filter.pathway) : all
    const where = { forceId: actor.forceId, now }
    const isLost = place !== undefined && !isFresh(place, now)
    const [page, counts] = await Promise.all([
      boardPage(tx, { ...where, pathways, filter, perPage: boardPerPage }, isLost ? undefined : place),
      countsOn(tx, { ...where, pathways: all }),
    ])
    const rows = page.rows.map(inWords(actor))
    const isPastEnd = rows.length === 0 && place?.back === false && !isLost
    return { board, title: boardTitles[board], titles, counts, filter, now, ...page, rows, isPastEnd, isLost }
  },
})

/** A board as its page shows it. */
export type SeenForceBoard = Awaited<ReturnType<typeof viewForceBoard>>
