import http from 'node:http'
import pg from 'pg'
import { newId } from '../src/store/ids.ts'

type Query = Readonly<{ name: string; text: string; values: readonly unknown[] }>
type Posted = Readonly<{ body: Record<string, unknown>; key: string }>

/** `http` and `pg`: one statement for each POST, with no rule and nobody asked. */
function serve(owner: pg.PoolConfig, queryOf: (posted: Posted) => Query, listening: (port: number) => void) {
  const pool = new pg.Pool({ ...owner, max: 10 })
  const server = http.createServer(async (request, answer) => {
    try {
      let body = ''
      for await (const piece of request) body += piece
      const key = String(request.headers['idempotency-key'])
      const { name, text, values } = queryOf({ body: JSON.parse(body), key })
      const { rows } = await pool.query({ name, text, values: [...values] })
      answer.setHeader('content-type', 'application/json')
      answer.end(JSON.stringify({ data: rows[0] }))
    } catch (fault) {
      answer.statusCode = 500
      answer.end(String(fault))
    }
  })
  server.listen(0, '127.0.0.1', () => listening((server.address() as { port: number }).port))
}

/** What serving costs at the very least: one row for each POST. */
export function serveBare(owner: pg.PoolConfig, listening: (port: number) => void): void {
  const text = 'insert into bare (child, force, step, at, answers) values ($1, $2, $3, $4, $5) returning id'
  const queryOf = ({ body: { child, force, step, happenedAt, answers } }: Posted) => ({
    ...{ name: 'i', text },
    values: [child, force, step, happenedAt, answers],
  })
  serve(owner, queryOf, listening)
}

/** The least that keeping the same rows costs: all that a step writes, unchecked, in one statement and one commit. */
export function serveSameRows(
  { owner, statements }: Readonly<{ owner: pg.PoolConfig; statements: Readonly<Record<string, string>> }>,
  listening: (port: number) => void,
): void {
  const queryOf = ({ body: { episode, child, step, answers }, key }: Posted) => ({
    name: String(step),
    text: statements[String(step)] as string,
    values: [episode, child, new Date(), newId(), answers, key],
  })
  serve(owner, queryOf, listening)
}
