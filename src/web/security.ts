import type { FastifyHelmetOptions } from '@fastify/helmet'
import type { Settings } from './settings.ts'

const yearInSeconds = 31_536_000

/** The headers every answer carries. Nothing loads from elsewhere, no inline code runs, no site may frame a page. */
export const headersFor = (settings: Settings): FastifyHelmetOptions => ({
  enableCSPNonces: true,
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
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

/** The session cookie: unreadable to scripts, sent by this site only, over TLS only where there is TLS. */
export const cookieFor = ({ secure }: Settings) => ({
  cookieName: secure ? '__Host-child-first' : 'child-first',
  cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure } as const,
})
