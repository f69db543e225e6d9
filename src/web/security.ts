import { randomBytes } from 'node:crypto'
import helmet, { type FastifyHelmetOptions } from '@fastify/helmet'
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify'
import type { Settings } from './settings.ts'

declare module 'fastify' {
  interface FastifyReply {
    /** Lets the scripts that carry the nonce it answers run on this page, and no others. */
    allowScripts(): string
  }
}

const yearInSeconds = 31_536_000

/** Where the nonce of a page stands in its policy. */
const place = "'nonce-'"

/** The headers every answer carries. Nothing loads from elsewhere, no inline code runs, no site may frame a page. */
const headersFor = (settings: Settings): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", place],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'", ...(settings.formLeadsTo ?? [])],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
      objectSrc: ["'none'"],
    },
  },
  strictTransportSecurity: settings.secure ? { maxAge: yearInSeconds, includeSubDomains: true } : false,
  referrerPolicy: { policy: 'same-origin' },
  xFrameOptions: { action: 'deny' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  // Browsers drop this header on plain http and complain in the console.
  originAgentCluster: settings.secure,
})

/** What helmet says of these settings. Asked once: putting the same headers together for each answer is dear. */
async function askHelmet(settings: Settings): Promise<Record<string, string>> {
  const asked = Fastify()
  await asked.register(helmet, headersFor(settings))
  asked.get('/', (_request, reply) => reply.raw.getHeaders())
  const { statusCode, body } = await asked.inject('/')
  await asked.close()
  if (statusCode !== 200) throw new Error('The headers of security could not be put together.')
  return JSON.parse(body)
}

/** Puts the headers of security on every answer. Only a page that asks for it is given a nonce for its scripts. */
export async function addSecurity(app: FastifyInstance, settings: Settings): Promise<void> {
  const { 'content-security-policy': policy = '', ...others } = await askHelmet(settings)
  const [before, after] = policy.split(place)
  if (after === undefined) throw new Error('The policy has no place for a nonce.')
  const same = { ...others, 'content-security-policy': policy.replace(` ${place}`, '') }
  app.decorateReply('allowScripts', function allowScripts(this: FastifyReply) {
    const nonce = randomBytes(16).toString('hex')
    this.header('content-security-policy', `${before}'nonce-${nonce}'${after}`)
    return nonce
  })
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(same)
    done()
  })
}

/** Leaves the answer to somebody who writes it past the server, with the headers that every answer carries. */
export function handOver(reply: FastifyReply): void {
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value)
  reply.hijack()
}

/** The session cookie: unreadable to scripts, sent by this site only, over TLS only where there is TLS. */
export const cookieFor = ({ secure }: Pick<Settings, 'secure'>) => ({
  cookieName: secure ? '__Host-child-first' : 'child-first',
  cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure } as const,
})
