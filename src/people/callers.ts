import type { FastifyRequest } from 'fastify'
import type { Caller } from '../api/door.ts'
import type { Database } from '../store/database.ts'
import type { SessionHooks, SignedIn } from '../web/session.ts'
import { actorOf, hasAccess, type Person, roleTitleOf } from './person.ts'
import { sectionsFor, startOf } from './sections.ts'
import { sessionsIn } from './session.store.ts'
import { fingerprintOf } from './session.ts'
import { strangeTokens } from './strange-tokens.ts'
import { holderOf } from './token.store.ts'
import { secretIn } from './token.ts'

const signedInAs = (person: Person): SignedIn => ({
  actor: actorOf(person),
  roleTitle: roleTitleOf(person),
  sections: sectionsFor(actorOf(person)),
  start: startOf(actorOf(person)),
})

/** What the pages ask of sign-in. */
export const sessionHooks = (database: Database, now: () => Date): SessionHooks => ({
  store: sessionsIn(database, now),
  signInPath: '/sign-in',
  signOutPath: '/sign-out',
  async signedIn({ session }: FastifyRequest) {
    return session.person && signedInAs(session.person)
  },
})

/**
 * What the JSON door asks: a token if one is sent, and otherwise the session of a signed-in browser. A token that is
 * not good is not made up for by a session.
 */
export function whoAsks(database: Database, now: () => Date, most?: number) {
  const strange = strangeTokens(now, most)
  return async (request: FastifyRequest): Promise<Caller | undefined> => {
    const { authorization } = request.headers
    if (authorization === undefined) {
      const { signedIn } = request
      return signedIn ? { actor: signedIn.actor, by: 'session' } : undefined
    }
    const secret = secretIn(authorization)
    if (!secret) return undefined
    const id = fingerprintOf(secret)
    strange.count(id, request)
    const holder = await holderOf(database, id, now())
    const isGood = holder !== undefined && hasAccess(holder, now())
    strange.note(id, isGood)
    return isGood ? { actor: actorOf(holder), by: 'token' } : undefined
  }
}
