import type { FastifyInstance, FastifyReply } from 'fastify'

/** Open connections that a page listens on. Each `tell` sends one word, never anything of a person. */
export type Streams = Readonly<{
  open(reply: FastifyReply): void
  tell(word: string): void
  count(): number
}>

/** Server-sent events for one subject. Streams end before the server does, so that it can stop. */
export function streams(app: FastifyInstance): Streams {
  const listening = new Set<FastifyReply>()
  app.addHook('preClose', async () => {
    for (const reply of listening) reply.raw.end()
  })
  return {
    open(reply) {
      reply.hijack()
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(name, value)
      reply.raw.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        connection: 'close',
      })
      reply.raw.write('retry: 5000\n\n')
      listening.add(reply)
      reply.raw.on('close', () => listening.delete(reply))
    },
    tell(word) {
      for (const reply of listening) reply.raw.write(`data: ${word.replace(/[^\w-]/g, '')}\n\n`)
    },
    count: () => listening.size,
  }
}
