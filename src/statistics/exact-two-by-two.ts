import { placeWhere } from './distribution.ts'
import { logGamma } from './incomplete.ts'
import type { Interval } from './interval.ts'
import type { Part } from './two-by-two.ts'

/** Every way in which the sums of a table can come about: how many are counted on one side, and how likely each is. */
type Ways = Readonly<{ least: number; logs: readonly number[] }>

const logChoose = (all: number, some: number): number =>
  logGamma(all + 1) - logGamma(some + 1) - logGamma(all - some + 1)

function waysOf(one: Part, other: Part): Ways {
  const counted = one.counted + other.counted
  const least = Math.max(0, counted - other.outOf)
  const most = Math.min(one.outOf, counted)
  const logs = Array.from(
    { length: most - least + 1 },
    (_, at) => logChoose(one.outOf, least + at) + logChoose(other.outOf, counted - least - at),
  )
  return { least, logs }
}

/** How likely each way is when the odds on one side are so many times those on the other. */
function chances({ logs }: Ways, logOdds = 0): readonly number[] {
  const tilted = logs.map((log, at) => log + at * logOdds)
  const top = Math.max(...tilted)
  const parts = tilted.map(log => Math.exp(log - top))
  const sum = parts.reduce((all, part) => all + part, 0)
  return parts.map(part => part / sum)
}

const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0)

/** How often chance alone would give a table as unlikely as this one or more so (Fisher). */
export function fisher(one: Part, other: Part): number {
  const ways = waysOf(one, other)
  const all = chances(ways)
  const seen = all[one.counted - ways.least] ?? 0
  return Math.min(1, total(all.filter(chance => chance <= seen * (1 + 1e-7))))
}

const bounds = [-60, 60] as const

/** The odds ratio that makes what was seen most likely given its sums, with its exact interval. Nought and no limit count. */
export function exactOddsRatio(
  one: Part,
  other: Part,
  confidence = 0.95,
): Readonly<{ value: number; interval: Interval }> {
  const ways = waysOf(one, other)
  const place = one.counted - ways.least
  const last = ways.logs.length - 1
  const tail = (1 - confidence) / 2
  const atLeast = (log: number) => total(chances(ways, log).slice(place))
  const atMost = (log: number) => total(chances(ways, log).slice(0, place + 1))
  const mean = (log: number) => total(chances(ways, log).map((chance, at) => chance * at))
  const odds = (rises: (log: number) => number, value: number) => Math.exp(placeWhere(rises, value, bounds))
  return {
    value: place === 0 ? 0 : place === last ? Number.POSITIVE_INFINITY : odds(mean, place),
    interval: {
      from: place === 0 ? 0 : odds(atLeast, tail),
      to: place === last ? Number.POSITIVE_INFINITY : odds(log => -atMost(log), -tail),
    },
  }
}
