import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { csvRecords } from '../figures/csv.ts'
import type { Database } from '../store/database.ts'
import { addEdition, editionsLoaded } from './gravity.store.ts'
import { gravityColumns, readGravity } from './read-gravity.ts'

const usage = `Takes in an edition of the Child Gravity Matrix that the force may use: a CSV file.

  npm run import -- gravity-matrix FILE

  Columns: ${gravityColumns.join(', ')}
  scale is “1 to 5” or “1 to 4”; up_to_score is for a range; graver and lighter hold factors, split by semicolons.
`

/** What became of a file: nothing, or an edition of so many scores. */
export type GravityImport = Readonly<{ code: 0 | 1; says: readonly string[] }>

const refused = (...says: string[]): GravityImport => ({ code: 1, says })

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

async function* whole(bytes: Buffer) {
  yield bytes
}

async function recordsOf(bytes: Buffer) {
  const records = []
  for await (const batch of csvRecords(whole(bytes))) records.push(...batch)
  return records
}

/** Takes in one file: every score of it, or none where a line is wrong. An edition is never changed. */
export async function importGravity(
  database: Database,
  forceId: number,
  file: Readonly<{ name: string; bytes: Buffer; by: string }>,
): Promise<GravityImport> {
  const sha256 = createHash('sha256').update(file.bytes).digest()
  const { edition, scores, mistakes } = readGravity(await recordsOf(file.bytes))
  if (mistakes.length > 0 || !edition)
    return refused(
      `Nothing was taken in: ${counted(mistakes.length, 'wrong line')}.`,
      ...mistakes.map(({ line, wrong }) => `! line ${line}: ${wrong}`),
    )
  const here = (await editionsLoaded(database, forceId)).find(one => one.edition === edition.edition)
  if (here?.sha256 === sha256.toString('hex'))
    return { code: 0, says: [`The edition “${here.edition}” is here already. Nothing was changed.`] }
  if (here)
    return refused(
      `Nothing was taken in: another edition is called “${here.edition}” and is never changed. Give this one a name of its own.`,
    )
  const { name, by } = file
  await addEdition(database, forceId, { edition, scores, file: { name, sha256, by } })
  return {
    code: 0,
    says: [
      `Took in the edition “${edition.edition}”: ${counted(scores.length, 'score')}, in force from ${edition.inForceFrom}.`,
    ],
  }
}

type Output = Readonly<{ write(text: string): unknown }>

/** Imports the file that the command line names, and tells how it went. Resolves to the exit code. */
export async function runGravityImport(
  database: Database,
  { forceId, args }: Readonly<{ forceId: number; args: readonly string[] }>,
  output: Output,
): Promise<0 | 1> {
  const [file, ...more] = args
  if (!file || more.length > 0) {
    output.write(`${file ? 'One file at a time.' : 'No file was named.'}\n\n${usage}`)
    return 1
  }
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) {
    output.write(`${path.basename(file)} cannot be read. Is it there, and may you read it?\n`)
    return 1
  }
  const { code, says } = await importGravity(database, forceId, {
    name: path.basename(file),
    bytes,
    by: 'command line',
  })
  output.write(`${says.join('\n')}\n`)
  return code
}
