import { operation } from '../access/operation.ts'
import { addSettled, type SettledBreak } from '../figures/data-break.store.ts'
import { proposedBreaks } from '../figures/proposed-breaks.ts'
import { Refusal } from '../kernel/problem.ts'
import { watched } from '../policy/break-rules.ts'
import { maySettleBreak } from '../policy/permissions/fairness.ts'

/** Which proposal, whether it is a change of the data, and why somebody thinks so. */
export type Settling = Omit<SettledBreak, 'settledAt' | 'by'>

/** Says of a proposed break whether the data changed, and why. What is not proposed cannot be settled. */
export const settleBreak = operation({
  permission: maySettleBreak,
  facts: async () => ({}),
  about: (_said: Settling) => ({ kind: 'break in the data' }),
  async run(tx, said, { actor, now }) {
    const columns = watched.filter(one => one.column === said.column)
    const proposals = await proposedBreaks(tx, actor.forceId, columns)
    const isProposed = proposals.some(
      one => one.source === said.source && one.group === said.group && one.on === said.on,
    )
    if (!isProposed) throw new Refusal('NOT_FOUND', { kind: 'break in the data' })
    if (said.because.trim() === '') throw new Refusal('ANSWERS_NOT_ACCEPTED')
    await addSettled(tx, actor, { ...said, settledAt: now })
  },
})
