import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import type { Page } from '../web/page.ts'
import { handOver } from '../web/security.ts'
import { demonstrationPage } from './demonstration.page.ts'
import { demonstrationPath, demonstrationProvider } from './demonstration-provider.ts'
import type { OpenIdSettings } from './openid.ts'
import type { Person } from './person.ts'
import { WrongSetting } from './sign-in-settings.ts'

/** Everything a server needs for its demonstration cast to sign in. */
export type Demonstration = Readonly<{
  openId: OpenIdSettings
  pages: readonly Page[]
  /** The provider's own addresses. Mounted outside the pages, because it reads its requests itself. */
  door: FastifyPluginAsync
}>

type Wanted = Readonly<{
  /** This service's own origin, such as `http://localhost:3000`. */
  origin: string
  people: readonly Person[]
  /** `NODE_ENV`. */
  environment: string | undefined
  /** Whether every person in the database is fictional, as the force's own row says. */
  everybodyIsFictional: boolean
  /** Called when the provider's makers no longer support this version of Node. */
  onOldNode(): void
}>

function refuseWhereItMatters({ environment, everybodyIsFictional }: Wanted): void {
  const why =
    environment === 'production'
      ? 'NODE_ENV is production'
      : everybodyIsFictional
        ? undefined
        : 'this database is not marked as a demonstration'
  if (why)
    throw new WrongSetting(
      `Sign-in without passwords is for demonstrations only, and ${why}. Set OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.`,
    )
}

type Serve = Awaited<ReturnType<typeof demonstrationProvider>>['serve']

/** Hands a request over whole: the provider reads the body and writes the answer itself. */
async function addProvider(scope: FastifyInstance, serve: Serve): Promise<void> {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null))
  scope.all('/*', (request, reply) => {
    handOver(reply)
    return serve(request.raw, reply.raw)
  })
}

/** Requests of the server to itself stay in the process: they need no address, no port and no certificate. */
function fetchWithin(app: () => FastifyInstance): NonNullable<OpenIdSettings['fetch']> {
  return async (url, { method, headers, body }) => {
    const { pathname, search, host } = new URL(url)
    const answer = await app().inject({
      method: method as 'GET' | 'POST',
      url: pathname + search,
      headers: { ...headers, host },
      ...(body ? { payload: String(body) } : {}),
    })
    const kept = Object.entries(answer.headers).map(
      ([name, value]) => [name, String(value)] as [string, string],
    )
    return new Response(answer.body || null, { status: answer.statusCode, headers: kept })
  }
}

/** Sign-in for the demonstration cast. Refuses to exist in production and beside real data. */
export async function demonstration(wanted: Wanted): Promise<Demonstration> {
  refuseWhereItMatters(wanted)
  const { origin, people, onOldNode } = wanted
  const provider = await demonstrationProvider(
    origin,
    people.map(person => person.subject),
    onOldNode,
  )
  let app: FastifyInstance | undefined
  const started = (): FastifyInstance => {
    if (!app) throw new Error('The demonstration provider is not mounted')
    return app
  }
  return {
    openId: { ...provider.client, returnAddress: `${origin}/sign-in/return`, fetch: fetchWithin(started) },
    pages: [demonstrationPage(provider, people)],
    door: async scope => {
      app = scope
      await scope.register(inner => addProvider(inner, provider.serve), { prefix: demonstrationPath })
    },
  }
}
