#!/usr/bin/env node
// Runs one TypeScript file with what it imports: node scripts/run.mjs bench/x.ts [arguments…]
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { bundle, root } from './bundle.mjs'

const [file, ...args] = process.argv.slice(2)
if (!file?.endsWith('.ts')) {
  console.error('Say which file: node scripts/run.mjs bench/x.ts [arguments…]')
  process.exitCode = 1
} else {
  const outdir = `.cache/run/${process.pid}`
  await bundle({ entries: [file], outdir })
  const program = join(root, outdir, basename(file).replace(/\.ts$/, '.mjs'))
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', program, ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  rmSync(join(root, outdir), { recursive: true, force: true })
  process.exitCode = status ?? 1
}
