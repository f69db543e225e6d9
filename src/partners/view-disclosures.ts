import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { pathwayVersion } from '../policy/index.ts'
import { mayViewDisclosures } from '../policy/permissions/partners.ts'
import { disclosuresOf, knowsChild } from './disclosure.store.ts'
import { urgentOf } from './urgent-sharing.store.ts'

/** Whose record, and which page of the list. */
export type DisclosuresOf = Readonly<{ childId: string; page: number }>

const atATime = 50

/** What was shared of a child's record, with whom, by whom, when and on what ground. */
export const viewDisclosures = operation({
  permission: mayViewDisclosures,
  async facts(tx, { childId }: DisclosuresOf, { actor }) {
    if (!(await knowsChild(tx, actor.forceId, childId))) throw new Refusal('NOT_FOUND', { kind: 'child' })
    return {}
  },
  about: ({ childId }) => ({ kind: 'disclosures', id: childId, childId }),
  async run(tx, { childId, page }, { actor }) {
    const skip = (page - 1) * atATime
    const found = await disclosuresOf(tx, { forceId: actor.forceId, childId, take: atATime + 1, skip })
    const lines = found.slice(0, atATime).map(one => {
      const rule = pathwayVersion(one.pathway, one.inForceFrom)
      return { ...one, pathwayTitle: rule.title, title: rule.steps[one.step]?.title ?? one.step }
    })
    const urgent = await urgentOf(tx, actor.forceId, childId)
    return { childId, lines, urgent, page, more: found.length > atATime, isPolice: actor.agency === 'police' }
  },
})

/** Disclosures as their page shows them. */
export type SeenDisclosures = Awaited<ReturnType<typeof viewDisclosures>>
