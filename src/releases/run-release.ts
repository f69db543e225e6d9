import { readFileSync, writeFileSync } from 'node:fs'
import { bundleOf } from './bundle.ts'
import { sha256 } from './canonical.ts'
import { type Published, publishedReleases } from './published.store.ts'
import { rebuild } from './rebuild.ts'

const usage = `Say what to do with a release:
  npm run release -- list
  npm run release -- bundle REFERENCE [FILE]   writes its bundle, by default release-REFERENCE.zip
  npm run release -- rebuild FILE              makes a bundle again and compares the bytes; needs no database`

type Say = (line: string) => void

/** Makes a bundle again from itself: anybody can, without the database it came from. Answers how the program ends. */
export function runRebuild(file: string | undefined, say: Say): number {
  if (!file) {
    say(usage)
    return 1
  }
  const { says, wrong } = rebuild(readFileSync(file))
  for (const line of [...says, ...wrong]) say(line)
  return wrong.length === 0 ? 0 : 1
}

/** Lists published releases, or writes the bundle of one. Answers how the program ends. */
export async function runRelease(
  from: Published,
  { forceId, args: [what, reference, file] }: Readonly<{ forceId: number; args: readonly string[] }>,
  say: Say,
): Promise<number> {
  const releases = await publishedReleases(from, forceId)
  if (what === 'list') {
    for (const { reference: name, content, hash } of releases) say(`${name}  ${hash}  ${content.title}`)
    if (releases.length === 0) say('No release has been published.')
    return 0
  }
  const release = what === 'bundle' ? releases.find(one => one.reference === reference) : undefined
  if (!release) {
    say(what === 'bundle' && reference ? `No release ${reference} has been published.` : usage)
    return 1
  }
  const bytes = bundleOf(release)
  const path = file ?? `release-${reference}.zip`
  writeFileSync(path, bytes)
  say(`Wrote ${path}: ${bytes.length} bytes, SHA-256 ${sha256(bytes)}.`)
  return 0
}
