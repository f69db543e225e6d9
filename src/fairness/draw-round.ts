import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { draw, frameHash } from '../kernel/sample.ts'
import { maskedDecisionCalled } from '../policy/masking.ts'
import { mayDrawRound } from '../policy/permissions/fairness.ts'
import { addDrawn, closeRound, frameOfRound } from './masked-round.store.ts'
import { readRound } from './view-rounds.ts'

/** Draws an announced round: closes the frame, learns the seed, and keeps what chance chose. Once. */
export const drawRound = operation({
  permission: mayDrawRound,
  facts: async (tx, { roundId }: Readonly<{ roundId: string }>, context) => ({
    round: await readRound(tx, roundId, context),
  }),
  about: ({ roundId }) => ({ kind: 'masked round', id: roundId }),
  async run(tx, { roundId }, { actor, now }, { round }) {
    const kind = maskedDecisionCalled(round.decision)
    if (!kind) throw new Refusal('NO_SUCH_RULE')
    const { forceId } = actor
    const decided = await frameOfRound(tx, forceId, { ...round, kind })
    const frame = decided.map(({ id }) => ({ id, stratum: 'All' }))
    const closing = { id: roundId, at: now, size: frame.length, hash: frameHash(frame) }
    const seed = await closeRound(tx, closing)
    if (!seed) throw new Refusal('SAMPLE_CLOSED')
    const versions = new Map(decided.map(({ id, version }) => [id, version]))
    const drawn = draw(frame, { size: round.size, twice: 0, seed })
    await addDrawn(
      tx,
      { forceId, roundId },
      drawn.map(one => ({ ...one, version: versions.get(one.id) ?? 0 })),
    )
    return { drawn: drawn.length }
  },
})
