import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from './port.ts'

/** The program as `npm start` runs it, on a fresh embedded database with the demonstration force. */
export type Program = Readonly<{ address: string; said(): string; stop(): Promise<void> }>

const patienceMs = 120_000

/** Builds the program if it has changed, starts it, and resolves when it serves. */
export async function startProgram(): Promise<Program> {
  execFileSync(process.execPath, ['scripts/build.mjs'])
  mkdirSync('.cache', { recursive: true })
  const dataFolder = mkdtempSync(join('.cache', 'program-'))
  const port = await freePort()
  const env = {
    ...process.env,
    PORT: String(port),
    CHILD_FIRST_DATA: dataFolder,
    CHILD_FIRST_PER_MINUTE: '5000',
    NODE_TEST_CONTEXT: '',
  }
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/main.mjs'], { env })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => void output.push(String(chunk)))
  const said = () => output.join('')
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(dataFolder, { recursive: true, force: true })
  }
  await serving(child, said)
  return { address: `http://localhost:${port}`, said, stop }
}

function serving(child: ChildProcess, said: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const give = (because: string) => reject(new Error(`The program ${because}:\n${said()}`))
    const tired = setTimeout(() => give(`did not serve within ${patienceMs / 1000} s`), patienceMs)
    child.once('exit', code => give(`ended with ${code} before it served`))
    child.stdout?.on('data', () => {
      if (!said().includes('Child First is at')) return
      clearTimeout(tired)
      resolve()
    })
  })
}
