import { createHmac, timingSafeEqual } from 'node:crypto'

/** What is signed: the id of the notice, when this copy was sent (seconds since 1970), and the body to the last byte. */
export type Signed = Readonly<{ id: string; sentAt: number; body: string }>

const keyOf = (secret: string): Buffer => Buffer.from(secret.replace(/^whsec_/, ''), 'base64')

const digest = (secret: string, { id, sentAt, body }: Signed): string =>
  createHmac('sha256', keyOf(secret)).update(`${id}.${sentAt}.${body}`).digest('base64')

/** The headers that prove a notice, named and made as Standard Webhooks does. The id is the same at every attempt. */
export const signatureHeaders = (secret: string, signed: Signed): Readonly<Record<string, string>> => ({
  'webhook-id': signed.id,
  'webhook-timestamp': String(signed.sentAt),
  'webhook-signature': `v1,${digest(secret, signed)}`,
})

/** Whether a signature is ours: how a receiver checks it. */
export function isSignedBy(secret: string, signed: Signed, signature: string): boolean {
  const wanted = Buffer.from(`v1,${digest(secret, signed)}`)
  return signature
    .split(' ')
    .some(one => one.length === wanted.length && timingSafeEqual(Buffer.from(one), wanted))
}
