import { createHash, createHmac } from 'node:crypto'

/** One text for one value: keys in order, no spaces, so that the same facts always have the same hash. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const pairs = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${pairs.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}

/** SHA-256 in hexadecimal. */
export const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex')

/** A hash that nobody can try guesses against who does not have the secret. */
export const secretHash = (secret: string, content: string): string =>
  createHmac('sha256', secret).update(content).digest('hex')

/** A number from 0 up to 1 that looks like chance, and is the same for the same secret and text. */
export const secretChance = (secret: string, text: string): number =>
  Number.parseInt(secretHash(secret, text).slice(0, 12), 16) / 2 ** 48
