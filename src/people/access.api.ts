import { Type } from 'typebox'
import { asJson } from '../api/as-json.ts'
import { endpoint } from '../api/endpoint.ts'
import { nextPlace, placeAfter, placeGiven } from '../api/list-place.ts'
import { id, instant, instantOrNull, textOrNull } from '../api/shapes.ts'
import { endSignIn } from './end-sign-in.ts'
import { accessPlace, listAccess } from './list-access.ts'
import { liftStop, stopAccess } from './stop-access.ts'
import { viewAccess } from './view-access.ts'

const text = Type.String({ minLength: 1, maxLength: 2000 })
const holder = Type.Object({ personId: id })

const line = Type.Object({
  id,
  name: Type.String(),
  roles: Type.Array(Type.String()),
  unit: textOrNull,
  since: instantOrNull,
  endedAt: Type.Optional(instant),
  stopped: Type.Optional(Type.Object({ from: instant, until: Type.Optional(instant) })),
  lastSignedIn: instantOrNull,
  sessions: Type.Integer(),
  tokens: Type.Integer(),
})

const list = endpoint({
  method: 'POST',
  onlyReads: true,
  id: 'listAccess',
  path: '/access/search',
  tag: 'people',
  summary: 'Who has access at your agency. Posted, so that no name stands in an address.',
  body: Type.Object({
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
    role: Type.Optional(Type.String()),
    unitId: Type.Optional(id),
    state: Type.Optional(Type.Union([Type.Literal('has'), Type.Literal('stopped'), Type.Literal('ended')])),
    after: Type.Optional(placeGiven),
  }),
  answer: Type.Object({ people: Type.Array(line), total: Type.Integer(), next: nextPlace }),
  run: async (context, { body: { after, ...filter } }) =>
    asJson(await listAccess(context, { filter, ...placeAfter(after, accessPlace) })),
})

const view = endpoint({
  method: 'GET',
  id: 'viewAccess',
  path: '/people/:personId/access',
  tag: 'people',
  summary: 'What somebody of your agency may do here and why, how they can come in, and what they still owe',
  params: holder,
  answer: Type.Object({
    person: line,
    sessions: Type.Array(Type.Object({ id: Type.String(), startedAt: instant, lastSeenAt: instant })),
    tokens: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), expiresAt: instant })),
    allowed: Type.Array(
      Type.Object({
        title: Type.String(),
        because: Type.String(),
        provided: Type.Optional(Type.String()),
      }),
    ),
    owed: Type.Object({
      led: Type.Integer(),
      byRole: Type.Array(Type.Object({ role: Type.String(), owed: Type.Integer(), others: Type.Integer() })),
    }),
    stops: Type.Array(
      Type.Object({
        from: instant,
        until: instantOrNull,
        why: Type.String(),
        by: Type.String(),
        liftedAt: instantOrNull,
      }),
    ),
  }),
  run: async (context, { params }) => asJson(await viewAccess(context, params)),
})

const end = endpoint({
  method: 'POST',
  id: 'endSignIn',
  path: '/people/:personId/sign-ins/end',
  tag: 'people',
  summary: 'Signs a colleague out, or ends a token: one, or all',
  params: holder,
  body: Type.Union([
    Type.Object({
      what: Type.Union([Type.Literal('session'), Type.Literal('token')]),
      id: Type.String({ maxLength: 100 }),
    }),
    Type.Object({ what: Type.Literal('all') }),
  ]),
  answer: Type.Object({ ended: Type.Integer() }),
  run: (context, { params, body }, keep) =>
    endSignIn(
      context,
      { ...params, ...body },
      keep((ended: { ended: number }) => ended),
    ),
})

const stop = endpoint({
  method: 'POST',
  id: 'stopAccess',
  path: '/people/:personId/access/stop',
  tag: 'people',
  summary: "Stops a colleague's access: at once or from a moment, for good or for a time",
  params: holder,
  body: Type.Object({ from: Type.Optional(instant), until: Type.Optional(instant), why: text }),
  answer: Type.Object({ from: instant, until: instantOrNull }),
  run: (context, { params, body: { from, until, why } }, keep) =>
    stopAccess(
      context,
      {
        ...{ ...params, why },
        ...(from ? { from: new Date(from) } : {}),
        ...(until ? { until: new Date(until) } : {}),
      },
      keep(({ from: at, until: over }: { from: Date; until: Date | null }) => ({
        ...{ from: at.toISOString(), until: over?.toISOString() ?? null },
      })),
    ),
})

const goOn = endpoint({
  method: 'POST',
  id: 'liftStop',
  path: '/people/:personId/access/go-on',
  tag: 'people',
  summary: "Lets a colleague's access go on, as far as the lists give it",
  params: holder,
  body: Type.Object({ why: text }),
  answer: Type.Object({ at: instant }),
  run: (context, { params, body }, keep) =>
    liftStop(
      context,
      { ...params, ...body },
      keep(({ at }: { at: Date }) => ({ at: at.toISOString() })),
    ),
})

/** Endpoints about who has access. */
export const accessEndpoints = [list, view, end, stop, goOn]
