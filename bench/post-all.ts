import { createRequire } from 'node:module'

/** One request to send: where to and what. Each is sent once. */
export type Post = Readonly<{ path: string; key: string; body: string }>

/** What sending them all came to. */
export type Sent = Readonly<{ perSecond: number; p50: number; p99: number; failed: number }>

type Asked = Readonly<{ url: string; token: string; posts: readonly Post[]; connections: number }>

/** Sends every request over a number of connections, each beginning the next when it is answered (autocannon). */
export function postAll({ url, token, posts, connections }: Asked): Promise<Sent> {
  const autocannon = createRequire(import.meta.url)('autocannon')
  let next = 0
  const request = {
    method: 'POST',
    setupRequest(request: object) {
      const { path, key, body } = posts[next++ % posts.length] as Post
      const headers = {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      }
      return { ...request, path, headers, body }
    },
  }
  const start = performance.now()
  // The tool itself says that it has ended only when its next whole second does.
  let last = start
  return new Promise((resolve, reject) => {
    const shots = autocannon(
      { url, connections, amount: posts.length, requests: [request] },
      (fault: unknown, shot: never) => {
        if (fault) return reject(fault)
        const { latency, non2xx, errors } = shot as {
          latency: { p50: number; p99: number }
          non2xx: number
          errors: number
        }
        const perSecond = Math.round((posts.length / (last - start)) * 1000)
        resolve({ perSecond, p50: latency.p50, p99: latency.p99, failed: non2xx + errors })
      },
    )
    shots.on('response', () => {
      last = performance.now()
    })
  })
}
