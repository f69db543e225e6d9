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

const isSame = (one: Held | undefined, other: Held | undefined): boolean =>
  one?.not === other?.not && sorted(one?.values ?? []) === sorted(other?.values ?? [])

const holds = (large: Box, small: Box): boolean =>
  large.family === small.family &&
  [...large.others].every(term => small.others.has(term)) &&
  [...large.columns].every(([name, held]) => {
    const inside = small.columns.get(name)
    return inside !== undefined && isWithin(inside, held)
  })

/** What is left of a box when one within it is taken away; nothing where it is not within it, or is all of it. */
export function boxLess(large: Box, small: Box): Box | undefined {
  if (!holds(large, small)) return undefined
  const more = [...small.others].filter(term => !large.others.has(term))
  const differing = [...small.columns].filter(([name, held]) => !isSame(large.columns.get(name), held))
  const [term, column] = [more[0], differing[0]]
  if (more.length + differing.length > 1) {
    const inside = [...differing.map(heldInWords), ...more].sort().join(' and ')
    return { ...large, others: new Set([...large.others, `not (${inside})`]) }
  }
  if (term) return { ...large, others: new Set([...large.others, `not (${term})`]) }
  if (!column) return undefined
  const [name, held] = column
  return { ...large, columns: new Map([...large.columns, [name, heldLess(large.columns.get(name), held)]]) }
}
