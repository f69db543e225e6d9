import { operation } from '../access/operation.ts'
import { type PlaceShape, placePart } from '../kernel/list-place.ts'
import { rule as ruling } from '../kernel/permission.ts'
import { mayKeepRegister, mayReadRegister } from '../policy/permissions/registers.ts'
import { importsOf } from './import.store.ts'
import { accessTo, registerCalled } from './register-row.ts'
import { allRows, type RowsWanted, rowsOf } from './row.store.ts'

/** A place in the list of rows is a row. */
export const rowPlace: PlaceShape = [placePart.id]

/** Which register. */
export type RegisterWanted = Readonly<{ register: string }>

/** One page of the rows of a register, narrowed and searched. */
export const listRows = operation({
  permission: mayReadRegister,
  facts: async (_tx, { register }: RowsWanted) => accessTo(registerCalled(register)),
  about: ({ register }, facts) => ({ kind: facts ? `register ${register}` : 'register' }),
  async run(tx, wanted, { actor }) {
    const register = registerCalled(wanted.register)
    const mayKeep = ruling(mayKeepRegister, actor, accessTo(register)).allowed
    const imports = mayKeep ? await importsOf(tx, actor.forceId, register.id) : []
    return { register, wanted, mayKeep, imports, ...(await rowsOf(tx, actor.forceId, wanted)) }
  },
})

/** Every row of a register, to be taken away as a file. */
export const exportRows = operation({
  permission: mayReadRegister,
  facts: async (_tx, { register }: RegisterWanted) => accessTo(registerCalled(register)),
  about: ({ register }, facts) => ({ kind: facts ? `register ${register}` : 'register' }),
  async run(tx, { register }, { actor }) {
    return { register: registerCalled(register), rows: await allRows(tx, actor.forceId, { register }) }
  },
})

/** The rows as their page shows them. */
export type SeenRows = Awaited<ReturnType<typeof listRows>>
