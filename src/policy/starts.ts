import type { Role } from './roles.ts'

/** Where somebody starts whose role owes nothing to one child at a time. Whoever does, starts with what is owed. */
export const startsAt: Readonly<Partial<Record<Role, string>>> = {
  // What they owe is a promise of the strategy: it is the first thing they should see.
  'delivery-lead': '/strategy/owed',
  'training-lead': '/strategy/owed',
  // What they do here is to look after accounts.
  'account-lead': '/access',
  // They look into who read a record: that begins with the record.
  auditor: '/children',
  // What they sign and look at is between agencies.
  'sharing-lead': '/partners',
  // They hold the force to the whole of it.
  'oversight-member': '/strategy',
}
