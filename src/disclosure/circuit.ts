import type { Knowledge } from './attacker.ts'
import { type Equation, largest, programOf } from './linear-program.ts'
import type { Tables } from './sums.ts'

/** What is to be protected: the count, how far it must be able to move, and what hiding a count costs. */
export type Wish = Readonly<{
  key: string
  limit: Readonly<{ below: number; width?: number }> & Knowledge
  weight: (count: number) => number
}>

/** Totals are hidden only where nothing else helps. */
const dearTotal = 10_000

type Move = Readonly<{ key: string; sign: 1 | -1 }>

/** A cell may go up without end, and down to nought. What must be shown does not move. */
function movesOf({ counts, fixed }: Tables): readonly Move[] {
  return [...counts.keys()]
    .filter(key => !fixed?.has(key))
    .flatMap(key => [
      { key, sign: 1 as const },
      { key, sign: -1 as const },
    ])
}

/** Every sum still holds when its parts and its total have moved. */
const balances = ({ sums }: Tables, places: ReadonlyMap<string, number>): readonly Equation[] =>
  sums.map(({ total, parts }) => ({
    terms: [...parts.map(key => [key, 1] as const), [total, -1] as const].flatMap(([key, times]) => {
      const at = places.get(key)
      return at === undefined ? [] : [[at, times] as const, [at + 1, -times] as const]
    }),
    equals: 0,
  }))

/** Nothing falls below nought, or below what it is known to be; the protected count goes just this far up, or down. */
function ends(
  { counts }: Tables,
  places: ReadonlyMap<string, number>,
  { key, by, known }: Target,
): Equation[] {
  const count = places.size * 2
  const equations: Equation[] = [...places].map(([one, at]) => ({
    terms: [
      [at + 1, 1],
      [count + at / 2, 1],
    ],
    equals: Math.max(0, (counts.get(one) ?? 0) - (known?.get(one)?.from ?? 0)),
  }))
  const at = places.get(key) ?? 0
  equations.push({ terms: [[by > 0 ? at : at + 1, 1]], equals: Math.abs(by) })
  equations.push({ terms: [[by > 0 ? at + 1 : at, 1]], equals: 0 })
  return equations
}

type Target = Readonly<{ key: string; by: number; known: Knowledge['known'] | undefined }>

/** What the move of a cell costs: nothing where it is hidden already. */
function costsOf(
  { counts, sums }: Tables,
  hidden: ReadonlySet<string>,
  weight: Wish['weight'],
): (key: string) => number {
  // What is the same as another count is no total of it.
  const totals = new Set(sums.filter(({ parts }) => parts.length > 1).map(({ total }) => total))
  return key => (hidden.has(key) ? 1e-3 : weight(counts.get(key) ?? 0) + (totals.has(key) ? dearTotal : 0))
}

/** The counts that must move when one moves so far, at the least cost; `undefined` when it cannot move. */
function moved(tables: Tables, target: Target, cost: (key: string) => number): readonly string[] | undefined {
  const moves = movesOf(tables)
  const places = new Map(moves.flatMap(({ key, sign }, at) => (sign === 1 ? [[key, at] as const] : [])))
  if (!places.has(target.key)) return undefined
  const equations = [...balances(tables, places), ...ends(tables, places, target)]
  const program = programOf(moves.length + places.size, equations)
  if (!program) return undefined
  const weights = new Map(moves.map(({ key }, at) => [at, -cost(key)]))
  const { at } = largest(program, weights)
  const far = (place: number): number => Math.abs((at[place] ?? 0) - (at[place + 1] ?? 0))
  return [...places].flatMap(([key, place]) => (far(place) > 1e-6 ? [key] : []))
}

/**
 * The further counts to hide so that one can be anything in a range as wide as the limit: it must be able to go down by
 * some and up by the rest (Kelly's way of finding complementary suppressions by linear programming).
 */
export function circuitFor(tables: Tables, hidden: ReadonlySet<string>, wish: Wish): readonly string[] {
  const { below, width: far = below, known } = wish.limit
  const cost = costsOf(tables, hidden, wish.weight)
  let best: readonly string[] | undefined
  let cheapest = Number.POSITIVE_INFINITY
  const least = known?.get(wish.key)?.from ?? 0
  const most = Math.min(far, Math.max(0, (tables.counts.get(wish.key) ?? 0) - least))
  const between = Array.from({ length: Math.max(0, Math.min(most, below) - 1) }, (_, at) => at + 1)
  for (const down of new Set([most, 0, ...between])) {
    if (best && between.includes(down)) break
    const lower = down > 0 ? moved(tables, { key: wish.key, by: -down, known }, cost) : []
    const upper = down < far ? moved(tables, { key: wish.key, by: far - down, known }, cost) : []
    if (!lower || !upper) continue
    const more = [...new Set([...lower, ...upper])].filter(key => !hidden.has(key))
    const price = more.reduce((sum, key) => sum + cost(key), 0)
    if (more.length === 0 || price >= cheapest) continue
    best = more
    cheapest = price
  }
  return best ?? []
}
