import { isIPv6 } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { KnownBrowsers } from './known-browser.ts'

/**
 * How many requests a minute are answered. A whole station, or a whole force, may come from one address: were strangers
 * there counted as one person, anybody could keep all the others from signing in. So a browser on which somebody has
 * signed in before is counted alone, as a person is, and those that are not known share a larger number. A proposal of
 * this project, after OWASP, Slow Down Online Guessing Attacks with Device Cookies.
 */
const requestsAMinute = {
  /** Five a second: more than a person clicks, also with many tabs. */
  alone: 300,
  /** Times as many for all at one address who are not known: at three requests each, a thousand sign in in a minute. */
  strangers: 10,
} as const

/** The network of an address: whoever has one address of version 6 has all that begin with the same four parts. */
export function networkOf(address: string): string {
  const asFour = /^::ffff:(\d+(\.\d+){3})$/i.exec(address)?.[1]
  if (asFour || !isIPv6(address)) return asFour ?? address
  const [before = [], after] = address.split('::').map(part => part.split(':').filter(Boolean))
  const left = Array<string>(8 - before.length - (after?.length ?? 0)).fill('0')
  const parts = after ? [...before, ...left, ...after] : before
  return parts
    .slice(0, 4)
    .map(part => Number.parseInt(part, 16).toString(16))
    .join(':')
}

const strange = 'from '

/** Who is counted together, and how often they may ask in a minute. */
export function limits(browsers: KnownBrowsers, alone: number = requestsAMinute.alone) {
  return {
    keyGenerator: (request: FastifyRequest): string =>
      request.signedIn?.actor.id ?? browsers.idOf(request) ?? strange + networkOf(request.ip),
    max: (_request: FastifyRequest, key: string): number =>
      key.startsWith(strange) ? alone * requestsAMinute.strangers : alone,
  }
}
