import { operation } from '../access/operation.ts'
import { proposedBreaks } from '../figures/proposed-breaks.ts'
import { rule as ruling } from '../kernel/permission.ts'
import { watched } from '../policy/break-rules.ts'
import { maySettleBreak, mayViewFairness } from '../policy/permissions/fairness.ts'

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
