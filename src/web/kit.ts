import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Html, html } from './html.ts'
import { type KnownBrowsers, knownBrowsers } from './known-browser.ts'
import type { LanguageCheck } from './language-panel.ts'
import { type House, layout, type Sheet } from './layout.ts'
import { type Seal, sealFor } from './seal.ts'
import type { SessionHooks } from './session.ts'

/** What every page of one server shares. */
export type Kit = Readonly<{
  house: House
  hooks: SessionHooks
  clock(): Date
  /** Marks a form with who it was made for. */
  writer: Seal
  /** Keeps what was typed when a session runs out. */
  drafts: Seal
  browsers: KnownBrowsers
  /** Marks words that blame a child, where the server was given a check. */
  language?: LanguageCheck | undefined
}>

/** The kit of one server, its seals made from the server's secret. */
export const kitOf = (
  given: Pick<Kit, 'house' | 'hooks' | 'clock' | 'language'> & Readonly<{ secret: string; secure: boolean }>,
): Kit => ({
  house: given.house,
  hooks: given.hooks,
  clock: given.clock,
  writer: sealFor(given.secret, 'who a form was made for'),
  drafts: sealFor(given.secret, 'what was typed'),
  browsers: knownBrowsers(given),
  language: given.language,
})

/** The fields every form carries: the CSRF token, and who the form was made for. */
export function hiddenFields(kit: Kit, request: FastifyRequest, reply: FastifyReply): Html {
  const writer = request.signedIn && kit.writer.close(request.signedIn.actor.id)
  return html`<input type="hidden" name="_csrf" value="${reply.generateCsrf()}">${
    writer && html`<input type="hidden" name="_writer" value="${writer}">`
  }`
}

/** Takes the sentence left for the next page, so that it is shown once. */
export function takeNotice(request: FastifyRequest): string | undefined {
  const notice = request.session?.notice
  if (notice !== undefined) delete request.session.notice
  return notice
}

/** Sends a page in the layout. Nothing a person sees is kept by a browser or a proxy. */
export function send(kit: Kit, reply: FastifyReply, sheet: Sheet & { status?: number }): FastifyReply {
  const { request } = reply
  const visit = {
    signedIn: request.signedIn ?? null,
    nonce: reply.allowScripts(),
    csrf: request.signedIn ? reply.generateCsrf() : '',
    reference: request.id,
    now: kit.clock(),
  }
  return reply
    .code(sheet.status ?? 200)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(layout(kit.house, visit, sheet))
}

/** The sign-in, with the way back to a page. */
export const signInFrom = (kit: Kit, path: string): string =>
  `${kit.hooks.signInPath}?back=${encodeURIComponent(path)}`
