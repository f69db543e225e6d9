import '../web/session.ts'
import { createHash } from 'node:crypto'
import { accessTimes } from '../policy/access-times.ts'
import type { Departure } from './openid.ts'
import type { Person } from './person.ts'

declare module 'fastify' {
  interface Session {
    forceId?: number
    /** Kept while somebody is away at the sign-in provider. */
    departure?: Departure & Readonly<{ back: string; at: number }>
    /** Read with the session each time, and never kept in it: a role taken away is gone at the next request. */
    person?: Person
  }
}

/** A session as its owner sees it. */
export type OpenSession = Readonly<{ id: string; startedAt: Date; lastSeenAt: Date }>

const minute = 60_000
const hour = 60 * minute

/** What is stored of a cookie or a token: enough to recognise it, and not enough to use it. */
export const fingerprintOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url')

/** When a session that starts now is over, however busy. One without a person only lasts for signing in. */
export const endOf = (start: Date, hasPerson: boolean): Date =>
  new Date(start.getTime() + (hasPerson ? accessTimes.longestHours : 1) * hour)

/** Until when a browser is known on which somebody signs in now. */
export const knownUntil = (now: Date): Date =>
  new Date(now.getTime() + accessTimes.knownBrowserDays * 24 * hour)

/** A session last seen before this is over for want of use. */
export const idleSince = (now: Date): Date => new Date(now.getTime() - accessTimes.idleMinutes * minute)

/** Whether somebody came back from the sign-in provider in time. */
export const isInTime = (leftAt: number, now: Date): boolean =>
  now.getTime() - leftAt <= accessTimes.signInMinutes * minute
