import type { PublishedRelease } from '../releases/release.ts'
import type { ReleasedPart } from '../releases/released-part.ts'
import { govuk } from '../web/govuk.ts'
import { type Html, html } from '../web/html.ts'
import { scrolling, table as tableOf } from '../web/table.ts'
import { dayInWords, momentInWords } from '../web/time.ts'
import { filesOf, folderOf, partFilesOf, progressFilesOf, type TableFile } from './downloads.ts'
import type { Edition } from './edition.ts'
import { nothingReleased } from './measures.view.ts'
import type { Place } from './place.ts'
import { periodOf } from './released-words.ts'

const signedBy = { checked: 'checked the numbers', approved: 'answers for them' } as const

/** The files of a whole release, beside those of its tables. */
const wholeFiles = (reference: string) => {
  const folder = folderOf(reference)
  return [
    { path: `${folder}/release.json`, kind: 'The release as text, byte for byte as its hash was made' },
    { path: `${folder}/receipt.txt`, kind: 'Receipt' },
    { path: `${folder}/bundle.zip`, kind: 'Bundle, to build it again' },
  ]
}

const fileList = (release: PublishedRelease, place: Place): Html => {
  const { reference } = release.content
  return html`<ul class="govuk-list govuk-list--bullet">${[
    ...progressFilesOf(release),
    ...wholeFiles(reference),
  ].map(
    ({ path, kind }) =>
      html`<li><a class="govuk-link" href="${place.to(path)}">${kind} (${reference})</a></li>`,
  )}</ul>`
}

const correctionView = ({ content, correctedBy }: PublishedRelease, place: Place): Html => {
  const link = (reference: string) =>
    html`<a class="govuk-link" href="${place.to(`releases/${reference}.html`)}">${reference}</a>`
  return html`${
    correctedBy &&
    govuk.warningText({
      html: html`A later release puts this one right: ${link(correctedBy)}. It is kept so that nothing disappears.`,
      iconFallbackText: 'Warning',
    })
  }${
    content.corrects &&
    govuk.insetText({
      html: html`This release puts ${link(content.corrects.reference)} right: ${content.corrects.because}`,
    })
  }`
}

function factsView({ content, signatures, hash, publishedAt }: PublishedRelease): Html {
  const signed = signatures.map(
    ({ name, role, part, at }) =>
      html`<li>${name}, ${role}, ${signedBy[part]} (${momentInWords(new Date(at))})</li>`,
  )
  const rows: readonly (readonly [string, Html | string])[] = [
    ['Reference', content.reference],
    ['Published', momentInWords(publishedAt)],
    ['Worked out', momentInWords(new Date(content.workedOutAt))],
    ['Signed off by', html`<ul class="govuk-list">${signed}</ul>`],
    ['Licence', content.licence],
    ['Hash (SHA-256)', html`<span class="ps-hash">${hash}</span>`],
  ]
  return govuk.summaryList({
    rows: rows.map(([text, value]) => ({ key: { text }, value: { html: html`${value}` } })),
  })
}

/** One release: what it says, who signed it, its tables, its files and its receipt. */
export const releaseView = (release: PublishedRelease, place: Place): Html => html`
  <h1 class="govuk-heading-l"><span class="govuk-caption-l">Release ${release.content.reference}</span>${release.content.title}</h1>
  ${correctionView(release, place)}
  <p class="govuk-body-l">${release.content.summary}</p>
  ${factsView(release)}
  <h2 class="govuk-heading-m">What it says</h2>
  <ul class="govuk-list govuk-list--bullet">${release.content.tables.map(
    table => html`<li>${table.title}: ${table.answer}</li>`,
  )}${(release.content.parts ?? []).map(part => html`<li>${part.title}: ${part.answer}</li>`)}${
    release.content.progress &&
    html`<li>How far each action has come: on the page of <a class="govuk-link" href="${place.to(
      'actions/index.html',
    )}">each of the 36 promises</a>, from the newest release that tells it. What this one told is in its files.</li>`
  }</ul>
  <h2 class="govuk-heading-m">Files</h2>
  ${fileList(release, place)}
  <h2 class="govuk-heading-m">Receipt</h2>
  ${scrolling('Receipt', html`<pre class="ps-code"><code>${release.receipt}</code></pre>`)}`

const filesLine = (files: readonly TableFile[], title: string, place: Place): Html =>
  html`${files.map(
    ({ path, kind }, at) =>
      html`${at > 0 && ', '}<a class="govuk-link" href="${place.to(path)}">${kind.split(',')[0]}<span class="govuk-visually-hidden">
              of ${title}</span></a>`,
  )}`

const yearsOf = ({ years }: ReleasedPart): string => {
  const [first, last] = [years[0]?.label ?? '', years.at(-1)?.label ?? '']
  return first === last ? first : `${first} to ${last}`
}

const tablesView = (release: PublishedRelease, place: Place): Html | false =>
  release.content.tables.length + (release.content.parts ?? []).length > 0 &&
  scrolling(
    `Files of ${release.content.title}`,
    tableOf({
      caption: `Tables of ${release.content.title}`,
      captionClasses: 'govuk-visually-hidden',
      head: ['Table', 'Period', 'Files'],
      rows: [
        ...release.content.tables.map(table => [
          table.title,
          periodOf(table),
          filesLine(filesOf({ table, release }), table.title, place),
        ]),
        ...(release.content.parts ?? []).map(part => [
          part.title,
          yearsOf(part),
          filesLine(partFilesOf({ part, release }), part.title, place),
        ]),
      ],
      firstCellIsHeader: true,
    }),
  )

/** Every correction there was, with its reason, in one place; or that there was none. */
function correctionsView(releases: readonly PublishedRelease[], place: Place): Html {
  const link = (reference: string) =>
    html`<a class="govuk-link" href="${place.to(`releases/${reference}.html`)}">${reference}</a>`
  const found = releases.flatMap(({ content, publishedAt }) => {
    const { corrects, reference } = content
    return corrects
      ? [
          html`<li>${dayInWords(publishedAt)}: release ${link(reference)} put ${link(corrects.reference)} right. ${corrects.because}</li>`,
        ]
      : []
  })
  return html`<h2 class="govuk-heading-m">What was put right</h2>
  ${
    found.length > 0
      ? html`<ul class="govuk-list govuk-list--bullet">${found}</ul>`
      : html`<p class="govuk-body">Nothing that was released has been put right by a later release so far.</p>`
  }`
}

/** Every release with its files, the newest first. */
export const downloadsView = ({ releases }: Edition, place: Place): Html => html`
  <h1 class="govuk-heading-l">Downloads</h1>
  <p class="govuk-body-l">Every released table as CSV, as a spreadsheet and as data, and every release as a whole with its hash.</p>
  ${releases.length === 0 && nothingReleased()}
  ${releases.map(
    release => html`<section aria-labelledby="release-${release.content.reference}">
    <h2 class="govuk-heading-m" id="release-${release.content.reference}"><a class="govuk-link" href="${place.to(
      `releases/${release.content.reference}.html`,
    )}">${release.content.title} (${release.content.reference})</a></h2>
    ${release.correctedBy && html`<p class="govuk-body">Put right by release ${release.correctedBy}.</p>`}
    <p class="govuk-body">Hash: <span class="ps-hash">${release.hash}</span></p>
    ${tablesView(release, place)}
    ${fileList(release, place)}</section>`,
  )}
  ${releases.length > 0 && correctionsView(releases, place)}
  <h2 class="govuk-heading-m">What the files hold</h2>
  <p class="govuk-body">In a file, <strong>c</strong> or <strong>[c]</strong> stands for a number that is kept from view, and
    <strong>x</strong> or <strong>[x]</strong> for one that nobody has. A share runs from 0 to 1. The last line is all of it together. A CSV
    is the same, byte for byte, as in the bundle of its release.</p>`
