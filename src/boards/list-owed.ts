import { operation } from '../access/operation.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Actor } from '../kernel/context.ts'
import { dutyAddress } from '../kernel/each.ts'
import type { Place } from '../kernel/list-place.ts'
import { isNamedFor } from '../kernel/named-for.ts'
import { rule as ruling } from '../kernel/permission.ts'
import { urgentFor } from '../partners/urgent-sharing.store.ts'
import { pathwayVersion } from '../policy/index.ts'
import { mayListOwed, mayViewEpisode } from '../policy/permissions/episodes.ts'
import { type OwedRow, owedCounts, owedPage, type Whose } from './owed.store.ts'

export type { Whose } from './owed.store.ts'

/** Which worklist, and from which place in it: from the first duty unless one is named. */
export type OwedRequest = Readonly<{ whose: Whose; pathway?: string; place?: Place }>

/** A duty on a worklist, in the words of its rule. */
export type Owed = OwedRow &
  Readonly<{
    title: string
    pathwayTitle: string
    clock: Clock | undefined
    /** Whether the rule names the reader for it. */
    isReaders: boolean
    /** Where it is recorded. */
    address: string
  }>

const inWords =
  (actor: Actor) =>
  (row: OwedRow): Owed => {
    const rule = pathwayVersion(row.pathway, row.inForceFrom)
    const step = rule.steps[row.step]
    return {
      ...row,
      title: step?.title ?? row.step,
      pathwayTitle: rule.title,
      clock: step?.within,
      isReaders: isNamedFor(actor, step, row.owedBy),
      address: dutyAddress(step, row),
    }
  }

/** Whether somebody may read what is shared with their agency: police share, and are not shared with. */
const isSharedWith = (actor: Actor): boolean =>
  actor.agency !== 'police' &&
  ruling(mayViewEpisode, actor, { restricted: false, mine: false, shared: true }).allowed

/** What is owed now by the actor, their team or their agency: the most pressing first, as `pressing` says. */
export const listOwed = operation({
  permission: mayListOwed,
  facts: async () => ({}),
  about: (_request: OwedRequest) => ({ kind: 'worklist' }),
  async run(tx, { whose, pathway, place }, { actor, now }) {
    const query = { whose, ...(pathway ? { pathway } : {}) }
    const [urgent, page, counts] = await Promise.all([
      isSharedWith(actor) ? urgentFor(tx, actor, now) : [],
      owedPage(tx, actor, { ...query, ...(place ? { place } : {}) }),
      owedCounts(tx, actor, { whose, before: now }),
    ])
    const rows = page.rows.map(inWords(actor))
    const isPastEnd = rows.length === 0 && place?.back === false
    return { ...page, ...query, rows, counts, urgent, isPastEnd, now, actor }
  },
})

/** A worklist as a page or an endpoint shows it. */
export type SeenOwed = Awaited<ReturnType<typeof listOwed>>
