import { Type } from 'typebox'
import { actsOnce, type Endpoint } from './endpoint.ts'
import { asTaken } from './taken.ts'

const problem = Type.Object(
  {
    type: Type.String({ format: 'uri-reference' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    instance: Type.String({
      description: 'The reference of the request. Quote it when reporting a problem.',
    }),
    code: Type.Optional(Type.String({ description: 'Which refusal this is: see the address under `type`.' })),
    errors: Type.Optional(
      Type.Array(Type.Object({ pointer: Type.String(), detail: Type.String() }), {
        description: 'Everything that was wrong with what was sent, each with its place.',
      }),
    ),
  },
  { description: 'RFC 9457 problem document' },
)

const keyHeader = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      minLength: 8,
      maxLength: 128,
      pattern: '^[\\x21-\\x7e]+$',
      description:
        'Needed. A new random value for each new request. The same key with the same request gives the first answer ' +
        'again and does nothing twice; with a different request it is refused. Keys are kept for 24 hours at least.',
    }),
  ),
})

const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
})

const answersOf = (one: Endpoint) => ({
  [statusOf(one)]: { description: one.summary, content: { 'application/json': { schema: one.answer } } },
  '4XX': problemAnswer('Refused, and why'),
  '5XX': problemAnswer('A fault on this side'),
})

/** 201 when something was recorded, 200 when something was read. */
export const statusOf = (one: Endpoint): 200 | 201 => (actsOnce(one) ? 201 : 200)

/** One endpoint as Fastify and the published document know it. What it takes is checked before it runs. */
export function schemaOfEndpoint(one: Endpoint): Record<string, unknown> {
  const parts = {
    params: one.params && asTaken(one.params),
    // Also where nothing is asked there: what is not understood is refused, and never left unread.
    querystring: asTaken(one.query ?? Type.Object({})),
    body: one.body && asTaken(one.body),
    headers: actsOnce(one) ? keyHeader : undefined,
  }
  return {
    operationId: one.id,
    summary: one.summary,
    ...(one.description ? { description: one.description } : {}),
    tags: [one.tag],
    ...Object.fromEntries(Object.entries(parts).filter(([, part]) => part)),
    response: answersOf(one),
  }
}

type Described = Readonly<{ schema?: Readonly<{ headers?: object }>; url: string }>

/** The key is said to be needed where it is: a request without one is refused in words of its own, and not by this schema. */
const keyNeeded = ({ schema, url }: Described) => ({
  schema: schema?.headers
    ? { ...schema, headers: { ...schema.headers, required: ['idempotency-key'] } }
    : schema,
  url,
})

/** What the published document says about the whole. */
export const documentOf = (endpoints: readonly Endpoint[]) => ({
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Child First',
      version: '1',
      description:
        'The same operations as the pages, under the same permissions, on the same trail. Every answer holds only ' +
        'what the person or system asking may see.\n\n' +
        'A field, a query parameter or an answer that is not asked for is refused, never left unread. Of everything that ' +
        'is wrong, `errors` names each with a pointer: `/body/…`, `/params/…`, `/querystring/…` or `/headers/…`. Times ' +
        'are sent with their offset and answered in UTC; days are days in London. Whoever asks too often is told by ' +
        '`Retry-After` when to come back.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(endpoints.map(one => one.tag))].sort().map(name => ({ name })),
    components: {
      securitySchemes: {
        token: {
          type: 'http' as const,
          scheme: 'bearer',
          description: 'Issued to a person or an agency system.',
        },
        session: {
          type: 'apiKey' as const,
          in: 'cookie' as const,
          name: 'child-first',
          description: 'The session of a signed-in browser, from the same site only.',
        },
      },
    },
    security: [{ token: [] }, { session: [] }],
  },
  transform: keyNeeded,
  exposeHeadRoutes: false,
  hideUntagged: true,
})
