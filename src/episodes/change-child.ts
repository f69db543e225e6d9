import { operation } from '../access/operation.ts'
import { changeChildRow, checkAround } from '../children/child.store.ts'
import type { ChildRow } from '../children/child.ts'
import { readChild } from '../children/child-form.ts'
import { readChildRecord } from '../children/view-child.ts'
import { Refusal, refuseMistakes } from '../kernel/problem.ts'
import { mayChangeChild } from '../policy/permissions/children.ts'
import { reworkEpisodes } from './rework.ts'

/** What a child's record should say, and the version of it that was looked at. What is left out is not known. */
export type ChildChange = Readonly<{
  childId: string
  version: number
  answers: Readonly<Record<string, unknown>>
  lookedAfterBy: string | null
  /** The agency that is the child's school, if it has people here. */
  schoolId?: string | null | undefined
}>

/** What rules ask of a child. */
const forRules = ({ bornOn, sex, lookedAfterBy }: Pick<ChildRow, 'bornOn' | 'sex' | 'lookedAfterBy'>) => ({
  bornOn,
  sex,
  lookedAfter: lookedAfterBy !== null,
})

/**
 * Changes who a child's record says they are, unless somebody else changed it meanwhile. What the child's open episodes
 * ask for is worked out again in the same transaction.
 */
export const changeChild = operation({
  permission: mayChangeChild,
  facts: (tx, { childId }: ChildChange, context) => readChildRecord(tx, childId, context),
  about: ({ childId }) => ({ kind: 'child', id: childId, childId }),
  async run(tx, { childId, version, answers, ...around }, context, { child: seen }) {
    const readWith = { now: context.now, kind: seen.kind, before: seen, ...around }
    const { child, mistakes } = readChild(answers, readWith)
    refuseMistakes(mistakes)
    await checkAround(tx, context.actor.forceId, child)
    const changed = await changeChildRow(tx, context.actor, { childId, version, child })
    if (changed === undefined) throw new Refusal('CHILD_MOVED_ON')
    await reworkEpisodes(tx, { childId, before: forRules(seen), after: forRules(child) }, context)
    return { version: changed }
  },
})
