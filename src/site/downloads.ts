import { releasedCsv } from '../releases/bundle.ts'
import type { ReleasedTable } from '../releases/release.ts'
import type { Shown } from '../releases/shown.ts'
import { odsOf, type SheetCell, signs, signsInWords } from '../web/spreadsheet.ts'
import type { Placed } from './edition.ts'
import type { PublicFile } from './public-page.ts'

/** A file to take away: where it stands, what kind it is, and what is in it. */
type TableFile = Readonly<{
  path: string
  kind: string
  of(placed: Placed): PublicFile['body'] | Promise<PublicFile['body']>
}>

/** A number, or the sign for one that is not shown or not there. */
const signOf = (shown: Shown): string | number =>
  shown === 'hidden' ? signs.few : shown === 'no data' ? signs.missing : shown

const head = ['key', 'label', 'counted', 'out_of', 'value', 'likely_from', 'likely_to'] as const

/** The lines of a spreadsheet: one for each row, and all of it together at the end. */
const linesOf = ({ rows, whole }: ReleasedTable): readonly (readonly SheetCell[])[] =>
  [...rows, whole].map(({ key, label, counted, outOf, value, from, to }) => [
    key,
    label,
    signOf(counted),
    signOf(outOf),
    value,
    from,
    to,
  ])

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
    ],
    tables: [{ name: 'Table', title: table.title, head, rows: linesOf(table) }],
    madeAt: new Date(content.workedOutAt),
  })

/** A table as data with all that must be known of it, so that it can be read without this site. */
const jsonOf = ({ table, release }: Placed): string => {
  const { reference, force, licence, workedOutAt } = release.content
  const from = { release: reference, releaseHash: release.hash, force, licence, workedOutAt }
  return `${JSON.stringify({ ...from, table }, undefined, 2)}\n`
}

/** Where the files of a release stand. */
export const folderOf = (reference: string): string => `data/${reference}`

/** Every file that a table may be taken away as. */
export function filesOf({ table, release }: Placed): readonly TableFile[] {
  const path = `${folderOf(release.content.reference)}/${table.id}`
  return [
    { path: `${path}.csv`, kind: 'CSV', of: ({ table }) => releasedCsv(table) },
    { path: `${path}.ods`, kind: 'ODS, for a spreadsheet', of: odsFor },
    { path: `${path}.json`, kind: 'JSON, with the definition', of: jsonOf },
  ]
}
