/** Rows of a view by what their columns hold, so that it is seen where one count holds another. */

/** What a column may hold: only these, or anything but these. */
export type Held = Readonly<{ not: boolean; values: ReadonlySet<string> }>

/** Rows of one view, by what their columns hold. */
export type Box = Readonly<{
  /** The view, the day that dates a row, and the source. */
  family: string
  columns: ReadonlyMap<string, Held>
  others: ReadonlySet<string>
}>

const sorted = (values: Iterable<string>): string => [...values].sort().join('+')
const heldInWords = ([column, { not, values }]: readonly [string, Held]): string =>
  `${column} ${not ? '∉' : '∈'} ${sorted(values)}`

/** The same text for the same rows, however the condition was written. */
export const nameOf = ({ family, columns, others }: Box): string =>
  [family, sorted([...columns].map(heldInWords)), sorted(others)].join(' ¦ ')

const isWithin = (small: Held, large: Held): boolean => {
  const values = [...small.values]
  if (small.not) return large.not && [...large.values].every(value => small.values.has(value))
  return values.every(value => large.values.has(value) !== large.not)
}

const both = (one: Held, other: Held): Held => {
  if (one.not && other.not) return { not: true, values: new Set([...one.values, ...other.values]) }
  const [only, second] = one.not ? [other, one] : [one, other]
  return {
    not: false,
    values: new Set([...only.values].filter(value => second.values.has(value) !== second.not)),
  }
}

/** The rows of a box whose column holds this. */
export function narrowed(box: Box, column: string, held: Held): Box {
  const before = box.columns.get(column)
  return { ...box, columns: new Map([...box.columns, [column, before ? both(before, held) : held]]) }
}

/** The box with one column that may hold anything. */
export const withoutColumn = (box: Box, column: string): Box => ({
  ...box,
  columns: new Map([...box.columns].filter(([name]) => name !== column)),
})

/** Every box that asks for one thing less. */
export const without = (box: Box): readonly Box[] => [
  ...[...box.columns.keys()].map(column => withoutColumn(box, column)),
  ...[...box.others].map(term => ({ ...box, others: new Set([...box.others].filter(one => one !== term)) })),
]

/** What is left of a column when something that lies within is taken away. */
function heldLess(large: Held | undefined, small: Held): Held {
  if (!large) return { not: !small.not, values: small.values }
  if (large.not && !small.not) return { not: true, values: new Set([...large.values, ...small.values]) }
  const [from, taken] = large.not ? [small.values, large.values] : [large.values, small.values]
  return { not: false, values: new Set([...from].filter(value => !taken.has(value))) }
}

/** What is left of a box when one within it is taken away, where the two differ in one thing; else nothing. */
export function boxLess(large: Box, small: Box): Box | undefined {
  if (large.family !== small.family) return undefined
  const more = [...small.others].filter(term => !large.others.has(term))
  if ([...large.others].some(term => !small.others.has(term))) return undefined
  const names = new Set([...large.columns.keys(), ...small.columns.keys()])
  const differing = [...names].filter(
    name => JSON.stringify(said(large, name)) !== JSON.stringify(said(small, name)),
  )
  if (differing.length + more.length !== 1) return undefined
  const [term, column] = [more[0], differing[0]]
  if (term) return { ...large, others: new Set([...large.others, `not (${term})`]) }
  const [before, after] = [large.columns.get(column ?? ''), small.columns.get(column ?? '')]
  if (!column || !after || (before && !isWithin(after, before))) return undefined
  return { ...large, columns: new Map([...large.columns, [column, heldLess(before, after)]]) }
}

const said = ({ columns }: Box, name: string) => {
  const held = columns.get(name)
  return held ? [held.not, sorted(held.values)] : undefined
}
