import type { Sum } from '../disclosure/sums.ts'
import type { Basis } from './basis.ts'
import { type Box, boxLess, nameOf, narrowed, without, withoutColumn } from './box.ts'
import { type Cells, placeIn, thingsOf } from './cells.ts'
import { boxOf } from './condition.ts'
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

/** Counts of the same rows, and counts that are said in the same words and come to the same. */
function sameSums({ counts }: Cells, alike: ReadonlyMap<string, readonly Placed[]>): readonly Sum[] {
  return [...alike.values()].flatMap(([first, ...others]) =>
    others
      .filter(other => first && other.of !== first.of && counts.get(other.key) === counts.get(first.key))
      .map(other => ({ total: first?.key ?? '', parts: [other.key] })),
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

/** Boxes that hold this one and differ from it in one thing, as far as they are counted. */
function holding(one: Placed, { classes, beside }: Seen): readonly Placed[] {
  const { box, span } = one
  if (!box) return []
  const wider = without(box).flatMap(other => classes.get(classOf(span, other))?.[0] ?? [])
  const alike = [...box.columns.keys()].flatMap(column => beside.get(nameBeside(one, column)) ?? [])
  return [...wider, ...alike.filter(other => other !== one && other.box && boxLess(other.box, box))]
}

type Growing = { counts: Map<string, number>; words: Map<string, string>; sums: Sum[] }

/** That a count is another one and what is left of it, which can be worked out and is protected like any count. */
function partOf(into: Growing, { cells, classes }: Seen, [small, large]: readonly [Placed, Placed]): void {
  const rest = small.box && large.box && boxLess(large.box, small.box)
  const count = (cells.counts.get(large.key) ?? 0) - (cells.counts.get(small.key) ?? 0)
  if (!rest || count < 0) return
  const name = classOf(small.span, rest)
  const known = classes.get(name)?.[0]?.key
  if (known !== undefined && cells.counts.get(known) !== count) return
  if (known === undefined) {
    into.counts.set(name, count)
    into.words.set(name, `${cells.words.get(large.key)}, less ${cells.words.get(small.key)}`)
  }
  into.sums.push({ total: large.key, parts: [small.key, known ?? name] })
}

type Seen = Readonly<{ cells: Cells; classes: Classes; beside: Classes }>

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
  const said = grouped(placed, ({ of, group, span, key }) =>
    things.get(of)?.isRest
      ? undefined
      : [things.get(of)?.words, group, span, cells.counts.get(key)].join(' ‖ '),
  )
  const into: Growing = { counts: new Map(), words: new Map(), sums: [] }
  const firsts = [...classes.values()].flatMap(([first]) => first ?? [])
  const seen = { cells, classes, beside: besides(firsts) }
  const own = ({ box, span }: Placed) => (box && classes.get(classOf(span, box))) ?? []
  for (const one of firsts) {
    for (const large of holding(one, seen))
      if (!shareThing(own(one), own(large))) partOf(into, seen, [one, large])
    into.sums.push(...ofGroups(seen, one))
  }
  return { ...into, sums: [...sameSums(cells, classes), ...sameSums(cells, said), ...into.sums] }
}
