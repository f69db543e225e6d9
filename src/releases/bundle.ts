import { type CsvCell, csvText } from '../figures/csv-text.ts'
import { aboutPart, partCsv } from './bundled-part.ts'
import { canonical, sha256 } from './canonical.ts'
import { comparedCells, comparedHead } from './compared-cells.ts'
import { progressFiles } from './progress-files.ts'
import { receiptOf } from './receipt.ts'
import type { PublishedRelease, ReleaseContent, ReleasedTable, ReleaseSignature } from './release.ts'
import type { Shown } from './shown.ts'
import { type ZipFile, zipOf } from './zip.ts'

/** All that a bundle is made from: whoever has these two can make the others. */
export type Bundled = Readonly<{
  /** The canonical text that the hash is over, and what it says. */
  text: string
  content: ReleaseContent
  signatures: readonly ReleaseSignature[]
}>

/** The two files that nothing else can be made into. */
export const sourceFiles = { content: 'release.json', signatures: 'signatures.json' } as const

/** The published signs: `c` is hidden, `x` is not there. */
const signOf = (count: Shown): CsvCell => (count === 'hidden' ? 'c' : count === 'no data' ? 'x' : count)

const head = ['label', 'counted', 'out_of', 'value', 'lower_95', 'upper_95']
/** A released table as a file for machines. */
export function releasedCsv(table: ReleasedTable): string {
  const { rows, whole, measure, period, split } = table
  return csvText([
    [...['measure', 'from', 'last', split ? split.column : period.every, ...head], ...comparedHead(table)],
    ...[...rows, whole].map(row => [
      ...[measure.id, period.from, period.last, row.key, row.label],
      ...[signOf(row.counted), signOf(row.outOf), row.value, row.from, row.to],
      ...comparedCells(table, row.key),
    ]),
  ])
}

const listOf = (texts: readonly string[]): string => texts.map(text => `- ${text}`).join('\n')

/** With whom its groups are compared, or why they are not. */
const comparedLines = ({ comparison }: ReleasedTable): readonly string[] =>
  comparison
    ? [
        ...['', `Each group is compared with ${comparison.terms.than}, by the counts of this table alone.`],
        ...(comparison.refused ? [`Nothing is compared. ${comparison.refused}`] : []),
        listOf([...comparison.terms.caveats, ...comparison.notes]),
      ]
    : []

/** What a table is, to read: its question, its answer, and everything that misleads. */
const aboutTable = (table: ReleasedTable): string =>
  [
    table.title,
    '',
    table.measure.asks,
    table.answer,
    '',
    `Source: ${table.measure.source.document}, ${table.measure.source.point} (${table.measure.source.standing})`,
    `Answers for it: ${table.measure.owner}`,
    '',
    'What misleads:',
    listOf(table.caveats),
    ...(table.breaks.length > 0
      ? ['', 'Where the data changed:', listOf(table.breaks.map(({ on, says }) => `${on}: ${says}`))]
      : []),
    ...(table.notes.length > 0 ? ['', 'Notes:', listOf(table.notes)] : []),
    ...comparedLines(table),
    '',
    'Definition:',
    table.measure.definition,
    '',
  ].join('\n')

const queryFile = ({ query }: Pick<ReleasedTable, 'query'>): string =>
  [
    '-- $1 is the force, and is not told.',
    ...query.values.map((value, at) => `-- $${at + 2} is ${value}`),
    query.text,
    '',
  ].join('\n')

const readme = ({ content, text }: Bundled): string =>
  [
    `Release ${content.reference}: ${content.title}`,
    content.force,
    '',
    content.summary,
    '',
    'What is here',
    'release.json     all that was signed, as one canonical text; its SHA-256 names the release',
    'signatures.json  who signed it off',
    'receipt.txt      the hashes of the release, its definitions, its queries and its inputs',
    'tables/          each table as CSV; c: hidden because it, or a number that it would tell, is too small; x: no data',
    'about/           what each table is, what misleads, and its definition',
    'queries/         the query that counted it',
    ...(content.progress
      ? ['progress/        how far each action has come, and its milestones, as CSV']
      : []),
    'SHA256SUMS       the SHA-256 of each file',
    '',
    'How to check it',
    `The SHA-256 of release.json is ${sha256(text)}.`,
    'Every other file but signatures.json follows from it. With the program Child First:',
    '  npm run release -- rebuild FILE',
    'makes this whole archive again from release.json and signatures.json, works out every share and range again from the',
    'counts, tries to work out what is hidden, and says whether the bytes are the same.',
    'The inputs cannot be given to anybody, because they are about children. Their hash is made with a secret of the force,',
    'so that nobody can try small numbers against it; the force can show an auditor that it fits.',
    '',
    `Licence: ${content.licence}`,
    '',
  ].join('\n')

const textFile = (path: string, text: string): ZipFile => ({ path, body: Buffer.from(text, 'utf8') })

/** Every file of a bundle. */
export function bundleFiles(bundled: Bundled): readonly ZipFile[] {
  const { content, text, signatures } = bundled
  const files = [
    textFile(sourceFiles.content, text),
    textFile(sourceFiles.signatures, canonical(signatures)),
    textFile('receipt.txt', receiptOf({ hash: sha256(text), content }, signatures)),
    textFile('README.txt', readme(bundled)),
    ...content.tables.flatMap(table => [
      textFile(`tables/${table.id}.csv`, releasedCsv(table)),
      textFile(`about/${table.id}.txt`, aboutTable(table)),
      textFile(`queries/${table.id}.sql`, queryFile(table)),
    ]),
    ...(content.parts ?? []).flatMap(part => [
      textFile(`tables/${part.id}.csv`, partCsv(part, content.workedOutAt)),
      textFile(`about/${part.id}.txt`, aboutPart(part)),
      textFile(`queries/${part.id}.sql`, queryFile(part)),
    ]),
    ...progressFiles(content.progress).map(({ path, text: says }) => textFile(path, says)),
  ].sort((a, b) => (a.path < b.path ? -1 : 1))
  const sums = files.map(({ path, body }) => `${sha256(body)}  ${path}\n`).join('')
  return [...files, textFile('SHA256SUMS', sums)]
}

/** The bundle of a release as an archive. The same release gives the same bytes. */
export const bundleOf = ({ text, content, signatures }: Pick<PublishedRelease, keyof Bundled>): Buffer =>
  zipOf(bundleFiles({ text, content, signatures }))
