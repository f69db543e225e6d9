import path from 'node:path'
import type { Output } from './progress.ts'
import { UnreadableFile } from './search-file.ts'

/** How it went: 0 taken in or here already, 1 refused or nothing to do, 2 taken in but for rows that could not be read. */
export type ImportCode = 0 | 1 | 2

/** What came of one file: how many of its rows could not be read, and everything there is to say of it. */
export type Taken = Readonly<{ rejects: number; tell(): void }>

/** What is to be done with each file, and once after all of them if any was taken in. */
export type Taking = Readonly<{
  files: readonly string[]
  take(file: string): Promise<Taken>
  after(): Promise<void>
}>

/** Why nothing of a file was taken in, if it lies with the file. */
function refusalOf(problem: unknown): string | undefined {
  if (problem instanceof UnreadableFile) return problem.message
  const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
  if (code === 'ENOENT') return 'there is no such file.'
  if (code === 'EACCES' || code === 'EPERM') return 'this user may not read it.'
  return code === 'EISDIR' ? 'it is a folder. Name the files in it.' : undefined
}

async function takeOne({ take }: Taking, file: string, output: Output): Promise<ImportCode> {
  const name = path.basename(file)
  try {
    const { rejects, tell } = await take(file)
    output.write(`${name}\n`)
    tell()
    return rejects > 0 ? 2 : 0
  } catch (problem) {
    const refusal = refusalOf(problem)
    if (!refusal) throw problem
    output.write(`${name}\n  Nothing was taken in: ${refusal}\n`)
    return 1
  }
}

/** Takes files in one after another, each by itself, and tells how each went. Resolves to the gravest code. */
export async function importFiles(taking: Taking, output: Output): Promise<ImportCode> {
  const codes: ImportCode[] = []
  for (const file of taking.files) codes.push(await takeOne(taking, file, output))
  if (codes.some(code => code !== 1)) await taking.after()
  return codes.includes(1) ? 1 : codes.includes(2) ? 2 : 0
}
