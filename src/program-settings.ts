import { isIP } from 'node:net'
import { WrongSetting } from './people/sign-in-settings.ts'
import { type Role, roleName, roles } from './store/roles.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What whoever starts the service may set, read once and looked at before anything is opened. */
export type ProgramSettings = Readonly<{
  port: number
  host: string
  /** The address that people type: no path, no slash at its end. */
  origin: string
  /** The folder of the embedded database, and of the secret where none is set. */
  dataFolder: string
  /** Address of a PostgreSQL server, if it is not the embedded one: that of the owner of the schema. */
  databaseUrl?: string
  /** Addresses by which single roles sign in for themselves, so that no connection of theirs can become the owner's. */
  roleUrls: Readonly<Partial<Record<Role, string>>>
  secret?: string
  logLevel: string
  perMinute?: number
  trustProxy?: string
  /** The mail server through which notices leave, with its password. */
  smtp?: string
  /** Who they are from. */
  mailFrom?: string
}>

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']
const namedRanges = ['loopback', 'linklocal', 'uniquelocal']

function wholeNumber(name: string, value: string, { least, most }: { least: number; most: number }): number {
  const number = Number(value)
  if (/^\d+$/.test(value) && number >= least && number <= most) return number
  throw new WrongSetting(`${name} must be a whole number from ${least} to ${most}.`)
}

function originOf(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const isOrigin = url && /^https?:$/.test(url.protocol) && value.replace(/\/$/, '') === url.origin
  if (!isOrigin)
    throw new WrongSetting(
      'CHILD_FIRST_ORIGIN must be the address that people type, without a path, such as https://child-first.example.',
    )
  return url.origin
}

/** An address may hold a password, so none is quoted. */
function addressOf(name: string, value: string, schemes: readonly string[]): string {
  const isKnown = URL.canParse(value) && schemes.some(scheme => value.startsWith(`${scheme}://`))
  if (!isKnown)
    throw new WrongSetting(`${name} must begin with ${schemes.map(one => `${one}://`).join(' or ')}.`)
  return value
}

const postgres = ['postgres', 'postgresql'] as const

/** Grants and policies are those of the role: whoever else signs in by its address could do nothing, or too much. */
function roleAddress(role: Role, name: string, value: string): string {
  if (new URL(addressOf(name, value, postgres)).username === roleName(role)) return value
  throw new WrongSetting(`${name} must sign in as ${roleName(role)}.`)
}

function roleUrlsIn(environment: Environment): ProgramSettings['roleUrls'] {
  const given = roles.flatMap(role => {
    const name = `DATABASE_URL_${role.toUpperCase()}`
    const value = environment[name]
    return value ? [{ name, role, value }] : []
  })
  if (given[0] && !environment.DATABASE_URL)
    throw new WrongSetting(`${given[0].name} is of no use without DATABASE_URL.`)
  return Object.fromEntries(given.map(({ name, role, value }) => [role, roleAddress(role, name, value)]))
}

function proxiesOf(value: string): string {
  for (const one of value.split(',').map(part => part.trim())) {
    const [address = '', bits, ...more] = one.split('/')
    const most = isIP(address) === 6 ? 128 : 32
    const isRange = bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most)
    const isKnown = namedRanges.includes(one) || (isIP(address) > 0 && isRange && more.length === 0)
    if (!isKnown)
      throw new WrongSetting(
        'CHILD_FIRST_PROXY must be addresses or ranges with commas between, such as 10.0.0.7 or 10.0.0.0/8.',
      )
  }
  return value
}

function secretOf(value: string): string {
  if (value.length >= 32) return value
  throw new WrongSetting(
    'CHILD_FIRST_SECRET must have at least 32 characters: openssl rand -base64 48 makes one.',
  )
}

function senderOf(value: string): string {
  if (/\S@\S/.test(value)) return value
  throw new WrongSetting(
    'CHILD_FIRST_MAIL_FROM must be an e-mail address, such as child-first@force.example.',
  )
}

function logLevelOf(value: string): string {
  if (logLevels.includes(value)) return value
  throw new WrongSetting(`CHILD_FIRST_LOG must be one of ${logLevels.join(', ')}.`)
}

/**
 * The settings that the environment gives, each as good as its name. What is set to nothing is not set. Throws `WrongSetting`
 * with words for whoever starts the service.
 */
export function programSettings(environment: Environment): ProgramSettings {
  const given = (name: string): string | undefined => environment[name] || undefined
  const read = <Read>(name: string, as: (value: string) => Read): Read | undefined => {
    const value = given(name)
    return value === undefined ? undefined : as(value)
  }
  const optional = <Name extends string, Read>(name: Name, value: Read | undefined) =>
    (value === undefined ? {} : { [name]: value }) as Readonly<{ [N in Name]?: Read }>
  const port = read('PORT', value => wholeNumber('PORT', value, { least: 0, most: 65_535 })) ?? 3000
  return {
    port,
    host: given('HOST') ?? '127.0.0.1',
    origin: read('CHILD_FIRST_ORIGIN', originOf) ?? `http://localhost:${port}`,
    dataFolder: given('CHILD_FIRST_DATA') ?? '.data',
    logLevel: read('CHILD_FIRST_LOG', logLevelOf) ?? 'warn',
    ...optional(
      'databaseUrl',
      read('DATABASE_URL', value => addressOf('DATABASE_URL', value, postgres)),
    ),
    roleUrls: roleUrlsIn(environment),
    ...optional('secret', read('CHILD_FIRST_SECRET', secretOf)),
    ...optional('trustProxy', read('CHILD_FIRST_PROXY', proxiesOf)),
    ...optional(
      'smtp',
      read('CHILD_FIRST_SMTP', value => addressOf('CHILD_FIRST_SMTP', value, ['smtp', 'smtps'])),
    ),
    ...optional('mailFrom', read('CHILD_FIRST_MAIL_FROM', senderOf)),
    ...optional(
      'perMinute',
      read('CHILD_FIRST_PER_MINUTE', value =>
        wholeNumber('CHILD_FIRST_PER_MINUTE', value, { least: 1, most: 10_000_000 }),
      ),
    ),
  }
}
