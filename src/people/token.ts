import { accessTimes } from '../policy/access-times.ts'

/**
 * A token as a list shows it. The token itself is never here: whoever will use it makes it (`cf_` and 32 random bytes
 * in base64url, so that scanners find one that has leaked), and sends the SHA-256 of it, in base64url.
 */
export type Token = Readonly<{
  id: string
  name: string
  issuedAt: Date
  expiresAt: Date
  /** When its holder said that it is theirs; it is good only from then on. */
  acceptedAt?: Date
  lastUsedAt?: Date
  endedAt?: Date
}>

const day = 24 * 60 * 60_000

/** The token in an Authorization header, if there is one of ours. */
export const secretIn = (authorization: string | undefined): string | undefined =>
  /^Bearer (cf_[\w-]{43})$/i.exec(authorization ?? '')?.[1]

/** When a token issued now is over. */
export const tokenEnd = (issuedAt: Date): Date => new Date(issuedAt.getTime() + accessTimes.tokenDays * day)
