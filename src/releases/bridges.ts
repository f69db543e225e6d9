import type { Sum } from '../disclosure/sums.ts'
import type { Basis } from './basis.ts'
import { type Box, boxLess, nameOf, narrowed, without, withoutColumn } from './box.ts'
import { type Cells, placeIn, thingsOf } from './cells.ts'
import { boxOf, familyOf } from './condition.ts'
import { everybody } from './groups.ts'

/**
 * What measures tell of each other: that two of them count the same, that one counts a part of what another counts, and
 * that one is divided into what others count. Whoever knows what is counted knows as much.
 */

/** A count, what it counts, and for which days. */
type Placed = Readonly<{ key: string; of: string; group: string; span: string; box?: Box | undefined }>

/** Every thing that is counted, with its rows and its words. */
type Thing = Readonly<{ box: Box | undefined; words: string; isRest: boolean }>

function thingsIn(bases: readonly Basis[]): ReadonlyMap<string, Thing> {
  const things = new Map<string, Thing>()
  for (const basis of bases)
    for (const { kind, of, words } of thingsOf(basis)) {
      const [whole, part] = [boxOf(basis.outOf?.of ?? ''), boxOf(basis.of)]
      const rest = whole && part && boxLess(whole, part)
      things.set(of, { box: kind === 'rest' ? rest : boxOf(of), words, isRest: kind === 'rest' })
    }
  return things
}

/** Which column holds what for the rows of a group: nothing where that cannot be said. */
function heldBy(group: string) {
  if (group === everybody) return everybody
  const [, column = '', sign, values = ''] = /^([a-z_]+)([=∈])(.*)$/.exec(group) ?? []
  const held = { not: false, values: new Set(sign === '=' ? [values] : values.split('+')) }
  return sign ? ([column, held] as const) : undefined
}

function placedIn({ counts }: Cells, things: ReadonlyMap<string, Thing>): readonly Placed[] {
  return [...counts.keys()].flatMap(key => {
    const { of, group, span } = placeIn(key) ?? {}
    const thing = of === undefined ? undefined : things.get(of)
    if (of === undefined || group === undefined || span === undefined || !thing) return []
    const held = heldBy(group)
    const box = held === 'all' ? thing.box : held && thing.box && narrowed(thing.box, ...held)
    return [{ key, of, group, span: `${span.from} ‖ ${span.until}`, box }]
  })
}

function addTo(groups: Map<string, Placed[]>, name: string, one: Placed): void {
  const found = groups.get(name)
  if (found) found.push(one)
  else groups.set(name, [one])
}

function grouped(all: readonly Placed[], by: (one: Placed) => string | undefined): Classes {
  const groups = new Map<string, Placed[]>()
  for (const one of all) {
    const name = by(one)
    if (name !== undefined) addTo(groups, name, one)
  }
  return groups
}

/**
 * Counts of the same rows, each one number with others that come to the same. Two of them that do not were released at
 * different times: how many came late can be worked out, and is protected like any count.
 */
function sameIn(into: Growing, cells: Cells, [first, ...others]: readonly Placed[]): void {
  if (!first) return
  const numbers = new Map([[cells.counts.get(first.key) ?? 0, first]])
  for (const other of others) {
    const count = cells.counts.get(other.key) ?? 0
    const same = numbers.get(count)
    if (same && same.of !== other.of) into.sums.push({ total: same.key, parts: [other.key] })
    if (same) continue
    for (const [number, one] of numbers)
      if (one.of !== other.of) differing(into, cells, number > count ? [other, one] : [one, other])
    numbers.set(count, other)
  }
}

/** That the larger of two counts is the smaller and what they differ by. */
function differing(into: Growing, { counts, words }: Cells, [small, large]: readonly [Placed, Placed]): void {
  const name = `${large.key} ‖ less ‖ ${small.key}`
  into.counts.set(name, (counts.get(large.key) ?? 0) - (counts.get(small.key) ?? 0))
  into.words.set(name, `the difference of ${words.get(large.key)} and ${words.get(small.key)}`)
  into.sums.push({ total: large.key, parts: [small.key, name] })
}

/** Counts that are said in the same words and come to the same; and those of the same view that do not. */
function saidAlike(into: Growing, cells: Cells, said: readonly Placed[]): void {
  const numbers = new Set(said.map(({ key }) => cells.counts.get(key)))
  for (const number of numbers)
    sameIn(
      into,
      cells,
      said.filter(({ key }) => cells.counts.get(key) === number),
    )
  for (const family of new Set(said.map(({ of }) => familyOf(of))))
    sameIn(
      into,
      cells,
      said.filter(({ of }) => familyOf(of) === family),
    )
}

type Classes = ReadonlyMap<string, readonly Placed[]>
const classOf = (span: string, box: Box): string => `${nameOf(box)} ‖ ${span}`

const shareThing = (some: readonly Placed[], others: readonly Placed[]): boolean =>
  some.some(({ of }) => others.some(other => other.of === of))

/** Counts of boxes in which a column may hold several things, by all else that they hold. */
function besides(firsts: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const found = new Map<string, Placed[]>()
  for (const one of firsts)
    for (const [column, { not, values }] of one.box?.columns ?? [])
      if (not || values.size > 1) addTo(found, nameBeside(one, column), one)
  return found
}

const nameBeside = ({ box, span }: Placed, column: string): string =>
  box ? `${column} ‖ ${classOf(span, withoutColumn(box, column))}` : ''

/** Boxes that hold this one, as far as they are counted: those that differ from it in one thing, and those of the same group. */
function holding(one: Placed, { classes, beside, places }: Seen): readonly Placed[] {
  const { box, span } = one
  if (!box) return []
  const wider = without(box).flatMap(other => classes.get(classOf(span, other))?.[0] ?? [])
  const alike = [...box.columns.keys()].flatMap(column => beside.get(nameBeside(one, column)) ?? [])
  const found = [...alike, ...(places.get(placeOf(one)) ?? [])]
  return [
    ...new Set([...wider, ...found.filter(other => other !== one && other.box && boxLess(other.box, box))]),
  ]
}

const placeOf = ({ group, span, of }: Placed): string => [familyOf(of), group, span].join(' ‖ ')

type Growing = { counts: Map<string, number>; words: Map<string, string>; sums: Sum[] }

/** That a count is another one and what is left of it, which can be worked out and is protected like any count. */
function partOf(into: Growing, { cells, classes }: Seen, [small, large]: readonly [Placed, Placed]): void {
  const rest = small.box && large.box && boxLess(large.box, small.box)
  const count = (cells.counts.get(large.key) ?? 0) - (cells.counts.get(small.key) ?? 0)
  if (!rest || count < 0) return
  const named = classOf(small.span, rest)
  const known = classes.get(named)?.find(({ key }) => cells.counts.get(key) === count)?.key
  const name = `${named} ‖ ${count}`
  if (known === undefined) {
    into.counts.set(name, count)
    into.words.set(name, `${cells.words.get(large.key)}, less ${cells.words.get(small.key)}`)
  }
  into.sums.push({ total: large.key, parts: [small.key, known ?? name] })
}

type Seen = Readonly<{ cells: Cells; classes: Classes; beside: Classes; places: Classes }>

/** Where one count is of several groups of another, that it is their sum. */
function ofGroups({ classes, cells }: Seen, { key, box, span, of }: Placed): readonly Sum[] {
  return [...(box?.columns ?? [])].flatMap(([column, { not, values }]) => {
    if (not || values.size < 2 || !box) return []
    const parts = [...values].map(value => {
      const one = { ...box, columns: new Map([...box.columns, [column, { not, values: new Set([value]) }]]) }
      return classes.get(classOf(span, one))?.find(found => found.of !== of)?.key
    })
    const known = parts.flatMap(part => part ?? [])
    const sum = known.reduce((total, part) => total + (cells.counts.get(part) ?? 0), 0)
    return known.length === parts.length && sum === cells.counts.get(key)
      ? [{ total: key, parts: known }]
      : []
  })
}

/** Everything that what is counted tells of each other, beyond the tables. */
export function bridges(cells: Cells, bases: readonly Basis[]): Cells {
  const things = thingsIn(bases)
  const placed = placedIn(cells, things)
  const classes = grouped(placed, ({ box, span }) => box && classOf(span, box))
  const said = grouped(placed, ({ of, group, span }) =>
    things.get(of)?.isRest ? undefined : [things.get(of)?.words, group, span].join(' ‖ '),
  )
  const into: Growing = { counts: new Map(), words: new Map(), sums: [] }
  for (const alike of classes.values()) sameIn(into, cells, alike)
  for (const alike of said.values()) saidAlike(into, cells, alike)
  const firsts = [...classes.values()].flatMap(alike => differentIn(cells, alike))
  const seen = { cells, classes, beside: besides(firsts), places: grouped(firsts, placeOf) }
  const own = ({ box, span }: Placed) => (box && classes.get(classOf(span, box))) ?? []
  for (const one of firsts) {
    for (const large of holding(one, seen))
      if (!shareThing(own(one), own(large))) partOf(into, seen, [one, large])
    into.sums.push(...ofGroups(seen, one))
  }
  return into
}

/** One of each number of counts of the same rows. */
const differentIn = ({ counts }: Cells, alike: readonly Placed[]): readonly Placed[] => [
  ...new Map(alike.toReversed().map(one => [counts.get(one.key), one] as const)).values(),
]
