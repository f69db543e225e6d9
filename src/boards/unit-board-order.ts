import { pressing } from '../web/state.ts'
import type { BoardDuty } from './unit-board.store.ts'

/** What says how pressing a duty on a board is. */
type Owed = Pick<BoardDuty, 'step' | 'occurrence' | 'openedAt' | 'dueAt' | 'promptAt'>

type Place = readonly [tier: number, at: number]
type Row = Readonly<{ episodeId: string; startedAt: Date; duties: readonly Owed[] }>

const nothingOwed: Place = [2, 0]

const placeOf = ({ dueAt, promptAt, openedAt }: Owed, now: Date): Place => [
  pressing(dueAt, now) === 'later' ? 1 : 0,
  +(dueAt ?? promptAt ?? openedAt),
]

const before = (one: Place, other: Place): number => one[0] - other[0] || one[1] - other[1]

/**
 * The duties of one child as the desk needs them: what is past its limit, what reaches it within half an hour, and then the
 * rest from when each was to be done. As soon as practicable is sooner than a review in five hours.
 */
export const mostPressing = <One extends Owed>(duties: readonly One[], now: Date): readonly One[] =>
  duties.toSorted(
    (one, other) =>
      before(placeOf(one, now), placeOf(other, now)) ||
      (one.step === other.step ? one.occurrence - other.occurrence : one.step < other.step ? -1 : 1),
  )

const placeOfChild = ({ duties: [next] }: Row, now: Date): Place => (next ? placeOf(next, now) : nothingOwed)

/** The children on a board by what each is owed next, whose duties are in their order. Who is owed nothing comes last. */
export const mostPressingFirst = <One extends Row>(rows: readonly One[], now: Date): readonly One[] =>
  rows.toSorted(
    (one, other) =>
      before(placeOfChild(one, now), placeOfChild(other, now)) ||
      +one.startedAt - +other.startedAt ||
      (one.episodeId < other.episodeId ? -1 : 1),
  )
