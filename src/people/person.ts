import type { Actor } from '../kernel/context.ts'
import { roleTitle } from '../policy/roles.ts'

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
  /** Somebody who looks after access stopped it, from then and, where it is for a time, until then. */
  stopped?: Readonly<{ from: Date; until?: Date }>
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
export const roleTitleOf = (person: Pick<Person, 'roles'>): string => person.roles.map(roleTitle).join(', ')

/** What decides whether somebody may come in. */
export type AccountState = Pick<Person, 'endedAt' | 'stopped'>

/** Whether access is stopped at a time. */
export const isStopped = ({ stopped }: AccountState, now: Date): boolean =>
  stopped !== undefined && stopped.from <= now && (stopped.until === undefined || now < stopped.until)

/** Whether the account has ended at a time. It stays on record: what the person did must still be readable. */
export const hasEnded = ({ endedAt }: AccountState, now: Date): boolean =>
  endedAt !== undefined && endedAt <= now

/** Whether somebody may come in at a time: their account has not ended, and their access is not stopped. */
export const hasAccess = (one: AccountState, now: Date): boolean =>
  !hasEnded(one, now) && !isStopped(one, now)
