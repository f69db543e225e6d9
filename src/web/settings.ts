import type { FastifyPluginAsync } from 'fastify'
import type { LanguageCheck } from './language-panel.ts'
import type { Page } from './page.ts'
import type { SessionHooks } from './session.ts'

/** What the health page says. */
export type Health = Readonly<{
  ok: boolean
  /** Such as "PostgreSQL 18.4, embedded". */
  engine: string
  warnings: readonly string[]
  checks: readonly Readonly<{ name: string; ok: boolean; says: string }>[]
}>

/** How one server is set up. */
export type Settings = Readonly<{
  forceName: string
  /** True when every person in the database is fictional: every page says so. */
  demonstration: boolean
  /** At least 32 characters. Signs session cookies and seals drafts. */
  secret: string
  /** True behind TLS: cookies are `Secure` and browsers are told to stay on HTTPS. */
  secure: boolean
  /** The folder that `scripts/css.mjs` filled. */
  assetsFolder: string
  /** Whose forwarded address to believe, as fastify's `trustProxy`. */
  trustProxy?: boolean | string
  /** Sites a form may lead to by redirection: the sign-in provider. */
  formLeadsTo?: readonly string[]
  /** Requests a minute, for one person or one browser that is known; strangers at one address share more: see `limits.ts`. */
  perMinute?: number
  /** Answers 503 while the event loop is later than this many milliseconds. */
  busyAfter?: number
  /** How much is logged; `silent` in tests. */
  logLevel?: string
  /** Where log lines go; standard output when not given. */
  logTo?: { write(line: string): void }
  clock?(): Date
}>

/** Everything one server is made of. */
export type ServerParts = Readonly<{
  settings: Settings
  sessions: SessionHooks
  pages: readonly Page[]
  /** Routes of their own that need the session and the page layout for errors: signing in and out. */
  plugins?: readonly FastifyPluginAsync[]
  /** Doors with their own error documents, such as the JSON door. They see the session. */
  doors?: readonly FastifyPluginAsync[]
  /** Marks words in what people write. It runs here, and what they write goes nowhere. */
  language?: LanguageCheck
  health(): Promise<Health>
}>
