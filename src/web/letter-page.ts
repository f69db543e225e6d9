import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Given } from '../kernel/answers.ts'
import { isOwnOrigin } from '../kernel/own-origin.ts'
import { Refusal } from '../kernel/problem.ts'
import { typedIn } from './drafts.ts'
import { type Html, html } from './html.ts'
import type { Kit } from './kit.ts'
import type { House } from './layout.ts'
import type { Page } from './page.ts'
import type { Params } from './page-definition.ts'

/** Who comes: nothing but when, and under which reference. */
export type Caller = Readonly<{ now: Date; requestId: string }>

/** What such a page shows: a whole document in one language, without a way into the rest of the service. */
export type LetterSheet = Readonly<{
  status?: number
  title: string
  language: string
  direction: 'ltr' | 'rtl'
  main: Html
}>

/** A page by which somebody without an account writes to us, once they were given its address. */
export type LetterPage<Path extends string> = Readonly<{
  path: Path
  /** How often one address may ask in a minute. */
  perMinute: number
  /** Said to somebody who is signed in: the page is not for them. */
  notForStaff: string
  show(caller: Caller, params: Params<Path>, query: Given): Promise<LetterSheet>
  submit(caller: Caller, params: Params<Path>, form: Given): Promise<LetterSheet>
}>

function documentOf({ assets, forceName, demonstration }: House, sheet: LetterSheet): string {
  return html`<!DOCTYPE html>
<html lang="${sheet.language}" dir="${sheet.direction}" class="govuk-template">
<head>
  <meta charset="utf-8">
  <title>${sheet.title} – ${forceName}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
  <meta name="robots" content="noindex">
  <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="${assets.css}">
</head>
<body class="govuk-template__body">
  <header lang="en" dir="ltr">
    <div class="cf-header"><div class="cf-header__inner"><span class="cf-header__force">${forceName}</span></div></div>
    ${
      demonstration &&
      html`<div class="cf-demonstration" role="note"><p class="cf-demonstration__text"><strong
        class="govuk-tag">Demonstration</strong> Every person here is fictional.</p></div>`
    }
  </header>
  <div class="govuk-width-container"><main class="govuk-main-wrapper cf-letter" id="main-content">${sheet.main}</main></div>
</body>
</html>
`.toString()
}

/** The address of such a page is a secret, so no other site and no store on the way may learn it. */
function sendSheet(kit: Kit, reply: FastifyReply, sheet: LetterSheet): FastifyReply {
  return reply
    .code(sheet.status ?? 200)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .type('text/html; charset=utf-8')
    .send(documentOf(kit.house, sheet))
}

/**
 * Whether a form came from this site. There is no cookie that another site could borrow; what allows the writing is the
 * secret in the address. This refuses a form on another site that somebody who knows the address has made.
 */
function isFromHere({ headers }: FastifyRequest): boolean {
  const { 'sec-fetch-site': site, origin, host } = headers
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return origin === undefined || isOwnOrigin(origin, host)
}

/** Makes a page by which anybody who was given its address writes to us: no cookie, no script, nothing of whoever asks. */
export function letterPage<const Path extends string>(definition: LetterPage<Path>): Page {
  const { path, perMinute, notForStaff } = definition
  const rateLimit = { max: perMinute, timeWindow: '1 minute' }

  function callerOf(kit: Kit, request: FastifyRequest): Caller {
    if (request.signedIn) throw new Refusal('NOT_PERMITTED', { because: notForStaff })
    return { now: kit.clock(), requestId: request.id }
  }

  function mount(app: FastifyInstance, kit: Kit): void {
    app.get(path, { config: { rateLimit } }, async (request, reply) => {
      const params = request.params as Params<Path>
      const sheet = await definition.show(callerOf(kit, request), params, request.query as Given)
      return sendSheet(kit, reply, sheet)
    })
    app.post(path, { config: { rateLimit } }, async (request, reply) => {
      const caller = callerOf(kit, request)
      if (!isFromHere(request)) throw new Refusal('FORM_EXPIRED')
      const sheet = await definition.submit(caller, request.params as Params<Path>, typedIn(request.body))
      return sendSheet(kit, reply, sheet)
    })
  }
  return { path, mount }
}
