import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../kernel/problem.ts'
import { type Kit, send, signInFrom } from './kit.ts'
import type { Sheet } from './layout.ts'
import { faultLine } from './log.ts'
import { busySheet, faultSheet, refusalSheet } from './refusal-view.ts'

type Problem = Error & { statusCode?: number; code?: string }

/** What fastify itself refuses, in the words of our own catalogue where it has some. */
function sheetOf(problem: Problem, reference: string): Sheet & { status: number } {
  if (problem instanceof Refusal) return refusalSheet(problem)
  if (problem.code?.startsWith('FST_CSRF')) return refusalSheet(new Refusal('FORM_EXPIRED'))
  const status = problem.statusCode ?? 500
  if (status === 503) return busySheet
  if (status === 404) return refusalSheet(new Refusal('NOT_FOUND'))
  if (status >= 400 && status < 500) return { ...refusalSheet(new Refusal('ANSWERS_NOT_ACCEPTED')), status }
  return faultSheet(reference)
}

function answer(kit: Kit, problem: Problem, reply: FastifyReply): FastifyReply {
  const { request } = reply
  const signedOut = problem instanceof Refusal && problem.code === 'NOT_SIGNED_IN' && request.method === 'GET'
  if (signedOut) return reply.redirect(signInFrom(kit, request.url), 302)
  const sheet = sheetOf(problem, request.id)
  if (sheet.status >= 500 && sheet !== busySheet) {
    request.log.error({ fault: faultLine(problem) }, 'fault')
    forgetSession(request)
  }
  return send(kit, reply, sheet)
}

/** A page about a fault neither reads nor saves a session: the sessions may be what is at fault. */
const forgetSession = (request: FastifyRequest): void =>
  void Object.assign(request, { session: null, signedIn: null })

/** Turns whatever goes wrong behind a page into a plain page; a fault into a reference and a line in the log. */
export function answerProblems(app: FastifyInstance, kit: Kit): void {
  app.setErrorHandler((problem: Problem, _request, reply) => answer(kit, problem, reply))
}

/** An address nobody answers to gets the plain page of a record that is not there. */
export function answerUnknown(app: FastifyInstance, kit: Kit): void {
  app.setNotFoundHandler((_request, reply) => answer(kit, new Refusal('NOT_FOUND'), reply))
}
