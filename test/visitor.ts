import type { FastifyInstance } from 'fastify'

/** What came back, after every redirection had been followed. */
export type Seen = Readonly<{
  status: number
  url: string
  body: string
  /** Every address on the way, the last one included. */
  way: readonly string[]
  headers: Readonly<Record<string, unknown>>
}>

type Bytes = Readonly<{ bytes: Buffer; type: string }>
type Sent = Readonly<{
  form?: Record<string, string>
  bytes?: Bytes
  follow?: boolean
  headers?: Record<string, string>
}>
type Next = {
  url: URL
  method: 'GET' | 'POST'
  form?: Record<string, string> | undefined
  bytes?: Bytes | undefined
}

/** A browser as far as a server can tell: it keeps cookies, follows redirections, and sends forms. */
export class Visitor {
  readonly cookies = new Map<string, string>()
  readonly app: FastifyInstance
  readonly origin: string

  constructor(app: FastifyInstance, origin = 'http://localhost:3000') {
    this.app = app
    this.origin = origin
  }

  get(path: string, sent: Sent = {}): Promise<Seen> {
    return this.#visit(path, { ...sent, method: 'GET' })
  }

  post(path: string, form: Record<string, string>, sent: Sent = {}): Promise<Seen> {
    return this.#visit(path, { ...sent, form, method: 'POST' })
  }

  /** Sends bytes of another kind than a plain form, such as a form with a file. */
  send(path: string, sent: Bytes): Promise<Seen> {
    return this.#visit(path, { bytes: sent, method: 'POST' })
  }

  /** The value of a hidden field in a page. */
  static field(body: string, name: string): string {
    return new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''
  }

  async #visit(path: string, sent: Sent & { method: 'GET' | 'POST' }): Promise<Seen> {
    const way: string[] = []
    let next: Next = {
      url: new URL(path, this.origin),
      method: sent.method,
      form: sent.form,
      bytes: sent.bytes,
    }
    for (let step = 0; step < 15; step++) {
      if (next.url.origin !== this.origin)
        return { status: 0, url: next.url.href, body: '', way, headers: {} }
      way.push(next.url.pathname)
      const answer = await this.#ask(next, sent.headers)
      const location = answer.headers.location
      if (location === undefined || sent.follow === false)
        return {
          status: answer.statusCode,
          url: next.url.href,
          body: answer.body,
          way,
          headers: answer.headers,
        }
      next = { url: new URL(String(location), next.url), method: 'GET' }
    }
    throw new Error(`Too many redirections: ${way.join(' ')}`)
  }

  async #ask(next: Next, headers = {}) {
    const answer = await this.app.inject({
      method: next.method,
      url: next.url.pathname + next.url.search,
      headers: {
        host: next.url.host,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(next.form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        ...(next.bytes ? { 'content-type': next.bytes.type } : {}),
        ...headers,
      },
      ...(next.form ? { payload: new URLSearchParams(next.form).toString() } : {}),
      ...(next.bytes ? { payload: next.bytes.bytes } : {}),
    })
    for (const { name, value, expires } of answer.cookies) {
      if (value === '' || (expires && expires <= new Date())) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return answer
  }
}
