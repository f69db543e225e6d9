import { createHash } from 'node:crypto'
import type { Context } from '../kernel/context.ts'
import { inOrder } from '../kernel/in-order.ts'
import { Refusal } from '../kernel/problem.ts'
import type { Database, Tx } from '../store/database.ts'
import { asJson } from './as-json.ts'
import { type Claim, claim, keepAnswer, readAnswer } from './once.store.ts'

/** Something done inside an operation's own transaction, around its work; or kept with it, where all is one statement. */
export type Within<Result> = ((tx: Tx, act: () => Promise<Result>) => Promise<Result>) &
  Readonly<{
    first(): Promise<void>
    answer(result: Result): Readonly<{ key: string; requestHash: string; status: number; body: unknown }>
  }>

/** Handed to the one operation of an endpoint that acts: what `shape` makes of its result is the answer, and is kept. */
export type Keep<Body> = <Result>(shape: (result: Result) => Body) => Within<Result>

type Asked = Readonly<{
  context: Context
  key: string
  status: number
  /** Everything that makes two requests the same one. */
  request: Readonly<Record<string, unknown>>
}>

type Answered = Readonly<{ body: unknown; repeated: boolean }>

/** Somebody else with the same key was first. Not a refusal: it is answered with what the first was answered. */
class AnsweredAlready extends Error {}

/** The same request has the same hash, in whatever order its fields were sent. */
const hashOf = (request: Asked['request']): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(request)))
    .digest('hex')

async function firstAnswer(database: Database, mine: Claim): Promise<Answered | undefined> {
  const first = await readAnswer(database, mine)
  if (!first) return undefined
  if (first.requestHash !== mine.requestHash) throw new Refusal('REPEATED_KEY')
  return { body: first.response, repeated: true }
}

/**
 * 1. What is done and the answer to it are kept in one transaction: both, or neither, also when the process dies.
 * 2. A repeat is given the first answer and does nothing. With another body it is refused.
 * 3. Of two at once, the second waits for the first; it acts only if the first kept nothing.
 * 4. A refusal or a fault keeps nothing: the repeat is judged afresh.
 */
export async function answerOnce(
  database: Database,
  { context, key, status, request }: Asked,
  act: (keep: Keep<unknown>) => Promise<unknown>,
): Promise<Answered> {
  const mine = { context, key, requestHash: hashOf(request) }
  let kept: { body: unknown } | undefined
  const keep: Keep<unknown> = <Result>(shape: (result: Result) => unknown) => {
    const bodyOf = (result: Result) => {
      kept = { body: asJson(shape(result) ?? null) }
      return kept.body
    }
    const within = async (tx: Tx, work: () => Promise<Result>) => {
      if (!(await claim(tx, mine))) throw new AnsweredAlready()
      const result = await work()
      keepAnswer(tx, mine, { status, body: bodyOf(result) })
      return result
    }
    const first = async () => {
      if (await firstAnswer(database, mine)) throw new AnsweredAlready()
    }
    const answer = (result: Result) => ({ key, requestHash: mine.requestHash, status, body: bodyOf(result) })
    return Object.assign(within, { first, answer })
  }
  try {
    await act(keep)
  } catch (problem) {
    // A refusal too: what the first did may be the very reason why the second is refused.
    const overtaken = problem instanceof AnsweredAlready || problem instanceof Refusal
    const first = overtaken ? await firstAnswer(database, mine) : undefined
    if (first) return first
    throw problem
  }
  if (!kept) throw new Error('An endpoint that acts did not hand `keep` to its operation')
  return { body: kept.body, repeated: false }
}
