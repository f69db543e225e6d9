import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { mayChangeChild } from '../policy/permissions/children.ts'
import { addFlag, addRelation, endFlag } from './family.store.ts'
import { readChildRecord } from './view-child.ts'

type About = Readonly<{ childId: string }>
const about = ({ childId }: About) => ({ kind: 'child', id: childId, childId })

/** Adds somebody connected with a child: a parent, a carer, a brother or sister. */
export const addFamily = operation({
  permission: mayChangeChild,
  facts: (
    tx,
    input: About &
      Readonly<{ kind: string; name: string; phone?: string; parental: boolean; otherChildId?: string }>,
    context,
  ) => readChildRecord(tx, input.childId, context),
  about: input => about(input),
  async run(tx, relation, context) {
    if (relation.otherChildId) await readChildRecord(tx, relation.otherChildId, context)
    await addRelation(tx, context.actor, relation)
  },
})

/** Sets a flag that everybody who meets the child should know of. */
export const setFlag = operation({
  permission: mayChangeChild,
  facts: (tx, input: About & Readonly<{ kind: string; note?: string }>, context) =>
    readChildRecord(tx, input.childId, context),
  about: input => about(input),
  run: (tx, flag, { actor }) => addFlag(tx, actor, flag),
})

/** Ends a flag. */
export const clearFlag = operation({
  permission: mayChangeChild,
  facts: (tx, input: About & Readonly<{ flagId: string }>, context) =>
    readChildRecord(tx, input.childId, context),
  about: input => about(input),
  async run(tx, flag, { actor }) {
    if (!(await endFlag(tx, actor, flag))) throw new Refusal('NOT_FOUND', { kind: 'flag' })
  },
})
