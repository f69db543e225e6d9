import { everyRule } from '../policy/every-rule.ts'
import { type AgencyKind, agencies, roleTitle } from '../policy/roles.ts'
import { reaching } from '../policy/standing-in.ts'
import type { AccountState } from './person.ts'

/** Somebody of an agency and their access, as whoever looks after it sees them. */
export type AccessLine = AccountState &
  Readonly<{
    id: string
    name: string
    roles: readonly string[]
    unit: string | null
    /** When the account was listed. Null where nobody wrote it down. */
    since: Date | null
    /** The last time they signed in: shown as a day. */
    lastSignedIn: Date | null
    sessions: number
    tokens: number
  }>

/** Which people of one agency: all of them, unless a name, a role, a unit or a state is given. */
export type AccessFilter = Readonly<{
  name?: string
  role?: string
  unitId?: string
  state?: AccessState
}>

/** How the access of those who are listed stands. */
export type AccessState = 'has' | 'stopped' | 'ended'

/** One stop of access, kept for ever. */
export type Stop = Readonly<{
  id: string
  from: Date
  until: Date | null
  why: string
  at: Date
  by: string
  liftedAt: Date | null
  liftedBy: string | null
  liftedWhy: string | null
}>

/** What a role of somebody owes where they work, to a thousand, and how many others hold it there. */
export type OwedByRole = Readonly<{ role: string; owed: number; others: number }>

/** Somebody who looked at a person's access, or changed it. */
export type Looked = Readonly<{ id: string; at: Date; did: string; name: string | null; allowed: boolean }>

/** One thing that a rule allows somebody, in the words of the rule. */
export type Allowed = Readonly<{ title: string; because: string; provided: string | undefined }>

/** What roles allow, under which rule and on what condition: as the rules themselves say it. */
export const allowedTo = (held: readonly string[]): readonly Allowed[] =>
  everyRule.permissions.flatMap(({ title, allows }) =>
    allows
      .filter(one => one.roles === 'anyone' || one.roles.some(role => held.includes(role)))
      .map(({ because, provided }) => ({ title, because, provided })),
  )

/** What the title of an action is. */
export const actionTitle = (did: string): string =>
  everyRule.permissions.find(({ action }) => action === did)?.title ?? did

/** Kinds of agency that a role answers for where a record names none of that kind; on one pathway, where it says which. */
export type StandIn = Readonly<{ role: string; agency: string; pathway?: string }>

/** For whom somebody stands in by their roles. */
export const standsInFor = (held: readonly string[]): readonly StandIn[] => [
  ...Object.entries(reaching).flatMap(([kind, reachers]) =>
    reachers
      .filter(role => held.includes(role))
      .map(role => ({ role: roleTitle(role), agency: agencies[kind as AgencyKind] })),
  ),
  ...everyRule.pathways.flatMap(({ title, reachedBy = {} }) =>
    Object.entries(reachedBy)
      .filter(([, role]) => held.includes(role))
      .map(([kind, role]) => ({
        role: roleTitle(role),
        agency: agencies[kind as AgencyKind],
        pathway: title,
      })),
  ),
]
