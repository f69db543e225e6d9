import * as openid from 'openid-client'

/** How a force's own OpenID provider is reached, and what it knows this service as. */
export type OpenIdSettings = Readonly<{
  issuer: string
  clientId: string
  clientSecret: string
  /** This service's own address for the way back, as registered with the provider. */
  returnAddress: string
  /** How requests to the provider travel, when not over the network: the bundled one lives in this process. */
  fetch?: openid.CustomFetch
}>

/** What must be remembered between leaving for the provider and coming back from it. */
export type Departure = Readonly<{ state: string; nonce: string; verifier: string }>

export type OpenId = Readonly<{
  depart(): Promise<{ address: string; departure: Departure }>
  /** The subject the provider vouches for. Throws when anything does not fit. */
  arrive(departure: Departure, query: string): Promise<string>
  /** Where to go to end the provider's own session too, if it offers that. */
  leave(homeAddress: string): Promise<string | undefined>
}>

/** Whether an address is on this very machine, where plain HTTP leaves nothing to listen to. */
export const isOnThisMachine = ({ hostname }: URL): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

function discover(settings: OpenIdSettings): Promise<openid.Configuration> {
  const issuer = new URL(settings.issuer)
  return openid.discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
    timeout: 10,
    // Plain HTTP is for a provider on this machine or in this process, and for nothing else.
    execute: settings.fetch || isOnThisMachine(issuer) ? [openid.allowInsecureRequests] : [],
    ...(settings.fetch ? { [openid.customFetch]: settings.fetch } : {}),
  })
}

/** Asks once and remembers; a failure is not remembered, so that a provider that was away is found when it is back. */
function rememberedOnce<T>(ask: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined
  return () => {
    known ??= ask().catch(problem => {
      known = undefined
      throw problem
    })
    return known
  }
}

async function depart(config: openid.Configuration, returnAddress: string) {
  const departure = {
    state: openid.randomState(),
    nonce: openid.randomNonce(),
    verifier: openid.randomPKCECodeVerifier(),
  }
  const address = openid.buildAuthorizationUrl(config, {
    redirect_uri: returnAddress,
    scope: 'openid',
    state: departure.state,
    nonce: departure.nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(departure.verifier),
    code_challenge_method: 'S256',
  })
  return { address: address.href, departure }
}

async function arrive(config: openid.Configuration, departure: Departure, back: URL): Promise<string> {
  const tokens = await openid.authorizationCodeGrant(config, back, {
    expectedState: departure.state,
    expectedNonce: departure.nonce,
    pkceCodeVerifier: departure.verifier,
    idTokenExpected: true,
  })
  const subject = tokens.claims()?.sub
  if (!subject) throw new Error('The provider vouched for nobody')
  return subject
}

/**
 * Sign-in with a force's own provider: code flow with PKCE, state and nonce. Only the subject is taken from it; names
 * and roles are this service's own records, and no token is kept.
 */
export function openId(settings: OpenIdSettings): OpenId {
  const configuration = rememberedOnce(() => discover(settings))
  return {
    depart: async () => depart(await configuration(), settings.returnAddress),
    arrive: async (departure, query) =>
      arrive(await configuration(), departure, new URL(query, settings.returnAddress)),
    async leave(homeAddress) {
      const config = await configuration()
      return config.serverMetadata().end_session_endpoint
        ? openid.buildEndSessionUrl(config, { post_logout_redirect_uri: homeAddress }).href
        : undefined
    },
  }
}
