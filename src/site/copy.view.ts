import { type Html, html } from '../web/html.ts'
import { scrolling, table as tableOf } from '../web/table.ts'
import type { Place } from './place.ts'

/** A file of the site and its hash. */
export type Hashed = Readonly<{ path: string; bytes: number; hash: string }>

/** The name of the list of hashes. */
export const manifestName = 'manifest.sha256'

const command = (name: string, text: string): Html =>
  scrolling(name, html`<pre class="ps-code"><code>${text}</code></pre>`)

/** The hash of every file, so that anybody can see whether a copy is whole and unchanged. */
export const copyView = (files: readonly Hashed[], place: Place): Html => html`
  <h1 class="govuk-heading-l">Check your copy</h1>
  <p class="govuk-body-l">Here is the hash (SHA-256) of every file of this site. With it, anybody can see whether the copy they have is whole
    and unchanged.</p>
  <p class="govuk-body">This page cannot hold its own hash. The list <a class="govuk-link" href="${place.to(manifestName)}">${manifestName}</a>
    holds it, with all the others. Whoever published the site was told the hash of that list, and should make it known elsewhere. In a
    folder with all the files, this checks them all:</p>
  ${command('On Linux', `sha256sum --check ${manifestName}`)}
  ${command('On a Mac', `shasum -a 256 --check ${manifestName}`)}
  <p class="govuk-body">${files.length} files, ${Math.ceil(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000)} kB in all.</p>
  ${scrolling(
    'Files and their hashes',
    tableOf({
      caption: 'Files and their hashes',
      captionClasses: 'govuk-visually-hidden',
      head: ['File', 'SHA-256'],
      rows: files.map(({ path, hash }) => [
        html`<a class="govuk-link ps-file" href="${place.to(path)}">${path}</a>`,
        html`<span class="ps-hash">${hash}</span>`,
      ]),
    }),
  )}`
