import type { FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify'
import { Refusal } from '../kernel/problem.ts'
import type { Kit } from '../web/kit.ts'
import { openPage, type Page } from '../web/page.ts'
import { currentActor, keptThroughSignIn, pathBackTo } from '../web/session.ts'
import { endSession } from './end-session.ts'
import type { OpenId } from './openid.ts'
import { actorOf } from './person.ts'
import { startOf } from './sections.ts'
import { fingerprintOf, isInTime, knownUntil } from './session.ts'
import { signIn } from './sign-in.ts'
import { signedOutView } from './sign-in.view.ts'

type Way = Readonly<{ openId: OpenId; forceId: number; homeAddress: string; kit: Kit }>

const queryOf = (request: FastifyRequest) => request.query as Readonly<Record<string, unknown>>

/** Off to the provider. What must be known on the way back stays in the session, on this side. */
async function leave({ openId, kit }: Way, request: FastifyRequest, reply: FastifyReply) {
  const back = pathBackTo(queryOf(request).back)
  if (request.signedIn) return reply.redirect(back, 302)
  const { address, departure } = await openId.depart().catch(problem => {
    request.log.error({ err: problem }, 'the sign-in provider cannot be reached')
    throw new Refusal('SIGN_IN_UNREACHABLE')
  })
  request.session.departure = { ...departure, back, at: kit.clock().getTime() }
  return reply.header('cache-control', 'no-store').redirect(address, 302)
}

/** The subject the provider vouches for; undefined when nobody left from this session, or not lately, or it does not fit. */
async function subjectOf({ openId, kit }: Way, request: FastifyRequest): Promise<string | undefined> {
  const { departure } = request.session
  // Taken away first: a way back is good for one return.
  delete request.session.departure
  if (!departure || !isInTime(departure.at, kit.clock())) return undefined
  const { search } = new URL(request.url, 'http://here.invalid')
  return openId.arrive(departure, search).catch(problem => {
    request.log.warn({ err: problem }, 'a sign-in was not finished')
    return undefined
  })
}

/** Back from the provider. Nothing of the session from before is kept but what was typed, and its id is a new one. */
async function arrive(way: Way, request: FastifyRequest, reply: FastifyReply) {
  const back = pathBackTo(request.session.departure?.back)
  const subject = await subjectOf(way, request)
  const now = way.kit.clock()
  const person = await signIn({ forceId: way.forceId, now, requestId: request.id }, { subject })
  await request.session.regenerate([...keptThroughSignIn])
  Object.assign(request.session, { personId: person.id, forceId: person.forceId })
  way.kit.browsers.remember(request, reply, knownUntil(now))
  return reply
    .header('cache-control', 'no-store')
    .redirect(back === '/' ? startOf(actorOf(person)) : back, 303)
}

async function signOut({ openId, homeAddress, kit }: Way, request: FastifyRequest, reply: FastifyReply) {
  if (request.signedIn) {
    const context = { actor: currentActor(request), now: kit.clock(), requestId: request.id }
    await endSession(context, { id: fingerprintOf(request.session.sessionId) })
    await request.session.destroy()
  }
  const away = await openId.leave(`${homeAddress}/signed-out`).catch(() => undefined)
  return reply.redirect(away ?? '/signed-out', 303)
}

/** Signing in and out: there, back, and away again. `homeAddress` is this service's own origin. */
export function signInPages(given: Omit<Way, 'kit'>): readonly Page[] {
  const path = '/sign-in'
  return [
    {
      path,
      mount(app, kit) {
        const way = { ...given, kit }
        app.get(path, (request, reply) => leave(way, request, reply))
        app.get(`${path}/return`, (request, reply) => arrive(way, request, reply))
        // Whoever is signed out already has no form of ours to prove, and nothing to lose.
        const preHandler: preHandlerHookHandler = (request, reply, done) =>
          request.signedIn ? app.csrfProtection(request, reply, done) : done()
        app.post('/sign-out', { preHandler }, (request, reply) => signOut(way, request, reply))
      },
    },
    openPage({ path: '/signed-out', title: 'You have signed out', view: signedOutView }),
  ]
}
