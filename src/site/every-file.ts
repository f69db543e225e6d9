import { bundleOf } from '../releases/bundle.ts'
import { sha256 } from '../releases/canonical.ts'
import { pdfOf } from '../web/paper-pdf.ts'
import { copyView, type Hashed, manifestName } from './copy.view.ts'
import { assets, documentOf } from './document.view.ts'
import { filesIn, folderOf } from './downloads.ts'
import { icon } from './drawings.view.ts'
import type { Edition } from './edition.ts'
import { updatePdf } from './paper.view.ts'
import { progressUpdate } from './progress-update.ts'
import type { PublicFile, PublicPage } from './public-page.ts'
import { pagesOf } from './public-pages.ts'

const bytesOf = ({ body }: PublicFile): Buffer => Buffer.from(body as Uint8Array)

function hashed(file: PublicFile): Hashed {
  const bytes = bytesOf(file)
  return { path: file.path, bytes: bytes.length, hash: sha256(bytes) }
}

async function releaseFiles({ releases }: Edition): Promise<readonly PublicFile[]> {
  const files: PublicFile[] = []
  for (const release of releases) {
    const folder = folderOf(release.content.reference)
    files.push(
      { path: `${folder}/release.json`, body: release.text },
      { path: `${folder}/receipt.txt`, body: release.receipt },
      { path: `${folder}/bundle.zip`, body: bundleOf(release) },
    )
    for (const { path, of } of filesIn(release)) files.push({ path, body: await of() })
  }
  return files
}

const copyPage = (files: readonly Hashed[]): PublicPage => ({
  path: 'check-your-copy.html',
  title: 'Check your copy',
  says: 'The hash of every file of this site, so that anybody can check the copy they have.',
  view: place => copyView(files, place),
})

/** Search engines may read everything, unless it is made up. */
const robotsOf = ({ demonstration }: Edition): string =>
  `User-agent: *\n${demonstration ? 'Disallow: /' : 'Allow: /'}\n`

/** In the form that `sha256sum --check` reads. */
const manifestOf = (files: readonly Hashed[]): string =>
  files.map(({ path, hash }) => `${hash}  ${path}\n`).join('')

/**
 * Every file of the site, in the order of their paths, the list of hashes last. The same edition and the same stylesheet
 * give the same bytes: nothing in it says when or where it was made.
 */
export async function everyFile(edition: Edition, style: string): Promise<readonly PublicFile[]> {
  const made: readonly PublicFile[] = [
    ...pagesOf(edition).map(page => ({ path: page.path, body: documentOf(edition, page) })),
    ...(await releaseFiles(edition)),
    { path: updatePdf, body: await pdfOf(progressUpdate(edition), edition.force) },
    { path: assets.style, body: style },
    { path: 'robots.txt', body: robotsOf(edition) },
    { path: assets.icon, body: `${icon()}\n` },
  ]
  const files = made.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const copy = copyPage(files.map(hashed))
  const all = [...files, { path: copy.path, body: documentOf(edition, copy) }]
  return [...all, { path: manifestName, body: manifestOf(all.map(hashed)) }]
}
