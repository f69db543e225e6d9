import { type Equation, type Extreme, largest, type Program, programOf } from './linear-program.ts'
import type { Tables } from './sums.ts'

/**
 * Somebody who knows everything that is shown, which counts add up to which, and that no count is below nought, and who
 * works out as much as can be worked out.
 */

/** Between what a hidden count must lie, both ends possible. `proven` is false where the search for them was given up. */
export type Range = Readonly<{ from: number; to: number; proven: boolean }>

/** What is known of a hidden count from elsewhere, such as from a rounded one. */
export type Known = Readonly<{ from: number; to: number }>

/** What is known of a count of which two things are known. */
export const knownBoth = (one: Known | undefined, other: Known): Known =>
  one ? { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) } : other

/** Searching whole numbers is given up after this many steps; what is not proven safe then counts as worked out. */
const mostSteps = 400

/** Equations of the hidden counts that hang together, which are the first of `count` numbers. */
type System = Readonly<{ keys: readonly string[]; count: number; equations: readonly Equation[] }>

/** One equation a sum in which something is hidden. Sums in which nothing is hidden say nothing. */
function equationsOf({ counts, sums }: Tables, places: ReadonlyMap<string, number>): readonly Equation[] {
  return sums.flatMap(({ total, parts }) => {
    const terms = [...parts.map(key => [key, 1] as const), [total, -1] as const]
    const hidden = terms.flatMap(([key, times]) => {
      const at = places.get(key)
      return at === undefined ? [] : [[at, times] as const]
    })
    const shown = terms.filter(([key]) => !places.has(key))
    const equals = -shown.reduce((sum, [key, times]) => sum + times * (counts.get(key) ?? 0), 0)
    return hidden.length > 0 ? [{ terms: hidden, equals }] : []
  })
}

/** A hidden count that lies between two known ends, as two equations of numbers that are not below nought. */
const boundsOf = (at: number, { from, to }: Known, spare: number): readonly Equation[] => [
  ...(from > 0
    ? [
        {
          terms: [
            [at, 1],
            [spare, -1],
          ] as const,
          equals: from,
        },
      ]
    : []),
  ...(Number.isFinite(to)
    ? [
        {
          terms: [
            [at, 1],
            [spare + 1, 1],
          ] as const,
          equals: to,
        },
      ]
    : []),
]

/** Everything that hangs together with a hidden count through sums. */
function connectedTo(key: string, { sums }: Tables, hidden: ReadonlySet<string>): readonly string[] {
  const found = new Set([key])
  for (let before = 0; before < found.size; ) {
    before = found.size
    for (const { total, parts } of sums) {
      const touched = [total, ...parts].filter(one => hidden.has(one))
      if (touched.some(one => found.has(one))) for (const one of touched) found.add(one)
    }
  }
  return [...found]
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-6

type Search = { steps: number }

/** The largest whole-numbered value of what has an end: where the real answer falls between, both halves are searched. */
function largestWhole(
  { keys, count, equations }: System,
  weights: ReadonlyMap<number, number>,
  search: Search,
): number | undefined {
  const solve = (program: Program | undefined): Extreme | undefined => program && largest(program, weights)
  let best = Number.NEGATIVE_INFINITY
  const open: (readonly Equation[])[] = [[]]
  for (let halves = open.pop(); halves; halves = open.pop()) {
    if (++search.steps > mostSteps) return undefined
    const spare = count + 2 * halves.length
    const found = solve(programOf(spare, [...equations, ...halves]))
    if (!found || found.value < best + 1 - 1e-6) continue
    const broken = keys.findIndex((_, at) => !isWhole(found.at[at] ?? 0))
    if (broken < 0) best = Math.max(best, Math.round(found.value))
    else {
      const below = Math.floor(found.at[broken] ?? 0)
      open.push([...halves, ...boundsOf(broken, { from: 0, to: below }, spare)])
      open.push([...halves, ...boundsOf(broken, { from: below + 1, to: Number.POSITIVE_INFINITY }, spare)])
    }
  }
  return best
}

/** One end of the range of a count: at once where the real answer is whole, else by searching. */
function endOf(system: System, program: Program, [at, sign]: readonly [number, 1 | -1]): number | undefined {
  const weights = new Map([[at, sign]])
  const { value, at: numbers } = largest(program, weights)
  const isDone = !Number.isFinite(value) || system.keys.every((_, place) => isWhole(numbers[place] ?? 0))
  const found = isDone ? value : largestWhole(system, weights, { steps: 0 })
  if (found === undefined) return undefined
  const end = Math.round(sign * found)
  return end === 0 ? 0 : end
}

/**
 * Parts of one sum and nothing else can each be anything up to what they come to: no program is needed to say so. What is
 * known of a count from elsewhere is an equation too, and no sum.
 */
function ofOneSum({ keys, count, equations }: System): Range | undefined {
  const [only] = equations
  if (!only || equations.length > 1 || count > keys.length || only.equals < 0) return undefined
  if (only.terms.some(([, times]) => times !== 1)) return undefined
  return { from: keys.length === 1 ? only.equals : 0, to: only.equals, proven: true }
}

/** What is known of hidden counts beyond the sums. */
export type Knowledge = Readonly<{ known?: ReadonlyMap<string, Known> }>

function systemOf(tables: Tables, keys: readonly string[], { known }: Knowledge): System {
  const places = new Map(keys.map((key, at) => [key, at]))
  const ends = keys.flatMap((key, at) => {
    const limits = known?.get(key)
    return limits ? boundsOf(at, limits, keys.length + 2 * at) : []
  })
  return {
    keys,
    equations: [...equationsOf(tables, places), ...ends],
    count: ends.length > 0 ? 3 * keys.length : keys.length,
  }
}

/** What an attacker can work out of each wanted hidden count, one after another. Throws where what is shown contradicts itself. */
export function* workedOut(
  tables: Tables,
  hidden: ReadonlySet<string>,
  { wanted = [...hidden], ...knowledge }: Knowledge & Readonly<{ wanted?: readonly string[] }> = {},
): Generator<readonly [key: string, range: Range]> {
  const left = new Set(wanted)
  for (const key of left) {
    const keys = connectedTo(key, tables, hidden)
    const system = systemOf(tables, keys, knowledge)
    const alike = ofOneSum(system)
    if (alike) {
      for (const one of keys) if (left.delete(one)) yield [one, alike]
      continue
    }
    const program = programOf(system.count, system.equations)
    if (!program) throw new RangeError('What is shown contradicts itself.')
    for (const [at, one] of keys.entries()) {
      if (!left.delete(one)) continue
      const [from, to] = [endOf(system, program, [at, -1]), endOf(system, program, [at, 1])]
      const proven = from !== undefined && to !== undefined
      yield [one, { from: from ?? 0, to: to ?? from ?? 0, proven }]
    }
  }
}
