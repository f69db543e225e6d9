import { type RoleDetails, roles } from './roles.ts'

/** Roles that meet no child, and see no record of one. */
export const officeRoles: readonly string[] = [
  'analyst',
  'account-lead',
  'sharing-lead',
  'delivery-lead',
  'training-lead',
  'oversight-member',
]

/** The roles of agencies that owe something to a child beside the police. */
export const partnerRoles: readonly string[] = Object.entries<RoleDetails>(roles)
  .filter(([, { agency }]) => !['police', 'any', 'oversight'].includes(agency))
  .map(([role]) => role)
