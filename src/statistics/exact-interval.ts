import { betaQuantile, deviateOf, gammaQuantile, studentDeviate } from './distribution.ts'
import type { Interval } from './interval.ts'

const usual = 0.95

/** Below so many counted, the exact interval is used; from there on Byar's, which is as good and quicker. */
const byarFrom = 10

const inFull = (...counts: readonly number[]): void => {
  if (counts.some(count => !Number.isInteger(count) || count < 0))
    throw new RangeError('A count is a whole number, and not below nought.')
}

/** The exact interval of a share (Clopper and Pearson): never too narrow, often wider than it need be. */
export function clopperPearson(counted: number, outOf: number, confidence = usual): Interval | undefined {
  inFull(counted, outOf, outOf - counted)
  if (outOf === 0) return undefined
  const tail = (1 - confidence) / 2
  return {
    from: counted === 0 ? 0 : betaQuantile(tail, counted, outOf - counted + 1),
    to: counted === outOf ? 1 : betaQuantile(1 - tail, counted + 1, outOf - counted),
  }
}

/** The exact interval of a count of things that happen by themselves (Garwood). */
export function exactPoisson(counted: number, confidence = usual): Interval {
  inFull(counted)
  const tail = (1 - confidence) / 2
  return {
    from: counted === 0 ? 0 : gammaQuantile(tail, counted),
    to: gammaQuantile(1 - tail, counted + 1),
  }
}

/** Byar's approximation to the exact interval of a count. */
export function byar(counted: number, confidence = usual): Interval {
  inFull(counted)
  const z = deviateOf(confidence)
  const cube = (count: number, sign: number) =>
    count * Math.max(0, 1 - 1 / (9 * count) + (sign * z) / (3 * Math.sqrt(count))) ** 3
  return { from: counted === 0 ? 0 : cube(counted, -1), to: cube(counted + 1, 1) }
}

/** The interval of a count as England's public health statistics give it: exact below 10, Byar's from 10. */
export const countInterval = (counted: number, confidence = usual): Interval =>
  counted < byarFrom ? exactPoisson(counted, confidence) : byar(counted, confidence)

/** The interval of the mean of values, by Student's t. `undefined` for fewer than two. */
export function meanInterval(values: readonly number[], confidence = usual): Interval | undefined {
  const count = values.length
  if (count < 2) return undefined
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const spread = studentDeviate(confidence, count - 1) * Math.sqrt(squares / (count - 1) / count)
  return { from: mean - spread, to: mean + spread }
}
