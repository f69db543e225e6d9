import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Closes text so that only this server can read it, and opens it again; undefined when it was made elsewhere. */
export type Seal = Readonly<{ close(text: string): string; open(sealed: unknown): string | undefined }>

/** A seal for one purpose. A text sealed for one purpose cannot be opened as another. */
export function sealFor(secret: string, purpose: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, 'child-first', purpose, 32))
  return {
    close(text) {
      const start = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, start)
      const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([start, cipher.getAuthTag(), closed]).toString('base64url')
    },
    open(sealed) {
      if (typeof sealed !== 'string') return undefined
      const whole = Buffer.from(sealed, 'base64url')
      if (whole.length < 28) return undefined
      const decipher = createDecipheriv('aes-256-gcm', key, whole.subarray(0, 12))
      decipher.setAuthTag(whole.subarray(12, 28))
      try {
        return Buffer.concat([decipher.update(whole.subarray(28)), decipher.final()]).toString('utf8')
      } catch {
        return undefined
      }
    },
  }
}
