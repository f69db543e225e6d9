// Writes src/store/schema.sql and src/store/types.ts from a freshly migrated database: after every change of a migration.
import { join } from 'node:path'
import { bundle, root } from './bundle.mjs'

await bundle({ entries: ['test/write-schema.ts'], outdir: '.cache/schema' })
process.chdir(root)
await import(join(root, '.cache/schema/write-schema.mjs'))
