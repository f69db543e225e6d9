import type { Context } from '../kernel/context.ts'
import type { Tx } from '../store/database.ts'
import { changedRows, dutyRows } from './duty-rows.ts'
import { loadEpisode } from './episode.store.ts'
import { type KeptEpisode, summaryOf } from './episode.ts'
import { putRight } from './rebuild.store.ts'
import { holdOpenEpisodes, shareWith } from './rework.store.ts'
import { standingAt } from './standing.ts'
import { tellAgencies } from './telling.store.ts'
import { tellingOf } from './telling.ts'

type ChildOf = KeptEpisode['child']

/** What rules ask of a child, before and after a change of the child's record. */
export type ChangeForRules = Readonly<{ childId: string; before: ChildOf; after: ChildOf }>

/**
 * Works out again what the open episodes of a child ask for, after the child's record was changed in this transaction.
 * Ended episodes keep what they were, and every episode the agencies it started with.
 */
export async function reworkEpisodes(tx: Tx, change: ChangeForRules, { actor, now }: Context): Promise<void> {
  const { childId, before, after } = change
  if (JSON.stringify(before) === JSON.stringify(after)) return
  for (const id of await holdOpenEpisodes(tx, actor.forceId, childId)) {
    const kept = await loadEpisode(tx, actor.forceId, id)
    const { summary, duties, telling } = reworked(
      { ...kept, child: { ...kept.child, ...before } },
      { ...kept, child: { ...kept.child, ...after } },
      now,
    )
    const { newlyShared } = telling
    if (newlyShared.length > 0) shareWith(tx, { forceId: actor.forceId, id, childId }, newlyShared)
    putRight(tx, id, { summary, duties })
    tellAgencies(tx, { forceId: actor.forceId, id, at: now }, telling)
  }
}

/** What an episode is under what is known now, where it differs from what it was. */
function reworked(before: KeptEpisode, after: KeptEpisode, now: Date) {
  const [was, is] = [standingAt(before, now), standingAt(after, now)]
  const rows = dutyRows(is.state, is.agencyOf)
  const knownRows = dutyRows(was.state, was.agencyOf)
  return {
    summary: summaryOf(is),
    duties: changedRows(knownRows, rows),
    telling: tellingOf({ kept: after, before: knownRows, after: rows, at: now }),
  }
}
