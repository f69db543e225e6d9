import type { Static, TObject, TSchema } from 'typebox'
import type { Context } from '../kernel/context.ts'
import type { Keep } from './once.ts'

type Shape<S> = S extends TSchema ? Static<S> : undefined

type Input<P, Q, B> = Readonly<{ params: Shape<P>; query: Shape<Q>; body: Shape<B> }>

type About<P, Q, R> = Readonly<{
  /** The operation id in the published document: a verb and a noun, as the operation is called. */
  id: string
  /** Fastify's way of writing: `/episodes/:episodeId/steps/:step`. */
  path: `/${string}`
  summary: string
  description?: string
  /** The room, for grouping in the document. */
  tag: string
  params?: P
  query?: Q
  /** What is sent back. Fields that are not declared here never leave. */
  answer: R
}>

type Reads<P, Q, B, R extends TSchema> = About<P, Q, R> &
  Readonly<{
    run(context: Context, input: Input<P, Q, B>): Promise<Static<R>>
  }> &
  (
    | Readonly<{ method: 'GET'; body?: undefined }>
    | Readonly<{
        method: 'POST'
        /** A question that travels by POST because a name or a date of birth may not stand in an address. */
        onlyReads: true
        body: B
      }>
  )

type Acts<P, Q, B, R extends TSchema> = About<P, Q, R> &
  Readonly<{
    method: 'POST'
    onlyReads?: undefined
    body: B
    /** Calls one operation and hands it `keep(shape)`: what `shape` makes of the result is the answer. */
    run(context: Context, input: Input<P, Q, B>, keep: Keep<Static<R>>): Promise<unknown>
  }>

/** An endpoint as the door sees it, its schemas no longer known to the compiler. */
export type Endpoint = About<TObject, TObject, TSchema> &
  Readonly<{
    method: 'GET' | 'POST'
    onlyReads?: true | undefined
    body?: TSchema | undefined
    run(context: Context, input: never, keep: Keep<never>): Promise<unknown>
  }>

/**
 * Declares one endpoint: what it takes, what it gives, and the operation it calls. It holds no rule of its own.
 * A POST that acts takes effect once per `Idempotency-Key`, however often it is sent.
 */
export function endpoint<
  R extends TSchema,
  P extends TObject | undefined = undefined,
  Q extends TObject | undefined = undefined,
  B extends TSchema | undefined = undefined,
>(definition: Reads<P, Q, B, R> | Acts<P, Q, B, R>): Endpoint {
  return definition as unknown as Endpoint
}

/** Whether sending it twice could do something twice. */
export const actsOnce = (one: Endpoint): boolean => one.method === 'POST' && !one.onlyReads
