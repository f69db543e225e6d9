import { partBook } from '../picture/part-files.ts'
import { releasedCsv } from '../releases/bundle.ts'
import { partCsv } from '../releases/bundled-part.ts'
import { comparedCells, comparedHead } from '../releases/compared-cells.ts'
import { asWorked } from '../releases/part-again.ts'
import { progressFiles } from '../releases/progress-files.ts'
import type { PublishedRelease, ReleasedTable } from '../releases/release.ts'
import type { Shown } from '../releases/shown.ts'
import { odsOf, type SheetCell, signs, signsInWords } from '../web/spreadsheet.ts'
import type { Placed, PlacedPart } from './edition.ts'
import type { PublicFile } from './public-page.ts'

/** A file to take away: where it stands, what kind it is, and what is in it. */
export type TableFile = Readonly<{
  path: string
  kind: string
  of(): PublicFile['body'] | Promise<PublicFile['body']>
}>

/** A number, or the sign for one that is not shown or not there. */
const signOf = (shown: Shown): string | number =>
  shown === 'hidden' ? signs.few : shown === 'no data' ? signs.missing : shown

const head = ['key', 'label', 'counted', 'out_of', 'value', 'likely_from', 'likely_to'] as const

/** The lines of a spreadsheet: one for each row, and all of it together at the end. */
const linesOf = (table: ReleasedTable): readonly (readonly SheetCell[])[] =>
  [...table.rows, table.whole].map(({ key, label, counted, outOf, value, from, to }) => [
    ...[key, label, signOf(counted), signOf(outOf), value, from, to],
    ...comparedCells(table, key),
  ])

/** With whom groups are compared, or why they are not, and what misleads. */
const comparedNotes = ({ comparison }: ReleasedTable): readonly string[] =>
  comparison
    ? [
        comparison.refused
          ? `Nothing is compared. ${comparison.refused}`
          : `Each group is compared with ${comparison.terms.than}, by the counts of this table alone.`,
        ...comparison.notes,
        ...comparison.terms.caveats,
      ]
    : []

const odsFor = ({ table, release: { content, hash } }: Placed): Promise<Buffer> =>
  odsOf({
    title: table.title,
    about: [
      ['Question', table.measure.asks],
      ['Period', table.period.words],
      ['Released in', `${content.title} (${content.reference})`],
      ['Hash of the release (SHA-256)', hash],
      ['Published by', content.force],
      ['Licence', content.licence],
      ['Worked out at', content.workedOutAt],
    ],
    notes: [
      signsInWords,
      ...table.caveats,
      ...table.breaks.map(({ on, says }) => `${on}: ${says}`),
      ...table.notes,
      ...comparedNotes(table),
    ],
    tables: [
      { name: 'Table', title: table.title, head: [...head, ...comparedHead(table)], rows: linesOf(table) },
    ],
    madeAt: new Date(content.workedOutAt),
  })

/** A table or a part as data with all that must be known of it, so that it can be read without this site. */
const jsonOf = ({ content, hash }: PublishedRelease, one: object): string => {
  const { reference, force, licence, workedOutAt } = content
  const from = { release: reference, releaseHash: hash, force, licence, workedOutAt }
  return `${JSON.stringify({ ...from, ...one }, undefined, 2)}\n`
}

/** Where the files of a release stand. */
export const folderOf = (reference: string): string => `data/${reference}`

type Making = Readonly<{ csv: TableFile['of']; ods: TableFile['of']; json: TableFile['of'] }>

const threeOf = (path: string, { csv, ods, json }: Making): readonly TableFile[] => [
  { path: `${path}.csv`, kind: 'CSV', of: csv },
  { path: `${path}.ods`, kind: 'ODS, for a spreadsheet', of: ods },
  { path: `${path}.json`, kind: 'JSON, with the definition', of: json },
]

/** Every file that a table may be taken away as. */
export const filesOf = ({ table, release }: Placed): readonly TableFile[] =>
  threeOf(`${folderOf(release.content.reference)}/${table.id}`, {
    csv: () => releasedCsv(table),
    ods: () => odsFor({ table, release }),
    json: () => jsonOf(release, { table }),
  })

/** Every file that a part of the data picture may be taken away as. */
export const partFilesOf = ({ part, release }: PlacedPart): readonly TableFile[] =>
  threeOf(`${folderOf(release.content.reference)}/${part.id}`, {
    csv: () => partCsv(part, release.content.workedOutAt),
    ods: () => odsOf(partBook(asWorked(part, release.content.workedOutAt))),
    json: () => jsonOf(release, { part }),
  })

const progressKinds: Readonly<Record<string, string>> = {
  'progress/actions.csv': 'CSV of the actions',
  'progress/milestones.csv': 'CSV of the milestones',
}

/** The files of a release that tell how far the actions have come, as they stand in its bundle. */
export const progressFilesOf = ({ content }: PublishedRelease): readonly TableFile[] =>
  progressFiles(content.progress).map(({ path, text }) => ({
    path: `${folderOf(content.reference)}/${path}`,
    kind: progressKinds[path] ?? path,
    of: () => text,
  }))

/** Every file of what a release tells. */
export const filesIn = (release: PublishedRelease): readonly TableFile[] => [
  ...release.content.tables.flatMap(table => filesOf({ table, release })),
  ...(release.content.parts ?? []).flatMap(part => partFilesOf({ part, release })),
  ...progressFilesOf(release),
]
