import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { sha256 } from '../releases/canonical.ts'
import { type Published, publishedReleases } from '../releases/published.store.ts'
import { manifestName } from './copy.view.ts'
import type { Edition } from './edition.ts'
import { everyFile } from './every-file.ts'
import type { PublicFile } from './public-page.ts'

/** Where the site is written when nobody says otherwise. */
const usualFolder = 'public-site'

type Asked = Readonly<{
  args: readonly string[]
  forceId: number
  force: string
  demonstration: boolean
  /** The folder of the built stylesheets. */
  assetsFolder: string
}>

/** The folder asked for; undefined where the words cannot be read. */
function folderIn(args: readonly string[]): string | undefined {
  const [flag, folder, ...rest] = args
  if (flag === undefined) return usualFolder
  return flag === '--to' && folder && !folder.startsWith('--') && rest.length === 0 ? folder : undefined
}

/** What holds, or is, something else than a site of ours is left alone; where there is nothing, nothing is lost. */
function isOurs(folder: string): boolean {
  try {
    const names = readdirSync(folder)
    return names.length === 0 || names.includes(manifestName)
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'
  }
}

/** Writes the files into a folder, in place of all that was there. */
export function writeSite(folder: string, files: readonly PublicFile[]): void {
  rmSync(folder, { recursive: true, force: true })
  for (const { path, body } of files) {
    const file = join(folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, body)
  }
}

/** The stylesheet of the site, as it was built. */
export function siteStyle(assetsFolder: string): string {
  const names = JSON.parse(readFileSync(join(assetsFolder, 'names.json'), 'utf8')) as Record<string, string>
  return readFileSync(join(assetsFolder, names['site.css'] ?? 'site.css'), 'utf8')
}

function account(folder: string, files: readonly PublicFile[], { releases }: Edition): readonly string[] {
  const manifest = files.at(-1)?.body ?? ''
  const said =
    releases.length === 0
      ? 'No release has been published, and the site says so; the promises are there.'
      : `It shows ${releases.length} published release${releases.length === 1 ? '' : 's'}, the newest ${releases[0]?.content.reference}.`
  return [
    `Wrote ${files.length} files to ${folder}. ${said}`,
    `Hash of ${manifestName} (SHA-256), to be made known elsewhere: ${sha256(Buffer.from(manifest as Uint8Array))}`,
  ]
}

/** Writes the public site into a folder, from published releases and the policy alone. Answers how the program should end. */
export async function publishSite(
  from: Published,
  { args, forceId, force, demonstration, assetsFolder }: Asked,
  say: (line: string) => void,
): Promise<number> {
  const asked = folderIn(args)
  if (asked === undefined) {
    say('Say where to, or nothing: npm run publish -- --to FOLDER')
    return 1
  }
  const folder = resolve(asked)
  if (!isOurs(folder)) {
    say(`${folder} holds something that is not a public site. Choose another folder, or empty it yourself.`)
    return 1
  }
  const edition: Edition = { force, demonstration, releases: await publishedReleases(from, forceId) }
  const changed = edition.releases.find(({ text, hash }) => sha256(text) !== hash)
  if (changed) {
    say(
      `Release ${changed.reference} is not what was signed: its text does not have its hash. Nothing was written.`,
    )
    return 1
  }
  const files = await everyFile(edition, siteStyle(assetsFolder))
  writeSite(folder, files)
  for (const line of account(folder, files, edition)) say(line)
  return 0
}
