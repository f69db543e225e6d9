import type { Actor } from '../kernel/context.ts'
import { type Role, roles } from '../policy/roles.ts'

/** Somebody who may sign in: an officer or a practitioner, the agency they work for, and the roles they hold. */
export type Person = Readonly<{
  forceId: number
  id: string
  /** Who their agency's sign-in says they are. */
  subject: string
  name: string
  roles: readonly string[]
  agency: Readonly<{ id: string; kind: string; name: string }>
  unit?: Readonly<{ id: string; name: string }>
  sex?: 'female' | 'male'
  endedAt?: Date
}>

/** The person as the rules see them. */
export const actorOf = (person: Person): Actor => ({
  id: person.id,
  name: person.name,
  roles: person.roles,
  forceId: person.forceId,
  agencyId: person.agency.id,
  agency: person.agency.kind,
  ...(person.unit ? { unitId: person.unit.id } : {}),
  ...(person.sex ? { sex: person.sex } : {}),
})

/** What a person is, in words: the titles of their roles. */
export const roleTitleOf = (person: Pick<Person, 'roles'>): string =>
  person.roles.map(role => roles[role as Role]?.title ?? role).join(', ')

/** Whether the account has ended at a time. It stays on record: what the person did must still be readable. */
export const hasEnded = (person: Person, now: Date): boolean =>
  person.endedAt !== undefined && person.endedAt <= now
