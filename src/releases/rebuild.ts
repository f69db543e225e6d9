import { workedOut } from '../disclosure/attacker.ts'
import { oneWay } from '../disclosure/sums.ts'
import { wilson } from '../statistics/interval.ts'
import { type Bundled, bundleOf, sourceFiles } from './bundle.ts'
import { toldInPart, wrongSums } from './bundled-part.ts'
import { canonical, sha256 } from './canonical.ts'
import { comparisonOf } from './compared-table.ts'
import { faultsInProgress } from './progress.ts'
import type { ReleaseContent, ReleasedRow, ReleasedTable, ReleaseSignature } from './release.ts'
import { filesIn, type ZipFile } from './zip.ts'

/** What came of making a bundle again: what holds, and what does not. */
export type Rebuilt = Readonly<{ says: readonly string[]; wrong: readonly string[]; bytes: Buffer }>

function textOf(files: readonly ZipFile[], path: string): string {
  const found = files.find(one => one.path === path)
  if (!found) throw new RangeError(`The archive holds no ${path}.`)
  return found.body.toString('utf8')
}

const near = (one: number | undefined, other: number): boolean =>
  one !== undefined && Math.abs(one - other) <= 2e-6 * Math.max(1, Math.abs(other))

/** Whether a share and its range are those of the counts beside it. */
function holds({ counted, outOf, value, from, to }: ReleasedRow): boolean {
  if (value === undefined || typeof counted !== 'number' || typeof outOf !== 'number') return true
  const range = wilson(counted, outOf)
  return near(value, counted / outOf) && near(from, range?.from ?? 0) && near(to, range?.to ?? 1)
}

function wrongShares({ id, measure, rows, whole, disclosure }: ReleasedTable): readonly string[] {
  if (measure.kind === 'median' || disclosure.roundedTo) return []
  return [...rows, whole]
    .filter(row => !holds(row))
    .map(row => `Table ${id}, ${row.label}: the share or its range is not that of its counts.`)
}

/** What anybody could work out of the hidden counts of one table from its own sum. */
function toldIn({ id, rows, whole, disclosure, measure }: ReleasedTable): readonly string[] {
  const counts = rows.filter(({ counted }) => counted !== 'no data').map(({ counted }) => counted)
  const told = counts.map(count => (typeof count === 'number' ? count : 0))
  const hidden = counts.flatMap((count, at) => (typeof count === 'number' ? [] : [String(at)]))
  const adds = !disclosure.roundedTo && typeof whole.counted === 'number' && hidden.length > 0
  if (!adds || measure.kind === 'rate') return []
  const list = oneWay(told)
  const tables = { ...list, counts: new Map([...list.counts, ['all', whole.counted as number]]) }
  return [...workedOut(tables, new Set(hidden))]
    .filter(([, { from, to }]) => from === to)
    .map(([key]) => `Table ${id}: what is hidden for ${rows[Number(key)]?.label} can be worked out.`)
}

/** What is compared is worked out again from the counts beside it. */
const wrongComparisons = (table: ReleasedTable): readonly string[] =>
  !table.comparison || canonical(comparisonOf(table, table.comparison.terms)) === canonical(table.comparison)
    ? []
    : [`Table ${table.id}: what is compared is not that of its counts.`]

/** Definitions, shares, comparisons and sums that do not fit what stands beside them, and what is told. */
function wrongIn({ tables, parts = [], progress }: ReleaseContent): readonly string[] {
  const changed = [
    ...tables.map(({ id, measure }) => ({ ...measure, id: `Table ${id}` })),
    ...parts.map(part => ({ ...part, id: `Part ${part.id}` })),
  ].filter(({ definition, definitionHash }) => sha256(definition) !== definitionHash)
  return [
    ...changed.map(({ id }) => `${id}: its definition was changed.`),
    ...tables.flatMap(wrongShares),
    ...tables.flatMap(wrongComparisons),
    ...tables.flatMap(toldIn),
    ...parts.flatMap(wrongSums),
    ...parts.flatMap(toldInPart),
    ...faultsInProgress(progress),
  ]
}

/** Makes a bundle again from what was signed, and holds the one that was given against it. */
export function rebuild(archive: Buffer): Rebuilt {
  const files = filesIn(archive)
  const text = textOf(files, sourceFiles.content)
  const content = JSON.parse(text) as ReleaseContent
  const signatures = JSON.parse(textOf(files, sourceFiles.signatures)) as readonly ReleaseSignature[]
  const bundled: Bundled = { text, content, signatures }
  const bytes = bundleOf(bundled)
  const isSame = bytes.equals(archive)
  const { tables, parts = [] } = content
  const wrong = [
    ...(canonical(content) === text ? [] : ['release.json is not in its canonical form.']),
    ...wrongIn(content),
    ...(isSame ? [] : ['The archive made again has other bytes than this one.']),
  ]
  const says = [
    `Release ${content.reference}: ${content.title}`,
    `SHA-256 of release.json: ${sha256(text)}`,
    ...signatures.map(({ part, name, role, at }) => `${part}: ${name}, ${role}, ${at}`),
    `${tables.length} tables,${parts.length > 0 ? ` ${parts.length} parts of the data picture,` : ''} ${files.length} files.`,
    ...(isSame
      ? [`Made again from release.json and signatures.json: the same bytes, SHA-256 ${sha256(bytes)}.`]
      : []),
  ]
  return { says, wrong, bytes }
}
