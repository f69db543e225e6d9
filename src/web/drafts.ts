import type { FastifyRequest } from 'fastify'
import type { Given } from '../kernel/answers.ts'
import type { Kit } from './kit.ts'

/** How long what was typed is kept after a session ran out. */
const keptFor = 30 * 60_000

/** What was typed, without the fields the kit itself put into the form. */
export const typedIn = (body: unknown): Given =>
  Object.fromEntries(Object.entries((body ?? {}) as Given).filter(([name]) => !name.startsWith('_')))

/** Who a form was made for; undefined when this server never made it. */
export const writerOf = (kit: Kit, body: unknown): string | undefined =>
  kit.writer.open((body as Given | undefined)?._writer)

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '/'

/** Keeps what was typed until its writer has signed in again. Only for a form this server made. */
export function keepDraft(kit: Kit, request: FastifyRequest): boolean {
  const writer = writerOf(kit, request.body)
  if (!writer) return false
  const sealed = kit.drafts.close(JSON.stringify({ writer, typed: typedIn(request.body) }))
  request.session.draft = { path: pathOf(request), sealed, until: kit.clock().getTime() + keptFor }
  return true
}

/** What the same person typed on this page before their session ran out. It is given once, and never to another. */
export function takeDraft(kit: Kit, request: FastifyRequest): Given | undefined {
  const draft = request.session.draft
  if (!draft || draft.path !== pathOf(request)) return undefined
  delete request.session.draft
  const opened = kit.drafts.open(draft.sealed)
  if (!opened || draft.until < kit.clock().getTime()) return undefined
  const { writer, typed } = JSON.parse(opened) as { writer: string; typed: Given }
  return writer === request.signedIn?.actor.id ? typed : undefined
}
