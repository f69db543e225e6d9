import { writeFile } from 'node:fs/promises'
import { schemaFiles } from './schema.ts'

for (const { path, text } of await schemaFiles()) await writeFile(path, text)
