import { isBlank } from '../kernel/dated-rule.ts'
import type { Permission } from '../kernel/permission.ts'
import { roles } from './roles.ts'

type Allowances = Permission<never>['allows']

const unknownRoles = (allows: Allowances): readonly string[] =>
  allows
    .flatMap(allowance => (allowance.roles === 'anyone' ? [] : allowance.roles))
    .filter(role => !Object.hasOwn(roles, role))
    .map(role => `is allowed to “${role}”, which is not a role in policy/roles.ts.`)

/** Each reason says who may, why, and on which condition; the trail keeps its name, so no two have one. */
const faultyReasons = (allows: Allowances): readonly string[] =>
  allows.flatMap(({ rule, because, given, provided, roles: who }, at) => [
    ...(Boolean(given) === Boolean(provided?.endsWith('.'))
      ? []
      : [`does not say in a sentence on which condition “${rule}” allows it.`]),
    ...(isBlank(because) ? [`does not say why “${rule}” allows it (because).`] : []),
    ...(who.length === 0 ? [`is allowed to nobody by “${rule}”.`] : []),
    ...(allows.findIndex(other => other.rule === rule) === at ? [] : [`has two reasons called “${rule}”.`]),
  ])

/** What is wrong with a permission, in sentences that somebody who writes policy can act on. */
export const faultsInPermission = ({ action, title, allows }: Permission<never>): readonly string[] => [
  ...(allows.length > 0 ? [] : [`Nothing allows anybody to ${action}.`]),
  ...(isBlank(title) ? [`The permission to ${action} has no title.`] : []),
  ...[...faultyReasons(allows), ...unknownRoles(allows)].map(fault => `“${title}” ${fault}`),
]
