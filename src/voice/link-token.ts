import { createHash, randomBytes } from 'node:crypto'

// Letters and digits that nobody mixes up, because a child may have to type them from paper.
const letters = '0123456789abcdefghjkmnpqrstvwxyz'
const groups = 5
const inGroup = 5

/** A new token: 125 random bits, in five groups of five. It is shown once and kept nowhere. */
export function newToken(): string {
  const typed = [...randomBytes(groups * inGroup)].map(byte => letters[byte % 32]).join('')
  return typed.match(/.{5}/g)?.join('-') ?? typed
}

const mixedUp: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', u: 'v' }

/** What is kept of a token, and by which its link is found. Typing it in capitals or without hyphens changes nothing. */
export function hashOfToken(typed: string): Buffer {
  const plain = typed
    .toLowerCase()
    .replace(/[^0-9a-z]/g, '')
    .replace(/[oilu]/g, letter => mixedUp[letter] ?? letter)
  return createHash('sha256').update(plain).digest()
}
