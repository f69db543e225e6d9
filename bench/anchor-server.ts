import http from 'node:http'
import fastify from 'fastify'
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

/** What the goal was drawn from: a row and its line of a trail, put by one function, and a caller known by a fixed token. */
export function servePair(
  { owner, token }: Readonly<{ owner: pg.PoolConfig; token: string }>,
  listening: (port: number) => void,
): void {
  const pool = new pg.Pool({ ...owner, max: 10 })
  const app = fastify()
  app.addHook('onRequest', async (request, reply) => {
    if (request.headers.authorization !== `Bearer ${token}`) return reply.code(401).send()
  })
  app.post('/', async request => {
    const { child, force, step, happenedAt, answers } = request.body as Record<string, unknown>
    const text = 'select put_pair($1, $2, $3, $4, $5) as id'
    const values = [child, force, step, happenedAt, answers]
    const { rows } = await pool.query({ name: 'p', text, values })
    return { data: rows[0] }
  })
  app
    .listen({ port: 0, host: '127.0.0.1' })
    .then(() => listening((app.server.address() as { port: number }).port))
}

/** Its tables and its function, and the table of whoever asks nobody and keeps one row. */
export const pairSql = `
  create table bare (id bigserial primary key, child uuid, force int, step text, at timestamptz, answers jsonb);
  create table pair (id bigserial primary key, child uuid, force int, step text, at timestamptz, answers jsonb);
  create table pair_trail (id bigserial primary key, at timestamptz default clock_timestamp(), did text, about bigint, body jsonb);
  create function put_pair(child uuid, force int, step text, at timestamptz, answers jsonb) returns bigint language plpgsql as $$
  declare made bigint;
  begin
    insert into pair (child, force, step, at, answers) values ($1, $2, $3, $4, $5) returning id into made;
    insert into pair_trail (did, about, body) values ('record step', made, $5);
    return made;
  end $$`

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
