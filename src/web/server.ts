import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import csrf from '@fastify/csrf-protection'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import session from '@fastify/session'
import statics from '@fastify/static'
import underPressure from '@fastify/under-pressure'
import Fastify, { type FastifyInstance } from 'fastify'
import { Refusal } from '../kernel/problem.ts'
import { accessibilityPage } from './accessibility-page.ts'
import { assetAddresses } from './assets.ts'
import { mountHealth } from './health-page.ts'
import { type Kit, kitOf } from './kit.ts'
import { limits } from './limits.ts'
import { logSerializers } from './log.ts'
import { answerProblems, answerUnknown } from './problems.ts'
import { longestPart, readable } from './readable.ts'
import { addSecurity, cookieFor } from './security.ts'
import { sessionIds } from './session-ids.ts'
import type { ServerParts, Settings } from './settings.ts'
import { answerUnread } from './unread.ts'
import { multipartSettings } from './upload.ts'

/** A file whose name changes with its content can be kept for good. */
const namedByContent = /-[0-9a-f]{12}\.\w+(\.br)?$/
const formLimit = 256 * 1024

function bareServer(settings: Settings): FastifyInstance {
  return Fastify({
    logger: {
      level: settings.logLevel ?? 'info',
      serializers: logSerializers,
      ...(settings.logTo ? { stream: settings.logTo } : {}),
    },
    genReqId: () => randomUUID(),
    trustProxy: settings.trustProxy ?? false,
    bodyLimit: formLimit,
    forceCloseConnections: 'idle',
    clientErrorHandler: answerUnread,
    rewriteUrl: request => readable(request.url ?? '/'),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: longestPart },
  }) as unknown as FastifyInstance
}

async function addOutside(app: FastifyInstance, settings: Settings): Promise<void> {
  await addSecurity(app, settings)
  if (settings.busyAfter)
    await app.register(underPressure, { maxEventLoopDelay: settings.busyAfter, retryAfter: 10 })
  await app.register(statics, {
    root: settings.assetsFolder,
    prefix: '/assets/',
    index: false,
    decorateReply: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        namedByContent.test(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      )
    },
  })
}

async function addSession(app: FastifyInstance, { settings, sessions }: ServerParts): Promise<void> {
  await app.register(cookie)
  await app.register(session, {
    ...sessionIds(settings.secret),
    store: sessions.store,
    saveUninitialized: false,
    rolling: false,
    ...cookieFor(settings),
  })
  await app.register(csrf, { sessionPlugin: '@fastify/session', logLevel: 'debug' })
  app.decorateRequest('signedIn', null)
  app.addHook('onRequest', async request => {
    if (request.session.personId) request.signedIn = (await sessions.signedIn(request)) ?? null
  })
}

async function addPages(app: FastifyInstance, kit: Kit, { settings, pages, plugins, health }: ServerParts) {
  await app.register(formbody, { bodyLimit: formLimit })
  await app.register(multipart, multipartSettings)
  await app.register(rateLimit, {
    ...limits(kit.browsers, settings.perMinute),
    timeWindow: '1 minute',
    hook: 'preHandler',
    errorResponseBuilder: () => new Refusal('TOO_MANY_REQUESTS'),
  })
  for (const plugin of plugins ?? []) await app.register(plugin)
  for (const page of [...pages, accessibilityPage]) page.mount(app, kit)
  mountHealth(app, kit, health)
}

/** Builds the web server: security, sessions, every page and door. It listens to nothing yet. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { settings, sessions } = parts
  const { forceName, demonstration, secret, secure } = settings
  if (secret.length < 32) throw new Error('The secret must have at least 32 characters.')
  const assets = assetAddresses(settings.assetsFolder)
  const house = { forceName, demonstration, assets, signOutPath: sessions.signOutPath }
  const clock = settings.clock ?? (() => new Date())
  const kit = kitOf({ house, hooks: sessions, clock, secret, secure, language: parts.language })
  const app = bareServer(settings)
  answerProblems(app, kit)
  await addOutside(app, settings)
  await app.register(async inside => {
    await addSession(inside, parts)
    answerUnknown(inside, kit)
    await inside.register(async scope => addPages(scope, kit, parts))
    for (const door of parts.doors ?? []) await inside.register(door)
  })
  return app
}
