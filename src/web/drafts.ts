import type { FastifyRequest } from 'fastify'
import type { Given } from '../kernel/answers.ts'
import { markedAsForm } from '../kernel/unasked.ts'
import type { Kit } from './kit.ts'
import type { Draft } from './session.ts'

/** How long what was typed is kept: after a session ran out, or to go back to what a search found. */
const keptFor = 30 * 60_000

/** What was typed, without the fields the kit itself put into the form. */
export const typedIn = (body: unknown): Given =>
  markedAsForm(
    Object.fromEntries(Object.entries((body ?? {}) as Given).filter(([name]) => !name.startsWith('_'))),
  )

/** Who a form was made for; undefined when this server never made it. */
export const writerOf = (kit: Kit, body: unknown): string | undefined =>
  kit.writer.open((body as Given | undefined)?._writer)

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0] ?? '/'

/** What somebody typed on this page: sealed, and for nobody else. */
export const sealed = (
  kit: Kit,
  request: FastifyRequest,
  said: Readonly<{ writer: string | undefined; typed: Given }>,
): Draft => ({
  path: pathOf(request),
  sealed: kit.drafts.close(JSON.stringify(said)),
  until: kit.clock().getTime() + keptFor,
})

/** The same again, for whoever typed it and while it is kept. */
export function unsealed(kit: Kit, request: FastifyRequest, draft: Draft): Given | undefined {
  const opened = kit.drafts.open(draft.sealed)
  if (!opened || draft.until < kit.clock().getTime()) return undefined
  const { writer, typed } = JSON.parse(opened) as { writer: string; typed: Given }
  return writer === request.signedIn?.actor.id ? markedAsForm(typed) : undefined
}

/** Keeps what was typed until its writer has signed in again. Only for a form this server made. */
export function keepDraft(kit: Kit, request: FastifyRequest): boolean {
  const writer = writerOf(kit, request.body)
  if (!writer) return false
  request.session.draft = sealed(kit, request, { writer, typed: typedIn(request.body) })
  return true
}

/** What the same person typed on this page before their session ran out. It is given once, and never to another. */
export function takeDraft(kit: Kit, request: FastifyRequest): Given | undefined {
  const draft = request.session.draft
  if (!draft || draft.path !== pathOf(request)) return undefined
  delete request.session.draft
  return unsealed(kit, request, draft)
}
