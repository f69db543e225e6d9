import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { draw, frameHash } from '../kernel/sample.ts'
import { boroughFacts } from '../policy/boroughs.ts'
import { mayDrawSample } from '../policy/permissions/checks.ts'
import { addMembers, closeFrame, frameOf } from './sample.store.ts'
import { readSample } from './view-sample.ts'

type Found = Awaited<ReturnType<typeof frameOf>>[number]

const unitOf = ({ bcu, borough }: Found): string => bcu ?? boroughFacts[borough ?? '']?.bcu ?? 'None'

/** Draws an announced sample: closes the frame, learns the seed, and keeps both with what chance chose. Once. */
export const drawSample = operation({
  permission: mayDrawSample,
  facts: async (tx, { sampleId }: Readonly<{ sampleId: string }>, context) => ({
    sample: await readSample(tx, sampleId, context),
  }),
  about: ({ sampleId }) => ({ kind: 'sample', id: sampleId }),
  async run(tx, { sampleId }, { actor, now }, { sample }) {
    const found = await frameOf(tx, actor.forceId, sample)
    const frame = found.map(one => ({ id: one.id, stratum: sample.byUnit ? unitOf(one) : 'All' }))
    const closing = { id: sampleId, at: now, size: frame.length, hash: frameHash(frame) }
    const seed = await closeFrame(tx, closing)
    if (!seed) throw new Refusal('SAMPLE_CLOSED')
    const drawn = draw(frame, { size: sample.size, twice: sample.twice, seed })
    await addMembers(tx, { forceId: actor.forceId, sampleId }, { frame, drawn })
    return { drawn: drawn.length }
  },
})
