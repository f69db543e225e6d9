import { writeFile } from 'node:fs/promises'
import { measures } from '../src/policy/index.ts'
import { queriesOf, recordedQueries } from './queries.ts'

await writeFile(recordedQueries, queriesOf(measures))
