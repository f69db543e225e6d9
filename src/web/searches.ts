import { randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Given } from '../kernel/answers.ts'
import { sealed, unsealed } from './drafts.ts'
import type { Kit } from './kit.ts'

// What somebody searches for is posted, so that no name stands in an address, and what was found is a page of its own, so that
// going back to it sends no form anew. What was asked is kept in the session meanwhile, as a draft is.

/** How many searches can be gone back to: those of other tabs are among them. */
const most = 5

const asked = 'found'

/** Keeps what was asked, and says where what is found is shown. */
export function keepSearch(kit: Kit, request: FastifyRequest, typed: Given): string {
  const id = randomBytes(9).toString('base64url')
  const search = { id, ...sealed(kit, request, { writer: request.signedIn?.actor.id, typed }) }
  request.session.searches = [...(request.session.searches ?? []), search].slice(-most)
  return `${search.path}?${asked}=${id}`
}

/** The search that an address names, as far as it can be one of ours. */
export function searchIn(query: Given): Readonly<Record<string, string>> {
  const id = query[asked]
  return typeof id === 'string' && /^[\w-]{12}$/.test(id) ? { [asked]: id } : {}
}

/** What the same person asked on a page, where the address names it; nothing when it is no longer kept. */
export function keptSearch(kit: Kit, request: FastifyRequest, path: string): Given | undefined {
  const id = searchIn(request.query as Given)[asked]
  const kept = request.session.searches?.find(one => one.id === id && one.path === path)
  return kept && unsealed(kit, request, kept)
}
