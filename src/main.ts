import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import closeWithGrace from 'close-with-grace'
import { openDoor } from './access/door.ts'
import { api } from './api/door.ts'
import { backgroundOver } from './background.ts'
import { type Command, commandsOf } from './commands.ts'
import { departureOf } from './partners/departure.ts'
import { sessionHooks, whoAsks } from './people/callers.ts'
import { demonstration } from './people/demonstration.ts'
import { openId } from './people/openid.ts'
import { signInPages } from './people/sign-in.page.ts'
import { signInSettings, WrongSetting } from './people/sign-in-settings.ts'
import { faultsInPolicy } from './policy/every-rule.ts'
import { language } from './policy/language.ts'
import { type ProgramSettings, programSettings } from './program-settings.ts'
import { endpoints, pages } from './rooms.ts'
import { type ForceRow, forceHere } from './roster/roster.store.ts'
import { castForce, castPeople } from './simulation/cast.ts'
import { loadDemonstration } from './simulation/load-demonstration.ts'
import { type Database, openDatabase } from './store/database.ts'
import { WrongDatabase } from './store/wrong-database.ts'
import { voicePages } from './voice/pages.ts'
import { buildServer } from './web/server.ts'
import type { Health } from './web/settings.ts'

const environment = process.env
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const settings = settingsOrEnd()
const { dataFolder, origin } = settings
const assetsFolder = path.resolve('dist/assets')
const now = (): Date => new Date()

function settingsOrEnd(): ProgramSettings {
  try {
    return programSettings(environment)
  } catch (problem) {
    if (!(problem instanceof WrongSetting)) throw problem
    say(problem.message)
    process.exit(1)
  }
}

/** A secret of this installation's own, made once and kept beside its data where nobody else can read it. */
function secret(): string {
  if (settings.secret) return settings.secret
  const file = path.join(dataFolder, 'secret')
  mkdirSync(dataFolder, { recursive: true })
  if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

const open = (): Promise<Database> =>
  openDatabase({
    ...{ url: settings.databaseUrl, roleUrls: settings.roleUrls },
    dataFolder: path.join(dataFolder, 'postgres'),
  })

const forceIn = (database: Database): Promise<ForceRow | undefined> =>
  database.as('owner').transaction(forceHere)

/** The force this database belongs to. An empty database becomes the demonstration force. */
async function forceOf(database: Database): Promise<ForceRow> {
  const force = await forceIn(database)
  if (force) return force
  say('The database is empty. Loading the demonstration force: every person in it is fictional.')
  await loadDemonstration(database, now(), { say })
  return castForce
}

async function healthOf(database: Database, force: ForceRow, background: Health['checks']) {
  const engine = await database.engine().catch(() => undefined)
  const real = engine?.kind === 'embedded' && !force.demonstration
  return {
    ok: engine !== undefined,
    engine: engine ? `PostgreSQL ${engine.version}, ${engine.kind}` : 'PostgreSQL does not answer',
    warnings: real ? [embeddedWithRealData] : [],
    checks: [
      { name: 'Connection', ok: engine !== undefined, says: engine ? 'Answers' : 'Does not answer' },
      ...background,
    ],
  }
}

const embeddedWithRealData =
  'Real data stands in the embedded database. Set DATABASE_URL to a server that is patched and backed up.'

/** How people sign in: through the force's own provider, or as one of the cast where everybody is fictional. */
async function signInOf(force: ForceRow) {
  const settings = signInSettings(environment, origin)
  if (settings) return { openId: openId(settings), pages: [], doors: [] }
  const cast = await demonstration({
    origin,
    people: castPeople,
    environment: environment.NODE_ENV,
    everybodyIsFictional: force.demonstration,
    onOldNode: () =>
      say('The bundled sign-in provider no longer supports this version of Node; Node 22 is safer.'),
  })
  return { openId: openId(cast.openId), pages: cast.pages, doors: [cast.door] }
}

async function serverOver(database: Database, force: ForceRow, background: () => Health['checks']) {
  const signIn = await signInOf(force)
  const ownPages = signInPages({ openId: signIn.openId, forceId: force.forceId, homeAddress: origin })
  return buildServer({
    settings: {
      forceName: force.name,
      demonstration: force.demonstration,
      secret: secret(),
      secure: origin.startsWith('https:'),
      assetsFolder,
      logLevel: settings.logLevel,
      busyAfter: 2000,
      ...(settings.perMinute ? { perMinute: settings.perMinute } : {}),
      ...(environment.OIDC_ISSUER ? { formLeadsTo: [new URL(environment.OIDC_ISSUER).origin] } : {}),
      ...(settings.trustProxy ? { trustProxy: settings.trustProxy } : {}),
    },
    sessions: sessionHooks(database, now),
    pages: [...ownPages, ...signIn.pages, ...voicePages({ origin, forceId: force.forceId }), ...pages],
    doors: [...signIn.doors, api({ endpoints, whoAsks: whoAsks(database, now), now, database })],
    language: language.marksIn,
    health: () => healthOf(database, force, background()),
  })
}

function greet(force: ForceRow): void {
  say(`\nChild First is at ${origin}\n`)
  if (!force.demonstration) return
  say('Sign in as one of the cast; there are no passwords, because nobody is real:')
  for (const { name, roles, unit, agency } of castPeople)
    say(`  ${name.padEnd(18)} ${roles.join(', ')}, ${unit?.name ?? agency.name}`)
}

async function serve(): Promise<void> {
  const database = await open()
  openDoor(database)
  const force = await forceOf(database)
  const background = backgroundOver(database, { forceId: force.forceId, now, say })
  const app = await serverOver(database, force, background.checks).catch(async (problem: unknown) => {
    await database.close()
    throw problem
  })
  const stop = await background.start(
    departureOf({
      ...settings,
      folder: path.join(dataFolder, 'mail'),
      everybodyIsFictional: force.demonstration,
      now,
    }),
  )
  const { port, host } = settings
  await app.listen({ port, host }).catch(async (problem: NodeJS.ErrnoException) => {
    await stop()
    await database.close()
    if (problem.code !== 'EADDRINUSE') throw problem
    throw new WrongSetting(`Something else listens at port ${port} of ${host}. Set PORT to another.`)
  })
  greet(force)
  closeWithGrace({ delay: 10_000 }, async () => {
    await app.close()
    await stop()
    await database.close()
  })
}

const commands: Readonly<Record<string, Command>> = {
  serve,
  ...commandsOf({ open, now, say, forceIn, forceOf, assetsFolder }),
}

const [command = 'serve', ...args] = process.argv.slice(2)
const faults = faultsInPolicy()
const run = commands[command]
if (faults.length > 0) {
  for (const fault of faults) say(fault)
  process.exitCode = 1
} else if (!run) {
  say(`There is no command “${command}”. There are: ${Object.keys(commands).join(', ')}.`)
  process.exitCode = 1
} else
  await run(args).catch((problem: unknown) => {
    if (!(problem instanceof WrongSetting || problem instanceof WrongDatabase)) throw problem
    say(problem.message)
    process.exitCode = 1
  })
