import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import { TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify'
import type { Actor, Context } from '../kernel/context.ts'
import { faultLines } from '../kernel/fault-lines.ts'
import { isOwnOrigin } from '../kernel/own-origin.ts'
import { Refusal, type RefusalCode, refusals } from '../kernel/problem.ts'
import type { Database } from '../store/database.ts'
import { actsOnce, type Endpoint } from './endpoint.ts'
import { answerOnce } from './once.ts'
import { documentOf, schemaOfEndpoint, statusOf } from './openapi.ts'
import { problemDocument } from './problem-document.ts'

/** Who sent a request, and how that was proven. */
export type Caller = Readonly<{ actor: Actor; by: 'session' | 'token' }>

type Door = Readonly<{
  endpoints: readonly Endpoint[]
  /** Nobody, when neither the session nor the token is good. */
  whoAsks(request: FastifyRequest): Promise<Caller | undefined>
  now(): Date
  database: Database
  /** How many requests one caller may send in a minute. */
  perMinute?: number
}>

const base = '/api/v1'
const callers = new WeakMap<FastifyRequest, Caller>()

/** A page elsewhere must not act with a visitor's session: a browser says where a request comes from. */
function cameFromThisSite(request: FastifyRequest): boolean {
  const { origin, host, 'sec-fetch-site': site } = request.headers
  if (site) return site === 'same-origin'
  return origin !== undefined && isOwnOrigin(origin, host)
}

async function admit(door: Door, request: FastifyRequest): Promise<void> {
  const caller = await door.whoAsks(request)
  if (!caller) throw new Refusal('NOT_SIGNED_IN')
  if (caller.by === 'session' && request.method !== 'GET' && !cameFromThisSite(request))
    throw new Refusal('FORM_EXPIRED')
  callers.set(request, caller)
}

function contextOf(door: Door, request: FastifyRequest): Context {
  const caller = callers.get(request)
  if (!caller) throw new Error('A request reached an endpoint without being admitted')
  return { actor: caller.actor, now: door.now(), requestId: request.id }
}

type Exchange = Readonly<{ request: FastifyRequest; reply: FastifyReply }>

async function answer(door: Door, one: Endpoint, { request, reply }: Exchange) {
  const context = contextOf(door, request)
  const input = { params: request.params, query: request.query, body: request.body }
  const run = one.run as (...all: unknown[]) => Promise<unknown>
  reply.code(statusOf(one)).header('cache-control', 'no-store')
  if (!actsOnce(one)) return run(context, input)
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || !key) throw new Refusal('KEY_NEEDED')
  const asked = { context, key, status: statusOf(one), request: { id: one.id, ...input } }
  const { body, repeated } = await answerOnce(door.database, asked, keep => run(context, input, keep))
  if (repeated) reply.header('idempotency-replayed', 'true')
  return body
}

function refuseAsProblem(scope: FastifyInstance): void {
  scope.setErrorHandler((problem, request, reply) => {
    const takes = request.routeOptions.schema?.body as { properties?: Record<string, unknown> } | undefined
    const body = { fields: takes?.properties ?? {}, sent: request.body }
    const document = problemDocument(problem, { instance: request.id, base, body })
    // Only the kind of fault and where it arose: a database's own message may quote what was being saved.
    // Being busy is none: who turns requests away must not write a line for each.
    if (document.status === 500)
      request.log.error({
        code: (problem as { code?: string }).code,
        fault: (problem as Error).name,
        at: problem instanceof Error ? faultLines(problem) : [],
      })
    // What HTTP itself has a header for: how to come in, and when to come back, unless that is known better already.
    if (document.status === 401) reply.header('www-authenticate', 'Bearer')
    if (document.status === 429 && !reply.hasHeader('retry-after')) reply.header('retry-after', 60)
    return reply
      .code(document.status)
      .header('cache-control', 'no-store')
      .type('application/problem+json')
      .serializer(JSON.stringify)
      .send(document)
  })
  scope.setNotFoundHandler(() => {
    throw new Refusal('NOT_FOUND')
  })
}

function describe(scope: FastifyInstance): void {
  scope.get('/openapi.json', { schema: { hide: true } }, () => scope.swagger())
  scope.get<{ Params: { code: string } }>('/problems/:code', { schema: { hide: true } }, request => {
    const { code } = request.params
    if (!Object.hasOwn(refusals, code)) throw new Refusal('NOT_FOUND')
    return { code, ...refusals[code as RefusalCode] }
  })
}

async function mount(scope: FastifyInstance, door: Door): Promise<void> {
  scope.setValidatorCompiler(TypeBoxValidatorCompiler as never)
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    scope.getDefaultJsonParser('error', 'error'),
  )
  refuseAsProblem(scope)
  await scope.register(swagger, documentOf(door.endpoints) as never)
  describe(scope)
  await scope.register(async inner => {
    inner.addHook('onRequest', request => admit(door, request))
    await inner.register(rateLimit, {
      max: door.perMinute ?? 600,
      timeWindow: '1 minute',
      keyGenerator: request => callers.get(request)?.actor.id ?? request.ip,
      errorResponseBuilder: () => new Refusal('TOO_MANY_REQUESTS'),
    })
    for (const one of door.endpoints)
      inner.route({
        method: one.method,
        url: one.path,
        schema: schemaOfEndpoint(one),
        config: { takesTokens: true },
        handler: (request, reply) => answer(door, one, { request, reply }),
      })
  })
}

/**
 * The JSON door: every endpoint under `/api/v1`, its description, and nothing else. Who asks is settled before a body
 * is read; what leaves is only what the endpoint declares; every refusal is a problem document.
 */
export function api(door: Door): FastifyPluginAsync {
  return async app => {
    await app.register(async scope => mount(scope, door), { prefix: base })
  }
}
