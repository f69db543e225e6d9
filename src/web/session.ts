import type { SessionStore } from '@fastify/session'
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../kernel/context.ts'
import { Refusal } from '../kernel/problem.ts'
import type { Section } from './sections.ts'

/** What was typed when a session ran out: sealed, bound to who typed it, and to the page it was typed on. */
export type Draft = Readonly<{ path: string; sealed: string; until: number }>

declare module 'fastify' {
  interface Session {
    /** Who signed in. Set by the sign-in, after the session id is regenerated with `keptThroughSignIn`. */
    personId?: string
    /** Shown once, at the top of the next page. */
    notice?: string
    draft?: Draft
    /** What was searched for lately, each under what its address says of it. */
    searches?: readonly (Draft & Readonly<{ id: string }>)[]
    _csrf?: string
  }
  interface FastifyRequest {
    signedIn: SignedIn | null
  }
}

/** Somebody who is signed in, and how the layout names their work. */
export type SignedIn = Readonly<{
  actor: Actor
  roleTitle: string
  /** The parts of the service that the person's role opens. */
  sections: readonly Section[]
  /** Where the person starts. */
  start: string
}>

/** What the kit asks of sign-in. The people room provides it. */
export type SessionHooks = Readonly<{
  store: SessionStore
  /** Who is behind this request, or undefined. Read once for each request that has a session cookie. */
  signedIn(request: FastifyRequest): Promise<SignedIn | undefined>
  /** Where to sign in. The kit adds `?back=/the/page`. */
  signInPath: string
  /** Where the layout's sign-out form posts to. */
  signOutPath: string
}>

/** Fields of an anonymous session that sign-in must carry over: `request.session.regenerate([...keptThroughSignIn])`. */
export const keptThroughSignIn = ['draft'] as const

/** Who is signed in. Refuses when nobody is. */
export function currentActor(request: FastifyRequest): Actor {
  if (!request.signedIn) throw new Refusal('NOT_SIGNED_IN')
  return request.signedIn.actor
}

/** A path on this site to go back to after signing in; the front page when the value could lead elsewhere. */
export function pathBackTo(value: unknown): string {
  return typeof value === 'string' && /^\/(?![/\\])[!-[\]-~]*$/.test(value) ? value : '/'
}
