import http from 'node:http'
import pg from 'pg'

/** What serving costs at the very least: `http`, `pg` and one row for each POST, with no rule, no trail and nobody asked. */
export function serveBare(owner: pg.PoolConfig, listening: (port: number) => void): void {
  const pool = new pg.Pool({ ...owner, max: 10 })
  const insert = 'insert into bare (child, force, step, at, answers) values ($1, $2, $3, $4, $5) returning id'
  const server = http.createServer(async (request, answer) => {
    try {
      let body = ''
      for await (const piece of request) body += piece
      const { child, force, step, happenedAt, answers } = JSON.parse(body)
      const values = [child, force, step, happenedAt, answers]
      const { rows } = await pool.query({ name: 'i', text: insert, values })
      answer.setHeader('content-type', 'application/json')
      answer.end(JSON.stringify({ data: rows[0] }))
    } catch (fault) {
      answer.statusCode = 500
      answer.end(String(fault))
    }
  })
  server.listen(0, '127.0.0.1', () => listening((server.address() as { port: number }).port))
}
