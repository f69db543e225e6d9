import { operation } from '../access/operation.ts'
import { readChildRecord } from '../children/view-child.ts'
import { londonDay } from '../kernel/calendar.ts'
import { isNamedFor } from '../kernel/named-for.ts'
import { pathwaysAt } from '../policy/index.ts'
import { mayViewChild } from '../policy/permissions/children.ts'
import { unitsOf } from './episode-names.store.ts'
import { runningOn } from './running.store.ts'

type Asked = Readonly<{ childId: string; pathway?: string; from?: string }>

/** What somebody needs before they start an episode: the pathways their role may start, and the first step's questions. */
export const viewStart = operation({
  permission: mayViewChild,
  facts: (tx, { childId }: Asked, context) => readChildRecord(tx, childId, context),
  about: ({ childId }) => ({ kind: 'child', id: childId, childId }),
  async run(tx, { childId, pathway, from }, { actor, now }, { child }) {
    const mayStart = pathwaysAt(londonDay(now)).filter(
      one => (one.subject ?? 'child') === child.kind && isNamedFor(actor, one.steps[one.begins]),
    )
    const rule = mayStart.find(one => one.id === pathway)
    const units = rule?.unit ? await unitsOf(tx, actor.forceId, rule.unit) : []
    const running = rule ? await runningOn(tx, actor.forceId, { childId, pathway: rule.id }) : []
    return { child, pathways: mayStart, rule, units, running, actor, now, ...(from ? { from } : {}) }
  },
})

/** The start of an episode as its page shows it. */
export type SeenStart = Awaited<ReturnType<typeof viewStart>>
