import { operation } from '../access/operation.ts'
import { unitsOf } from '../episodes/episode-names.store.ts'
import { likeliestUnit } from '../episodes/running.store.ts'
import type { Actor } from '../kernel/context.ts'
import { dutyAddress } from '../kernel/each.ts'
import { isNamedFor } from '../kernel/named-for.ts'
import { pathwaysOnBoard, pathwayVersion } from '../policy/index.ts'
import { mayViewBoard } from '../policy/permissions/episodes.ts'
import { type BoardRow, boardRows } from './unit-board.store.ts'
import { mostPressing, mostPressingFirst } from './unit-board-order.ts'

type BoardRequest = Readonly<{
  /** The kind of unit that has a board, such as a custody suite. */
  kind: string
  /** Which unit; the actor's own unless given, or else the likeliest for them. */
  unitId?: string
}>

const inWords = (actor: Actor, now: Date) => (row: BoardRow) => {
  const rule = pathwayVersion(row.pathway, row.inForceFrom)
  const duties = mostPressing(row.duties, now).map(duty => ({
    ...duty,
    title: rule.steps[duty.step]?.title ?? duty.step,
    clock: rule.steps[duty.step]?.within,
    isReaders: isNamedFor(actor, rule.steps[duty.step], duty.owedBy),
    address: dutyAddress(rule.steps[duty.step], { ...duty, episodeId: row.episodeId }),
  }))
  return { ...row, pathwayTitle: rule.title, duties }
}

/** Every child on a unit's board now, and what each is owed next: the child with the most pressing duty first. */
export const viewBoard = operation({
  permission: mayViewBoard,
  facts: async () => ({}),
  about: ({ unitId }: BoardRequest) => ({ kind: 'board', id: unitId }),
  async run(tx, { kind, unitId }, { actor, now }) {
    const units = await unitsOf(tx, actor.forceId, kind)
    const pathways = pathwaysOnBoard(kind)
    const called = (wanted: string | undefined) => units.find(({ id }) => id === wanted)
    const unit = called(unitId ?? actor.unitId) ?? called(await likeliestUnit(tx, actor, { kind, pathways }))
    const rows = unit ? await boardRows(tx, { forceId: actor.forceId, unitId: unit.id, pathways }) : []
    return { units, unit, rows: mostPressingFirst(rows.map(inWords(actor, now)), now), now, actor }
  },
})

/** A board as a page or an endpoint shows it. */
export type SeenBoard = Awaited<ReturnType<typeof viewBoard>>
