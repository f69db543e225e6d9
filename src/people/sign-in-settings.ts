import { isOnThisMachine, type OpenIdSettings } from './openid.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** A setting that is wrong or missing: its words are for whoever starts the service. */
export class WrongSetting extends Error {}

const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const

function safeIssuer(issuer: string): string {
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isOnThisMachine(url))
  if (!isSafe) throw new WrongSetting('OIDC_ISSUER must be an https address.')
  return issuer
}

/**
 * The force's own sign-in provider, as the environment names it; undefined when it names none. `origin` is this
 * service's own address. Half a setting is a mistake that is found at start-up, not at the first sign-in.
 */
export function signInSettings(environment: Environment, origin: string): OpenIdSettings | undefined {
  const missing = names.filter(name => !environment[name])
  if (missing.length === names.length) return undefined
  if (missing.length > 0) throw new WrongSetting(`Sign-in is half set up: ${missing.join(' and ')} missing.`)
  const [issuer = '', clientId = '', clientSecret = ''] = names.map(name => environment[name])
  return { issuer: safeIssuer(issuer), clientId, clientSecret, returnAddress: `${origin}/sign-in/return` }
}
