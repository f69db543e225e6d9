import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Given } from '../kernel/answers.ts'
import type { Context } from '../kernel/context.ts'
import { type Mistake, Refusal } from '../kernel/problem.ts'
import { mistakesInTexts } from '../kernel/reading-text.ts'
import { keepDraft, takeDraft, typedIn, writerOf } from './drafts.ts'
import { type Html, html } from './html.ts'
import { keptText } from './kept-text.ts'
import { hiddenFields, type Kit, send, signInFrom, takeNotice } from './kit.ts'
import { type LanguageCheck, languagePanel, marksInForm } from './language-panel.ts'
import type { GoTo, PageDefinition } from './page-definition.ts'
import { paramsOf } from './params.ts'
import { keptBanner, movedOnBanner, refusalSheet, signedOutSheet } from './refusal-view.ts'
import { keepSearch, keptSearch, searchIn } from './searches.ts'
import { currentActor } from './session.ts'
import { receiveFile } from './upload.ts'

type Definition = PageDefinition<string, unknown>
type Asked = Readonly<{ context: Context; params: unknown; query: Given }>
type Showing = Readonly<{
  status?: number
  typed?: Given
  mistakes?: readonly Mistake[]
  above?: Html
  notice?: string | undefined
  /** What to show, where the answer to a form is already known. */
  seen?: unknown
  /** Words to be read once more before they are saved. */
  marks?: ReturnType<LanguageCheck>
}>
type Visit = Readonly<{
  app: FastifyInstance
  kit: Kit
  definition: Definition
  request: FastifyRequest
  reply: FastifyReply
}>

function askedOf({ kit, request }: Visit): Asked {
  const params = paramsOf(request)
  if (mistakesInTexts(request.query as Given).length > 0) throw new Refusal('NOT_FOUND')
  const context = { actor: currentActor(request), now: kit.clock(), requestId: request.id }
  return { context, params, query: request.query as Given }
}

/** Reads the page's facts afresh and shows them, with what was typed and what is wrong with it. */
async function showPage(visit: Visit, asked: Asked, showing: Showing): Promise<FastifyReply> {
  const { definition, kit, request, reply } = visit
  const seen = showing.seen ?? (await definition.show(asked.context, asked.params, asked.query))
  const typed = showing.typed ?? {}
  const own = definition.submit ? hiddenFields(kit, request, reply) : html``
  const hidden = showing.marks?.length ? html`${own}${languagePanel(showing.marks)}` : own
  const search = definition.isSearch && showing.seen !== undefined ? searchIn(asked.query) : {}
  const given = showing.mistakes ?? []
  const main = definition.view(seen, { typed, mistakes: given, hidden, search })
  // Others may have settled it meanwhile: then there is no form to put right, and what was typed is given back.
  const isShut = Object.keys(typed).length > 0 && !String(main).includes(String(own))
  const mistakes = isShut ? [] : given
  return send(kit, reply, {
    status: showing.status ?? 200,
    title: typeof definition.title === 'string' ? definition.title : definition.title(seen),
    main: html`${showing.above}${main}${isShut && keptText(typed)}`,
    mistakes,
    notSaved: showing.above !== undefined || (showing.marks ?? []).length > 0,
    notice: showing.notice,
    section: definition.section,
    wide: definition.wide,
    back: definition.back?.(seen),
    crumbs: definition.crumbs?.(seen),
  })
}

/** The front page is what is owed. Whoever is not offered that starts elsewhere. */
function startInstead({ definition, request }: Visit): string | undefined {
  const start = request.signedIn?.start
  return definition.path === '/' && start !== '/' ? start : undefined
}

/** What a search finds now, each time that somebody comes to it. */
async function showFound(visit: Visit, asked: Asked, typed: Given): Promise<FastifyReply> {
  const outcome = await visit.definition.submit?.(asked.context, asked.params, typed)
  if (outcome && 'seen' in outcome) return showPage(visit, asked, { typed, seen: outcome.seen })
  const mistakes = outcome && !('goTo' in outcome) ? outcome : []
  return showPage(visit, asked, { status: 422, typed, mistakes })
}

/** What a form begins with: what was searched for, where somebody comes from there. */
function begunWith({ kit, request, definition: { beginsWith } }: Visit): Given {
  const asked = beginsWith && keptSearch(kit, request, beginsWith.search)
  return asked ? beginsWith.typed(asked) : {}
}

async function get(visit: Visit): Promise<FastifyReply> {
  const { kit, request, reply } = visit
  if (!request.signedIn) return reply.redirect(signInFrom(kit, request.url), 302)
  const start = startInstead(visit)
  if (start) return reply.redirect(start, 302)
  const asked = askedOf(visit)
  const { isSearch, submit, path } = visit.definition
  const search = isSearch && keptSearch(kit, request, path)
  if (search) return showFound(visit, asked, search)
  const typed = submit && takeDraft(kit, request)
  const notice = takeNotice(request)
  if (typed) return showPage(visit, asked, { typed, notice, above: keptBanner('signedOut') })
  return showPage(visit, asked, { typed: begunWith(visit), notice })
}

/** Whether a POST came from a form of this session. Asks the CSRF plugin without letting it answer the browser. */
const formIsOurs = ({ app, request }: Visit): Promise<boolean> =>
  new Promise(resolve => {
    const probe = { send: () => resolve(false) } as unknown as FastifyReply
    app.csrfProtection(request, probe, () => resolve(true))
  })

const signedOut = ({ kit, request, reply }: Visit): FastifyReply => {
  const kept = keepDraft(kit, request)
  return send(kit, reply, signedOutSheet(signInFrom(kit, request.url), kept))
}

/** A form from before the last sign-in: shown again to the person it was made for, refused to anybody else. */
async function formExpired(visit: Visit): Promise<FastifyReply> {
  const { kit, request } = visit
  if (writerOf(kit, request.body) !== request.signedIn?.actor.id) throw new Refusal('FORM_EXPIRED')
  const typed = typedIn(request.body)
  return showPage(visit, askedOf(visit), { status: 403, typed, above: keptBanner('formExpired') })
}

async function movedOn(visit: Visit, asked: Asked, problem: Refusal): Promise<FastifyReply> {
  const typed = typedIn(visit.request.body)
  let changed: Html | undefined
  try {
    changed = await visit.definition.conflict?.(asked.context, asked.params, typed)
    return await showPage(visit, asked, { status: 409, typed, above: movedOnBanner(problem, changed) })
  } catch (shut) {
    if (!(shut instanceof Refusal)) throw shut
    return send(visit.kit, visit.reply, refusalSheet(problem, { changed, typed }))
  }
}

const overtaken: ReadonlySet<string> = new Set(['EPISODE_MOVED_ON', 'CHILD_MOVED_ON', 'ROW_MOVED_ON'])

async function refused(visit: Visit, asked: Asked, problem: unknown): Promise<FastifyReply> {
  if (!(problem instanceof Refusal)) throw problem
  const typed = typedIn(visit.request.body)
  if (overtaken.has(problem.code)) return movedOn(visit, asked, problem)
  const mistakes = problem.details.mistakes as readonly Mistake[] | undefined
  if (problem.code === 'ANSWERS_NOT_ACCEPTED' && mistakes?.length)
    return showPage(visit, asked, { status: 422, typed, mistakes })
  return send(visit.kit, visit.reply, refusalSheet(problem, { typed }))
}

/** Whether the page still has a form to show: what was written is never put aside for a page without one. */
async function isStillOpen({ definition }: Visit, asked: Asked, typed: Given): Promise<boolean> {
  const seen = await definition.show(asked.context, asked.params, asked.query).catch(shut => {
    if (shut instanceof Refusal) return undefined
    throw shut
  })
  if (seen === undefined) return false
  const marker = html`<i data-form></i>`
  return String(definition.view(seen, { typed, mistakes: [], hidden: marker })).includes(String(marker))
}

async function post(visit: Visit): Promise<FastifyReply> {
  const { definition, request, reply } = visit
  if (!request.signedIn) return signedOut(visit)
  if (!(await formIsOurs(visit))) return formExpired(visit)
  const asked = askedOf(visit)
  const typed = typedIn(request.body)
  const mistakes = mistakesInTexts(typed)
  if (mistakes.length > 0) return showPage(visit, asked, { status: 422, typed, mistakes })
  if (definition.isSearch) return reply.redirect(keepSearch(visit.kit, request, typed), 303)
  const marks = marksInForm(visit.kit.language, request.body)
  if (marks.length > 0 && (await isStillOpen(visit, asked, typed)))
    return showPage(visit, asked, { typed, marks })
  let outcome: GoTo | readonly Mistake[] | Readonly<{ seen: unknown }> | undefined
  try {
    outcome = await definition.submit?.(asked.context, asked.params, typed)
  } catch (problem) {
    return refused(visit, asked, problem)
  }
  if (outcome && 'seen' in outcome) return showPage(visit, asked, { typed, seen: outcome.seen })
  if (!outcome || !('goTo' in outcome))
    return showPage(visit, asked, { status: 422, typed, mistakes: outcome ?? [] })
  if (outcome.notice) request.session.notice = outcome.notice
  return reply.redirect(outcome.goTo, 303)
}

/** Puts one page behind its address: sign-in, CSRF, mistakes, refusals, kept drafts and the layout. */
export function mountPage(app: FastifyInstance, kit: Kit, definition: Definition): void {
  const { path } = definition
  app.get(path, (request, reply) => get({ app, kit, definition, request, reply }))
  if (!definition.submit) return
  const receive = definition.takesFile ? { preValidation: receiveFile } : {}
  app.post(path, receive, (request, reply) => post({ app, kit, definition, request, reply }))
}
