import { generateKeyPairSync, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Configuration } from 'oidc-provider'
import { boundedMemory } from './demonstration-memory.ts'

/** The part of our own address under which the demonstration provider lives. */
export const demonstrationPath = '/demonstration-sign-in'

/** How this service is known to the demonstration provider: made anew at every start. */
export type DemonstrationClient = Readonly<{ issuer: string; clientId: string; clientSecret: string }>

export type DemonstrationProvider = Readonly<{
  client: DemonstrationClient
  /** Serves everything of the protocol itself. */
  serve(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Whether this browser is being asked who it is. */
  isAsking(request: IncomingMessage, response: ServerResponse): Promise<boolean>
  /** Ends the question "who are you?" with a subject. */
  choose(request: IncomingMessage, response: ServerResponse, subject: string): Promise<void>
}>

const minute = 60
const unsupportedRuntime = 'oidc-provider WARNING: Unsupported runtime'

/**
 * Loaded only when it is used, so that it is never part of a service with real data. Its makers support Node 22 and
 * later and say so on the console; `onOldNode` says it once in this service's own log instead.
 */
async function load(onOldNode: () => void): Promise<typeof import('oidc-provider')> {
  const { warn } = console
  console.warn = (...all: unknown[]) =>
    String(all[0]).includes(unsupportedRuntime) ? onOldNode() : warn(...all)
  try {
    return await import('oidc-provider')
  } finally {
    console.warn = warn
  }
}

/** Made at every start and kept nowhere: a token of yesterday's demonstration proves nothing today. */
function signingKeys() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'this-start' }] }
}

type Parts = Readonly<{
  oidc: typeof import('oidc-provider')
  client: DemonstrationClient
  returnAddress: string
  subjects: ReadonlySet<string>
}>

/** Whoever is at the keyboard says who they are each time: a demonstration is shown by one person playing many. */
function alwaysAsk({ interactionPolicy }: typeof import('oidc-provider')) {
  const policy = interactionPolicy.base()
  const { Check } = interactionPolicy
  policy
    .get('login')
    ?.checks.add(
      new Check('always_ask', 'The demonstration asks who you are each time', ctx =>
        ctx.oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    )
  return policy
}

const lifetimes = {
  Interaction: 10 * minute,
  Session: 10 * minute,
  Grant: 10 * minute,
  AccessToken: minute,
  IdToken: minute,
}

const clientOf = ({ client, returnAddress }: Parts) => ({
  client_id: client.clientId,
  client_secret: client.clientSecret,
  redirect_uris: [returnAddress],
  grant_types: ['authorization_code'],
  response_types: ['code' as const],
  id_token_signed_response_alg: 'ES256' as const,
})

/** The one client is this service itself: there is nobody to consent to. */
const consentOf = ({ client }: Parts): Configuration['loadExistingGrant'] =>
  async function consent({ oidc }) {
    const grant = new oidc.provider.Grant({
      clientId: client.clientId,
      accountId: oidc.session?.accountId ?? '',
    })
    grant.addOIDCScope('openid')
    await grant.save()
    return grant
  }

const configurationOf = (parts: Parts): Configuration => ({
  clients: [clientOf(parts)],
  jwks: signingKeys(),
  adapter: boundedMemory(2000),
  cookies: {
    keys: [randomBytes(32).toString('base64url')],
    names: {
      session: 'demonstration-session',
      interaction: 'demonstration-asked',
      resume: 'demonstration-back',
    },
  },
  pkce: { required: () => true },
  responseTypes: ['code'],
  scopes: ['openid'],
  ttl: lifetimes,
  features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
  interactions: {
    policy: alwaysAsk(parts.oidc),
    url: (_ctx, interaction) => `${demonstrationPath}/who/${interaction.uid}`,
  },
  findAccount: (_ctx, subject) =>
    parts.subjects.has(subject) ? { accountId: subject, claims: () => ({ sub: subject }) } : undefined,
  loadExistingGrant: consentOf(parts),
})

const newClient = (origin: string): DemonstrationClient => ({
  issuer: `${origin}${demonstrationPath}`,
  clientId: 'child-first',
  clientSecret: randomBytes(32).toString('base64url'),
})

/**
 * The provider looks for its own paths below the one it stands under, and builds addresses from the whole one. Its
 * origin is the one it was told, not what a request says of itself.
 */
function below(origin: URL, request: IncomingMessage): IncomingMessage {
  const whole = request.url ?? '/'
  request.headers['x-forwarded-host'] = origin.host
  request.headers['x-forwarded-proto'] = origin.protocol.replace(':', '')
  return Object.assign(request, { originalUrl: whole, url: whole.slice(demonstrationPath.length) || '/' })
}

/**
 * An OpenID provider for the demonstration cast: no passwords, because there is nothing real behind it. It knows only
 * the subjects it is given, lives in memory, and is gone when the process ends.
 */
export async function demonstrationProvider(
  origin: string,
  subjects: readonly string[],
  onOldNode: () => void,
): Promise<DemonstrationProvider> {
  const oidc = await load(onOldNode)
  const client = newClient(origin)
  const parts = { oidc, client, returnAddress: `${origin}/sign-in/return`, subjects: new Set(subjects) }
  const provider = new oidc.Provider(client.issuer, configurationOf(parts))
  provider.proxy = true
  const serve = provider.callback()
  return {
    client,
    serve: (request, response) => serve(below(new URL(origin), request), response),
    isAsking: (request, response) =>
      provider.interactionDetails(request, response).then(
        () => true,
        () => false,
      ),
    choose: (request, response, subject) =>
      provider.interactionFinished(request, response, { login: { accountId: subject, remember: false } }),
  }
}
