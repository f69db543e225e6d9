#!/usr/bin/env node
// Kills the writer, and every second time the database too, during acknowledged writes; then looks for what was lost.
// node scripts/crash.mjs [--rounds 20] [--programs /usr/lib/postgresql/15/bin]
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './bundle.mjs'

const args = [join(root, 'scripts/run.mjs'), 'test/crash/main.ts', ...process.argv.slice(2)]
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root }).status ?? 1
