import { operation } from '../access/operation.ts'
import { rule } from '../kernel/permission.ts'
import { mayListLed, mayViewBoards } from '../policy/permissions/boards.ts'
import { countsOn } from './board.store.ts'
import { boards, pathwaysOf } from './board.ts'
import { sumOf } from './owed-count.ts'

/** The boards for the whole force, with how much is owed on each and how much of it is overdue, as far as the reader may know. */
export const listBoards = operation({
  permission: mayViewBoards,
  facts: async () => ({}),
  about: (_all: Readonly<Record<string, never>>) => ({ kind: 'boards' }),
  async run(tx, _all, { actor, now }) {
    const of = boards.map(board => ({ board, ids: [...pathwaysOf(board).keys()] }))
    const counts = await countsOn(tx, { forceId: actor.forceId, pathways: of.flatMap(({ ids }) => ids), now })
    return {
      boards: of.map(({ board, ids }) => {
        const here = counts.filter(({ pathway }) => ids.includes(pathway))
        return {
          board,
          owed: sumOf(here.map(one => one.owed)),
          overdue: sumOf(here.map(one => one.overdue)),
        }
      }),
      now,
      mayLead: rule(mayListLed, actor, {}).allowed,
    }
  },
})

/** The boards as their page lists them. */
export type SeenBoards = Awaited<ReturnType<typeof listBoards>>
