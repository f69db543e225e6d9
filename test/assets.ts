import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let built: string | undefined

/** The folder of styles and scripts that browsers load, built once for all the tests of a process: it takes seconds. */
export function builtAssets(): string {
  if (built !== undefined) return built
  const folder = mkdtempSync(join(tmpdir(), 'built-assets-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  execFileSync(process.execPath, ['scripts/css.mjs', folder])
  built = folder
  return built
}
