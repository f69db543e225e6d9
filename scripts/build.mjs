// Builds what `npm start` runs, and nothing when nothing has changed: a second start should not wait.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gather } from './gather.mjs'
import { takeLock } from './lock.mjs'

const root = join(fileURLToPath(import.meta.url), '..', '..')
const has = path => existsSync(join(root, path))

const isStyle = path => /\.(scss|css|svg|js)$/.test(path)
const isProgram = path => path.endsWith('.ts') && !path.endsWith('.test.ts')
const always = ['package-lock.json', 'scripts/build.mjs']

gather()

const parts = [
  {
    name: 'program',
    inputs: [...under('src').filter(isProgram), ...always, 'scripts/bundle.mjs'],
    make: makeProgram,
  },
  {
    name: 'styles',
    inputs: [...under('src').filter(isStyle), 'src/kernel/language.ts', ...always, 'scripts/css.mjs'].filter(
      has,
    ),
    make: makeStyles,
  },
]

const changed = parts.filter(part => !isCurrent(part))
if (changed.length > 0) {
  const giveBack = takeLock(
    join(root, '.cache', 'building'),
    'Another command is building already; waiting for it.',
  )
  try {
    await Promise.all(changed.filter(part => !isCurrent(part)).map(makePart))
  } catch (fault) {
    console.error(
      fault.errors ? 'The program could not be built; the reasons are above.' : String(fault.message),
    )
    process.exitCode = 1
  } finally {
    giveBack()
  }
}

function isCurrent({ name, inputs }) {
  const stampFile = join(root, 'dist', `.${name}-stamp`)
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOf(inputs)
}

/** The stamp is of what was there before the work began, so that a change made meanwhile is built next time. */
async function makePart({ name, inputs, make }) {
  const stamp = stampOf(inputs)
  await make()
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(join(root, 'dist', `.${name}-stamp`), stamp)
}

/** Every file directly in src is a program of its own: main.ts, and the commands beside it. */
async function makeProgram() {
  const { bundle } = await import('./bundle.mjs')
  const entries = readdirSync(join(root, 'src')).filter(isProgram)
  if (!entries.includes('main.ts')) throw new Error('src/main.ts is missing: there is no program to build.')
  await bundle({ entries: entries.map(name => `src/${name}`), outdir: 'dist' })
}

async function makeStyles() {
  if (!has('scripts/css.mjs')) return
  const child = spawn(process.execPath, [join(root, 'scripts/css.mjs')], { cwd: root, stdio: 'inherit' })
  const [code] = await new Promise(resolve => child.on('close', (...ended) => resolve(ended)))
  if (code !== 0) throw new Error(`scripts/css.mjs ended with ${code}`)
}

function under(folder) {
  if (!has(folder)) return []
  const found = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  return found
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
    .map(inside)
}

function inside(path) {
  return path.slice(root.length + 1)
}

function stampOf(inputs) {
  const hash = createHash('sha256').update(process.version)
  for (const path of inputs.toSorted()) {
    const { size, mtimeMs } = statSync(join(root, path))
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}
