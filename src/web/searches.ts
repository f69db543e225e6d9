import { randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Given } from '../kernel/answers.ts'
import type { Kit } from './kit.ts'

// What somebody searches for is posted, so that no name stands in an address, and what was found is a page of its own, so that
// going back to it sends no form anew. What was asked is kept in the session meanwhile: sealed, and for whoever asked.

/** How long a search can be gone back to. */
const keptFor = 30 * 60_000

/** How many searches can be gone back to: those of other tabs are among them. */
const most = 5

const asked = 'found'

/** Keeps what was asked, and says where what is found is shown. */
export function keepSearch(kit: Kit, request: FastifyRequest, typed: Given): string {
  const id = randomBytes(9).toString('base64url')
  const writer = request.signedIn?.actor.id
  const path = request.url.split('?', 1)[0] ?? '/'
  const sealed = kit.drafts.close(JSON.stringify({ writer, path, typed }))
  const until = kit.clock().getTime() + keptFor
  request.session.searches = [...(request.session.searches ?? []), { id, sealed, until }].slice(-most)
  return `${path}?${asked}=${id}`
}

/** What the same person asked, where the address is that of what was found; nothing when it is no longer kept. */
export function keptSearch(kit: Kit, request: FastifyRequest): Given | undefined {
  const id = (request.query as Given)[asked]
  const kept = request.session.searches?.find(one => one.id === id)
  const opened = kept && kept.until >= kit.clock().getTime() && kit.drafts.open(kept.sealed)
  if (!opened) return undefined
  const { writer, path, typed } = JSON.parse(opened) as { writer: string; path: string; typed: Given }
  const isSame = writer === request.signedIn?.actor.id && path === request.url.split('?', 1)[0]
  return isSame ? typed : undefined
}
