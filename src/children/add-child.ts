import { operation } from '../access/operation.ts'
import { Refusal, refuseMistakes } from '../kernel/problem.ts'
import { sameChild } from '../policy/child-records.ts'
import { mayAddChild } from '../policy/permissions/children.ts'
import { addChildRow, addOneAtATime, checkAround, likeliest } from './child.store.ts'
import type { RecordKind } from './child.ts'
import { readChild } from './child-form.ts'

/** Who the child is, the council that looks after them if one does, the school, and which likely matches have been looked at. */
export type NewChild = Readonly<{
  /** Whom the record is about; a child, unless given. */
  kind?: RecordKind | undefined
  answers: Readonly<Record<string, unknown>>
  lookedAfterBy: string | null
  /** The agency that is the child's school, if it has people here. */
  schoolId?: string | null | undefined
  /** Ids of the likely matches that somebody has seen and knows to be other children. */
  notThese: readonly string[]
}>

/** Adds a child who has no record yet. Refused while a likely match has not been looked at: one child, one record. */
export const addChild = operation({
  permission: mayAddChild,
  facts: async () => ({}),
  about: (_child: NewChild) => ({ kind: 'child' }),
  async run(tx, { kind = 'child', answers, notThese, ...around }, { actor, now }) {
    const { child, mistakes } = readChild(answers, { now, kind, ...around })
    refuseMistakes(mistakes)
    await checkAround(tx, actor.forceId, child)
    addOneAtATime(tx, actor.forceId)
    const name = `${child.givenNames} ${child.familyName}`
    const found = await likeliest(tx, { name, bornOn: child.bornOn, kind, take: 5 })
    const unseen = found.filter(one => one.score >= sameChild.likely && !notThese.includes(one.id))
    if (unseen.length > 0) throw new Refusal('CHILD_MAY_BE_KNOWN', { likely: unseen.map(({ id }) => id) })
    return { childId: await addChildRow(tx, actor, { ...child, kind }) }
  },
  made: ({ childId }) => ({ id: childId, childId }),
})
