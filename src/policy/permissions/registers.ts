import { permission } from '../../kernel/permission.ts'
import { rolesOf } from '../roles.ts'

/** What is asked before somebody opens or changes a register. */
export type RegisterAccess = Readonly<{
  keptBy: readonly string[]
  /** Who reads it, where not everybody does. */
  readBy?: readonly string[] | undefined
}>

const holds = (mine: readonly string[], wanted: readonly string[]) => wanted.some(one => mine.includes(one))
const police = rolesOf('police')

/** Seeing which registers there are, and what is in each. */
export const mayListRegisters = permission({
  action: 'list registers',
  title: 'See which registers there are',
  allows: [
    {
      rule: 'plan-is-open',
      because:
        'The plan is a promise: whoever works with the force, and whoever oversees it, may see how it stands.',
      roles: [...police, 'oversight-member'],
    },
  ],
})

/** Reading the rows of a register, and how each came to say what it says. */
export const mayReadRegister = permission<RegisterAccess>({
  action: 'read register',
  title: 'Read a register',
  allows: [
    {
      rule: 'keeper-reads',
      because: 'Whoever keeps a register reads it.',
      roles: police,
      given: (actor, { keptBy }) => holds(actor.roles, keptBy),
      provided: 'They keep this register.',
    },
    {
      rule: 'named-reader',
      because: 'A register that names people who work for an agency is read by few.',
      roles: police,
      given: (actor, { readBy }) => readBy !== undefined && holds(actor.roles, readBy),
      provided: 'The register names their role among its readers.',
    },
    {
      rule: 'register-is-open',
      because: 'What names nobody may be read by whoever works with the plan, and by whoever oversees it.',
      roles: [...police, 'oversight-member'],
      given: (_actor, { readBy }) => readBy === undefined,
      provided: 'The register names nobody.',
    },
  ],
})

/** Adding, changing and striking out rows, one by one or from a file. */
export const mayKeepRegister = permission<RegisterAccess>({
  action: 'keep register',
  title: 'Add to a register and change it',
  allows: [
    {
      rule: 'keeper-writes',
      because: 'Each register says who keeps it, and nobody else changes it.',
      roles: police,
      given: (actor, { keptBy }) => holds(actor.roles, keptBy),
      provided: 'They keep this register.',
    },
  ],
})
