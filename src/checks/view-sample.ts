import { operation } from '../access/operation.ts'
import { londonDay } from '../kernel/calendar.ts'
import type { Context } from '../kernel/context.ts'
import { rule as ruling } from '../kernel/permission.ts'
import { Refusal } from '../kernel/problem.ts'
import { frameText, placesFor, sizesOf } from '../kernel/sample.ts'
import { pathwayAt } from '../policy/index.ts'
import { mayDrawSample, mayOpenDrawn, mayViewSample } from '../policy/permissions/checks.ts'
import { agreementOf } from '../statistics/agreement.ts'
import type { Tx } from '../store/database.ts'
import { drawnIn, frameKept, judgedTwice, sampleById } from './sample.store.ts'
import type { KeptSample } from './sample.ts'

/** A sample of the force. Not found where there is none. */
export async function readSample(tx: Tx, sampleId: string, { actor }: Context): Promise<KeptSample> {
  const sample = await sampleById(tx, actor.forceId, sampleId)
  if (!sample) throw new Refusal('NOT_FOUND', { kind: 'sample' })
  return sample
}

/** One sample: how it was drawn, for anybody; what was drawn, and how far two people agree, for those who check. */
export const viewSample = operation({
  permission: mayViewSample,
  facts: async (tx, { sampleId }: Readonly<{ sampleId: string }>, context) => ({
    sample: await readSample(tx, sampleId, context),
  }),
  about: ({ sampleId }) => ({ kind: 'sample', id: sampleId }),
  async run(tx, { sampleId }, { actor, now }, { sample }) {
    const isOver = londonDay(now) >= sample.until
    const mayDraw = ruling(mayDrawSample, actor, {}).allowed && sample.drawnAt === null
    const open = { sample, isOver, mayDraw, drawn: undefined }
    if (!ruling(mayOpenDrawn, actor, {}).allowed || sample.drawnAt === null) return open
    const [drawn, frame] = await Promise.all([
      drawnIn(tx, actor.forceId, sample),
      frameKept(tx, actor.forceId, sampleId),
    ])
    const reviewIds = drawn.flatMap(one => one.reviewId ?? [])
    const judged = pathwayAt(sample.review, londonDay(now)).looksAtSamples?.twice
    const pairs = judged ? await judgedTwice(tx, { forceId: actor.forceId, reviewIds }, judged) : []
    const [sizes, places] = [sizesOf(frame), placesFor(frame, sample.size)]
    return {
      ...open,
      drawn,
      frame: frameText(frame),
      seen: frame.length,
      strata: [...sizes].map(([stratum, size]) => ({ stratum, size, drawn: places.get(stratum) ?? 0 })),
      agreement: agreementOf(pairs),
    }
  },
})

/** One sample as its page shows it. */
export type SeenSample = Awaited<ReturnType<typeof viewSample>>
