import { operation } from '../access/operation.ts'
import type { How, Named, PublishedEnd } from '../kernel/published-end.ts'
import { notWorkedOut } from '../policy/not-worked-out.ts'
import { mayViewFigures } from '../policy/permissions/figures.ts'
import { endsFromRows } from '../policy/published-ends.ts'
import { endsFromFigures } from '../policy/published-ratios.ts'
import type { Tx } from '../store/database.ts'
import { endNumber } from './end.store.ts'
import { anchorsIn } from './part.store.ts'
import type { Anchor } from './part-rows.ts'

/** A published figure beside the same worked out again. `missing`: what it is worked out from is not imported. */
export type ComparedEnd = Readonly<{
  end: PublishedEnd
  found?: number
  verdict: 'the same' | 'the same, rounded' | 'another' | 'missing'
}>

/** A published figure that cannot be worked out again, and why. */
export type BareAnchor = Readonly<{ anchor: Anchor; because: string | undefined }>

const publishedEnds = [...endsFromRows, ...endsFromFigures]

type Here = Readonly<{ tx: Tx; forceId: number; anchors: readonly Anchor[] }>

const publishedValue = ({ anchors }: Here, { measure, period }: Named): number | undefined =>
  anchors.find(one => one.measure === measure && one.period === period)?.value

async function workOut(here: Here, how: How): Promise<number | undefined> {
  if ('rows' in how) return endNumber(here.tx, here.forceId, how.rows)
  if ('sumOf' in how) {
    const parts = how.sumOf.map(one => publishedValue(here, one))
    const known = parts.filter(one => one !== undefined)
    return known.length === parts.length ? known.reduce((sum, one) => sum + one, 0) : undefined
  }
  if ('of' in how) {
    const whole = publishedValue(here, how.of)
    return whole === undefined ? undefined : whole / how.dividedBy
  }
  const [part, whole] = [publishedValue(here, how.part), publishedValue(here, how.whole)]
  return part === undefined || !whole ? undefined : (part / whole) * how.times
}

async function compared(here: Here, end: PublishedEnd): Promise<ComparedEnd> {
  const found = await workOut(here, end.how)
  if (found === undefined) return { end, verdict: 'missing' }
  if (Math.abs(found - end.published) < 1e-9) return { end, found, verdict: 'the same' }
  const isRounded = Math.abs(found - end.published) <= end.within + 1e-9
  return { end, found, verdict: isRounded ? 'the same, rounded' : 'another' }
}

const isSame = (one: Anchor, named: Named | undefined): boolean =>
  one.measure === named?.measure && one.period === named.period

/** Works out again what others have published, and says of the rest why it cannot be. */
export const compareEnds = operation({
  permission: mayViewFigures,
  facts: async (_tx, _input: Readonly<Record<never, never>>) => ({ ownForce: true }),
  about: () => ({ kind: 'published figures' }),
  async run(tx, _input, { actor }) {
    const { forceId } = actor
    const anchors = await anchorsIn(tx, forceId)
    const ends: ComparedEnd[] = []
    for (const end of publishedEnds) ends.push(await compared({ tx, forceId, anchors }, end))
    const bare: BareAnchor[] = anchors
      .filter(one => !publishedEnds.some(end => isSame(one, end.anchor)))
      .map(anchor => ({
        anchor,
        because: notWorkedOut.find(({ source }) => anchor.source.startsWith(source))?.because,
      }))
    return { ends, bare }
  },
})
