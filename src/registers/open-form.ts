import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { mayKeepRegister } from '../policy/permissions/registers.ts'
import { accessTo, registerCalled } from './register-row.ts'
import { rowById } from './row.store.ts'
import type { RowWanted } from './view-row.ts'

/** Opens a form that adds to a register, one row or a file of them: for nobody who would be refused when they send it. */
export const openAdding = operation({
  permission: mayKeepRegister,
  facts: async (_tx, { register }: Readonly<{ register: string }>) => accessTo(registerCalled(register)),
  about: ({ register }, facts) => ({ kind: facts ? `register ${register}` : 'register' }),
  run: async (_tx, { register }) => ({ register: registerCalled(register) }),
})

/** Opens a form that changes one row or strikes it out. */
export const openChanging = operation({
  permission: mayKeepRegister,
  facts: async (_tx, { register }: RowWanted) => accessTo(registerCalled(register)),
  about: ({ rowId }: RowWanted) => ({ kind: 'register row', id: rowId }),
  async run(tx, { register: id, rowId }, { actor }) {
    const row = await rowById(tx, actor.forceId, { register: id, id: rowId })
    if (!row) throw new Refusal('NOT_FOUND', { kind: 'register row' })
    return { register: registerCalled(id), row }
  },
})

/** A register as a form shows it that adds to it. */
export type AddedTo = Awaited<ReturnType<typeof openAdding>>

/** A row as a form shows it that changes it. */
export type ChangedRow = Awaited<ReturnType<typeof openChanging>>
