import { rounded } from '../disclosure/rounding.ts'
import { nameOfSame } from '../disclosure/sums.ts'
import { suppress } from '../disclosure/suppress.ts'
import type { Basis } from './basis.ts'
import { secretChance } from './canonical.ts'
import { publishedKeys } from './cells.ts'
import { type CountedPart, veiledPart } from './counted-part.ts'
import { type Finding, findingsIn, findingsInRounded } from './gate.ts'
import { type Earlier, knownOfHidden, type Linked, linked } from './linked.ts'
import type { ReleasedTable } from './release.ts'
import type { ReleasedPart } from './released-part.ts'
import type { Veil, Worked } from './released-rows.ts'
import { releasedTable } from './released-table.ts'
import { shownIn } from './shown-in.ts'

/** How a release keeps small counts from view; the secret decides how counts are rounded. */
export type Guard = Readonly<{ below: number; roundTo?: number; secret: string }>

/** Tables as they would be released, and what the gate says of them. */
export type Frozen = Readonly<{
  tables: readonly ReleasedTable[]
  parts: readonly ReleasedPart[]
  findings: readonly Finding[]
}>

/** The counts that the new tables show, by cell: those that are not hidden, or all of them rounded. */
function veiled(all: Linked, bases: readonly Basis[], guard: Guard): ReadonlyMap<string, number> {
  const keys = new Set(bases.flatMap(basis => [...publishedKeys(basis)]))
  const counts = [...keys].map(key => [key, all.counts.get(key) ?? 0] as const)
  const { below, roundTo: base, secret } = guard
  if (base) {
    const named = nameOfSame(all.sums)
    const chance = (key: string, count: number) => secretChance(secret, `${named(key)}:${count}`)
    return new Map(counts.map(([key, count]) => [key, rounded(key, count, { base, chance })]))
  }
  const { small, others } = suppress(all, { below, known: knownOfHidden(all) })
  return new Map(counts.filter(([key]) => !small.has(key) && !others.has(key)))
}

/** What the gate finds where just these counts are shown beside what was shown before. */
function foundIn(all: Linked, shown: ReadonlyMap<string, number>, { below, roundTo: base }: Shutting) {
  if (base) return findingsInRounded(all, shown, { below, base })
  const hidden = new Set([...all.counts.keys()].filter(key => !shown.has(key) && !all.fixed.has(key)))
  return findingsIn(all, { hidden, below })
}

type Shutting = Pick<Guard, 'below' | 'roundTo'>

/**
 * What stands between the public and a small count, if these tables were released beside the earlier ones. What those
 * tell by themselves is told already, and no reason to stop others that add nothing to it.
 */
export function findingsOf(
  all: Linked,
  shown: ReadonlyMap<string, number>,
  guard: Shutting,
): readonly Finding[] {
  const found = foundIn(all, shown, guard)
  if (found.length === 0) return found
  const before = new Map(foundIn(all, new Map(), guard).map(one => [one.key, one.width]))
  return found.filter(({ key, width }) => width < (before.get(key) ?? Number.POSITIVE_INFINITY))
}

/** All that is to be frozen together: tables, and parts of the data picture that the force counted. */
export type Drafts = Readonly<{ tables: readonly Worked[]; parts?: readonly CountedPart[] }>

/** Freezes what was counted: hides or rounds what must be, beside everything that was released before, and attacks the result. */
export function freeze(drafts: Drafts, earlier: readonly Earlier[], guard: Guard): Frozen {
  const bases = [...drafts.tables, ...(drafts.parts ?? [])].map(({ basis }) => basis)
  const all = linked(bases, earlier)
  const told = veiled(all, bases, guard)
  const veil: Veil = {
    below: guard.below,
    ...(guard.roundTo ? { roundedTo: guard.roundTo } : {}),
    show: key => told.get(key) ?? 'hidden',
  }
  const tables = drafts.tables.map(one => releasedTable(one, veil))
  const parts = (drafts.parts ?? []).map(one => veiledPart(one, veil))
  return { tables, parts, findings: findingsOf(all, shownIn({ tables, parts }, bases), guard) }
}
