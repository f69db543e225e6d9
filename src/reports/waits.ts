import { workOutMeasure } from '../figures/work-out-measure.ts'
import type { Context } from '../kernel/context.ts'
import { partsFor } from '../partners/partner-navigation.view.ts'

/** What was asked for, how long until it was answered, and until the child had it: all of one kind of wait. */
export async function waitsOf(context: Context, kind: string) {
  const asked = { source: kind, split: 'borough' }
  const [answered, given, share] = await Promise.all([
    workOutMeasure(context, { id: 'hours-until-answered', ...asked }),
    workOutMeasure(context, { id: 'hours-until-given', ...asked }),
    workOutMeasure(context, { id: 'share-given', ...asked }),
  ])
  const parts = partsFor(context.actor)
  return {
    parts,
    kind,
    answered: ofKind(answered, kind),
    given: ofKind(given, kind),
    share: ofKind(share, kind),
  }
}

/** Where there is no data of a kind, the figure would be of another: then there is none. */
const ofKind = ({ figure }: Awaited<ReturnType<typeof workOutMeasure>>, kind: string) =>
  figure?.question.source === kind ? figure : undefined

/** The waits of one kind as the page shows them. */
export type SeenWaits = Awaited<ReturnType<typeof waitsOf>>
