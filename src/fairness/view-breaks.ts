import { operation } from '../access/operation.ts'
import { rule as ruling } from '../kernel/permission.ts'
import { type Watched, watched } from '../policy/break-rules.ts'
import { maySettleBreak, mayViewFairness } from '../policy/permissions/fairness.ts'
import type { Tx } from '../store/database.ts'
import { monthsOf, settledBreaks } from './data-break.store.ts'
import { type ProposedBreak, withSettled } from './data-break.ts'
import { breaksFound } from './find-breaks.ts'

/** Every change in published files that looks like one of the data, in some columns, and what was said of it. */
export async function proposedBreaks(
  tx: Tx,
  forceId: number,
  columns: readonly Watched[],
): Promise<readonly ProposedBreak[]> {
  const found: ProposedBreak[] = []
  for (const one of columns) {
    const sources = await monthsOf(tx, { forceId, watched: one })
    for (const [source, series] of sources)
      for (const each of breaksFound(series)) found.push({ ...each, source, watched: one })
  }
  return withSettled(onceEach(found), await settledBreaks(tx, forceId))
}

/** A shift of the sum shows in every column: it is proposed once. */
const onceEach = (found: readonly ProposedBreak[]): readonly ProposedBreak[] =>
  found.filter(
    (one, at) =>
      one.kind !== 'shift' ||
      found.findIndex(
        other => other.kind === 'shift' && other.source === one.source && other.on === one.on,
      ) === at,
  )

/** The changes that the software proposes, for somebody to confirm or set aside. */
export const viewBreaks = operation({
  permission: mayViewFairness,
  facts: async () => ({ ownForce: true }),
  about: (_all: Readonly<Record<string, never>>) => ({ kind: 'breaks in the data' }),
  async run(tx, _all, { actor }) {
    const proposals = await proposedBreaks(tx, actor.forceId, watched)
    return { proposals, maySettle: ruling(maySettleBreak, actor, {}).allowed }
  },
})

/** Proposed breaks as their page shows them. */
export type SeenBreaks = Awaited<ReturnType<typeof viewBreaks>>
