import { Type } from 'typebox'
import { asJson } from '../api/as-json.ts'
import { endpoint } from '../api/endpoint.ts'
import { id, instant } from '../api/shapes.ts'
import { endToken, issueToken, listTokens } from './issue-token.ts'
import { listPeople } from './list-people.ts'

const holder = Type.Object({ personId: id })

const people = endpoint({
  method: 'GET',
  id: 'listPeople',
  path: '/people',
  tag: 'people',
  summary: 'Who has an account',
  query: Type.Object({ agencyId: Type.Optional(id) }),
  answer: Type.Object({
    people: Type.Array(
      Type.Object({
        id,
        name: Type.String(),
        roles: Type.Array(Type.String()),
        agency: Type.Object({ id, kind: Type.String(), name: Type.String() }),
        unit: Type.Optional(Type.Object({ id, name: Type.String() })),
      }),
    ),
  }),
  run: async (context, { query }) => ({
    people: (await listPeople(context, query)).map(person => ({ ...person, roles: [...person.roles] })),
  }),
})

const tokens = endpoint({
  method: 'GET',
  id: 'listTokens',
  path: '/people/:personId/tokens',
  tag: 'people',
  summary: 'The tokens of a person or of an agency system',
  params: holder,
  answer: Type.Object({
    tokens: Type.Array(
      Type.Object({
        id: Type.String(),
        name: Type.String(),
        issuedAt: instant,
        expiresAt: instant,
        acceptedAt: Type.Optional(instant),
        lastUsedAt: Type.Optional(instant),
        endedAt: Type.Optional(instant),
      }),
    ),
  }),
  run: async (context, { params }) => asJson({ tokens: await listTokens(context, params) }),
})

const issue = endpoint({
  method: 'POST',
  id: 'issueToken',
  path: '/people/:personId/tokens',
  tag: 'people',
  summary: 'Lets a person or an agency system in by a token',
  description:
    'Make the token yourself: `cf_` and 32 random bytes in base64url. Send only its SHA-256, in base64url. ' +
    'It works once its holder, signed in, has said on “Your access” that it is theirs, for 90 days from now at most, ' +
    'and may do what the holder may do.',
  params: holder,
  body: Type.Object({
    name: Type.String({
      minLength: 1,
      maxLength: 100,
      description: 'What the token is for. No names of people.',
    }),
    fingerprint: Type.String({ pattern: '^[\\w-]{43}$' }),
  }),
  answer: Type.Object({ id: Type.String(), expiresAt: instant }),
  run: (context, { params, body }, keep) =>
    issueToken(
      context,
      { ...params, ...body },
      keep(({ id, expiresAt }: { id: string; expiresAt: Date }) => ({
        id,
        expiresAt: expiresAt.toISOString(),
      })),
    ),
})

const end = endpoint({
  method: 'POST',
  id: 'endToken',
  path: '/people/:personId/tokens/:id/end',
  tag: 'people',
  summary: 'Ends a token for good',
  params: Type.Object({ personId: id, id: Type.String() }),
  body: Type.Object({}),
  answer: Type.Object({ id: Type.String() }),
  run: (context, { params }, keep) =>
    endToken(
      context,
      params,
      keep((ended: { id: string }) => ended),
    ),
})

/** Endpoints about people and the systems of their agencies. */
export const peopleEndpoints = [people, tokens, issue, end]
