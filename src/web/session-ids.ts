import { randomBytes } from 'node:crypto'
import { Signer } from '@fastify/cookie'
import type { FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whoever sends a token here is known by it alone, and has no session. */
    takesTokens?: boolean
  }
}

/** Who is known by a token, so that a session would be neither read nor kept. */
const isKnownByToken = ({ headers, routeOptions }: FastifyRequest): boolean =>
  headers.authorization !== undefined && routeOptions.config.takesTokens === true

/**
 * How session ids are made and signed. Without an id nothing is signed, compared or saved, which is what a caller
 * with a token is spared.
 */
export function sessionIds(secret: string) {
  const signer = new Signer(secret, 'sha256')
  return {
    idGenerator: (request?: FastifyRequest) =>
      request && isKnownByToken(request) ? '' : randomBytes(24).toString('base64url'),
    secret: {
      sign: (id: string) => (id ? signer.sign(id) : ''),
      unsign: (cookie: string) => signer.unsign(cookie),
    },
  }
}
