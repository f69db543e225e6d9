import { existsSync, readFileSync } from 'node:fs'

const folder = '../shared/data/statistics/'

/** Says which reference answers are not on this machine, or `false`: what `skip` of a test wants. */
export const missing = existsSync(folder) ? false : `${folder} is not on this machine`

type Row = Readonly<Record<string, string>>

const cellsIn = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

/** A table of reference answers, a row for each line, by the names in its head. */
export function reference(file: string): readonly Row[] {
  if (missing) return []
  const [head = '', ...lines] = readFileSync(folder + file, 'utf8')
    .trim()
    .split(/\r?\n/)
  const names = cellsIn(head)
  return lines.map(line => Object.fromEntries(cellsIn(line).map((cell, at) => [names[at] ?? '', cell])))
}

/** A number of a row; `undefined` where the reference leaves it blank. */
export const numberIn = (row: Row, name: string): number | undefined =>
  [undefined, '', 'NA'].includes(row[name]) ? undefined : Number(row[name])

/** How far two numbers are apart, as a part of the larger; below one, as they stand. */
export const apart = (one: number, other: number): number =>
  Math.abs(one - other) / Math.max(1, Math.abs(one), Math.abs(other))
