import type { Role } from './roles.ts'
import { proposal } from './sources.ts'

/**
 * Who looks after access at an agency: sees who of its own people has it, signs them out and stops it. Two roles that each
 * agency may have already, so that nobody has to be given a third. A proposal of this project.
 */
export const accessLeads = {
  id: 'access-leads',
  title: 'Who looks after access at an agency',
  source: proposal('Access is looked after by people of the same agency', 'proposal'),
  inForceFrom: '2026-11-22',
  roles: ['account-lead', 'sharing-lead'] satisfies readonly Role[],
  /** How many people a page of the list has. */
  perPage: 25,
} as const

/** Whether somebody looks after access at their agency. */
export const looksAfterAccess = ({ roles }: Readonly<{ roles: readonly string[] }>): boolean =>
  accessLeads.roles.some(role => roles.includes(role))
