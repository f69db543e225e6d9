import { londonDay } from '../kernel/calendar.ts'
import { dataPicture } from '../policy/data-picture.ts'
import { everyRule } from '../policy/every-rule.ts'
import { partName } from '../releases/public-part.ts'
import type { PublishedRelease, ReleasedTable } from '../releases/release.ts'
import type { ReleasedPart } from '../releases/released-part.ts'

/** All that the site is made from, besides the policy: what has been released, and whose force it is. */
export type Edition = Readonly<{
  force: string
  /** Everybody in it is fictional, and every page says so. */
  demonstration: boolean
  /** Published, past their embargo, the newest first. */
  releases: readonly PublishedRelease[]
}>

/** A table, and the release it is from. */
export type Placed = Readonly<{ table: ReleasedTable; release: PublishedRelease }>

/** Every table in the newest release that has it, in the order of the measures; none that was put right by a later one. */
export function currentTables({ releases }: Edition): readonly Placed[] {
  const found = new Map<string, Placed>()
  for (const release of releases.filter(one => one.correctedBy === undefined))
    for (const table of release.content.tables)
      if (!found.has(table.id)) found.set(table.id, { table, release })
  const order = everyRule.measures.map(({ id }) => id)
  const rank = ({ table }: Placed): number => (order.indexOf(table.measure.id) + order.length) % order.length
  return [...found.values()].sort((a, b) => rank(a) - rank(b) || (a.table.id < b.table.id ? -1 : 1))
}

/** A part of the data picture, and the release it is from. */
export type PlacedPart = Readonly<{ part: ReleasedPart; release: PublishedRelease }>

/** Every part of the data picture in the newest release that has it, in the order of the picture. */
export function currentParts({ releases }: Edition): readonly PlacedPart[] {
  const found = new Map<string, PlacedPart>()
  for (const release of releases.filter(one => one.correctedBy === undefined))
    for (const part of release.content.parts ?? [])
      if (!found.has(part.id)) found.set(part.id, { part, release })
  const order = dataPicture.map(partName)
  return [...found.values()].sort((a, b) => order.indexOf(a.part.id) - order.indexOf(b.part.id))
}

/** The tables of each measure that has any: the one by period first. */
export function byMeasure(edition: Edition): ReadonlyMap<string, readonly Placed[]> {
  const tables = currentTables(edition)
  const ids = [...new Set(tables.map(({ table }) => table.measure.id))]
  const undividedFirst = (a: Placed, b: Placed): number => Number(!!a.table.split) - Number(!!b.table.split)
  return new Map(
    ids.map(id => [id, tables.filter(({ table }) => table.measure.id === id).sort(undividedFirst)]),
  )
}

/** The day by which rules are read: that of the newest release, so that what is made depends on what it is made from only. */
export const dayOf = ({ releases }: Edition): string | undefined =>
  releases[0] && londonDay(releases[0].publishedAt)
