import type { Permission } from '../kernel/permission.ts'
import { partnerRoles } from './role-groups.ts'
import { type Role, roles, rolesOf } from './roles.ts'

const everyRole = Object.keys(roles) as Role[]
const police = rolesOf('police')
const partners = everyRole.filter(role => partnerRoles.includes(role))
const others = everyRole.filter(role => !police.includes(role) && !partners.includes(role))

/** From how many roles on it is shorter to say which of a kind are left out. */
const many = 6

const titles = (some: readonly Role[]): string => some.map(role => roles[role].title).join('; ')

/** The roles of one kind that are named, or all of the kind but some. */
function ofKind(named: ReadonlySet<string>, kind: readonly Role[], all: string): string | undefined {
  const mine = kind.filter(role => named.has(role))
  const left = kind.filter(role => !named.has(role))
  if (mine.length === 0) return undefined
  if (mine.length < many || left.length > mine.length) return titles(mine)
  return left.length === 0 ? all : `${all} except ${titles(left)}`
}

function inRoles(named: ReadonlySet<string>): string {
  const parts = [
    ofKind(named, police, 'every role of the police'),
    ofKind(named, partners, 'every role of a partner'),
    ofKind(named, others, 'every other role'),
  ]
  return parts.filter(Boolean).join('; ')
}

/**
 * Who may do something, for whoever was refused: the roles that the rules name, whatever it was that they wanted to do it to.
 * Which condition did not hold is not said, because it would tell of a record that they may not know of.
 */
export function whoMay({ allows }: Permission<never>): string {
  const named = new Set(allows.flatMap(one => (one.roles === 'anyone' ? everyRole : one.roles)))
  if (named.size === 0) return 'No role may.'
  const conditions = new Set(allows.flatMap(({ provided }) => provided ?? []))
  if (named.size === everyRole.length) return `Any role may, if: ${[...conditions].join(' Or if: ')}`
  const bound = allows.filter(({ given }) => given).length
  const condition =
    bound === 0 ? '' : bound === allows.length ? ', on a condition' : ', some of them on a condition'
  return `These may${condition}: ${inRoles(named)}.`
}
