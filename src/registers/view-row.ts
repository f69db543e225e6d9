import { operation } from '../access/operation.ts'
import { rule as ruling } from '../kernel/permission.ts'
import { Refusal } from '../kernel/problem.ts'
import { mayKeepRegister, mayReadRegister } from '../policy/permissions/registers.ts'
import { accessTo, registerCalled } from './register-row.ts'
import { changesOf, rowById } from './row.store.ts'

/** Which row of which register. */
export type RowWanted = Readonly<{ register: string; rowId: string }>

/** One row, and how it came to say what it says. */
export const viewRow = operation({
  permission: mayReadRegister,
  facts: async (_tx, { register }: RowWanted) => accessTo(registerCalled(register)),
  about: ({ rowId }: RowWanted) => ({ kind: 'register row', id: rowId }),
  async run(tx, { register: id, rowId }, { actor }) {
    const register = registerCalled(id)
    const row = await rowById(tx, actor.forceId, { register: id, id: rowId })
    if (!row) throw new Refusal('NOT_FOUND', { kind: 'register row' })
    const mayKeep = ruling(mayKeepRegister, actor, accessTo(register)).allowed
    return { register, row, changes: await changesOf(tx, actor.forceId, rowId), mayKeep }
  },
})

/** The row as its page shows it. */
export type SeenRow = Awaited<ReturnType<typeof viewRow>>
