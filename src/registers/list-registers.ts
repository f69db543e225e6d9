import { operation } from '../access/operation.ts'
import { rule as ruling } from '../kernel/permission.ts'
import { everyRule } from '../policy/every-rule.ts'
import { mayListRegisters, mayReadRegister } from '../policy/permissions/registers.ts'
import { accessTo } from './register-row.ts'
import { countsOf } from './row.store.ts'

/** Every register, how much is in it and when it last changed. */
export const listRegisters = operation({
  permission: mayListRegisters,
  facts: async () => ({}),
  about: (_all: Readonly<Record<string, never>>) => ({ kind: 'registers' }),
  async run(tx, _all, { actor }) {
    const counts = await countsOf(tx, actor.forceId)
    return everyRule.registers.map(register => ({
      ...(counts.find(one => one.register === register.id) ?? { rows: 0, changedAt: undefined }),
      register,
      mayRead: ruling(mayReadRegister, actor, accessTo(register)).allowed,
    }))
  },
})

/** The registers as their page shows them. */
export type SeenRegisters = Awaited<ReturnType<typeof listRegisters>>
