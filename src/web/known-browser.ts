import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sealFor } from './seal.ts'
import { cookieFor } from './security.ts'
import type { Settings } from './settings.ts'

/**
 * Browsers on which somebody has signed in. Their cookie is a number drawn by chance, which is kept nowhere and says
 * nothing of who signed in; only this server can make one.
 */
export type KnownBrowsers = Readonly<{
  /** Gives a browser a cookie by which it is known until then, unless it has one. */
  remember(request: FastifyRequest, reply: FastifyReply, until: Date): void
  /** The number of a browser that is known; undefined of any other. */
  idOf(request: FastifyRequest): string | undefined
}>

type Set = Pick<Settings, 'secret' | 'secure'> & Readonly<{ clock(): Date }>

/** The browsers known to one server. */
export function knownBrowsers({ secret, secure, clock }: Set): KnownBrowsers {
  const seal = sealFor(secret, 'a browser on which somebody signed in')
  const { cookieName, cookie } = cookieFor({ secure })
  const name = `${cookieName}-browser`
  const idOf = ({ cookies }: FastifyRequest): string | undefined => {
    const [id, until] = seal.open(cookies[name])?.split(' ') ?? []
    return Number(until) > clock().getTime() ? id : undefined
  }
  return {
    idOf,
    remember(request, reply, until) {
      if (idOf(request)) return
      const sealed = seal.close(`${randomBytes(12).toString('base64url')} ${until.getTime()}`)
      reply.setCookie(name, sealed, { ...cookie, expires: until })
    },
  }
}
