import { betaBelow, gammaParts } from './incomplete.ts'

/** The place between two where a rising function reaches a value, as closely as a number can say. */
export function placeWhere(
  rises: (x: number) => number,
  value: number,
  [from, to]: readonly [number, number],
): number {
  let [low, high] = [from, to]
  for (;;) {
    const middle = low + (high - low) / 2
    if (middle <= low || middle >= high) return middle
    if (rises(middle) < value) low = middle
    else high = middle
  }
}

/** What lies above a deviate in the normal distribution. */
const normalAbove = (z: number): number =>
  z < 0 ? 1 - normalAbove(-z) : gammaParts(0.5, (z * z) / 2).above / 2

const deviates = new Map<number, number>()

/** The normal deviate that leaves a share of what is possible outside, half on each side: 1.96 for 95% inside. */
export function deviateOf(confidence: number): number {
  const known = deviates.get(confidence)
  if (known !== undefined) return known
  const found = placeWhere(z => -normalAbove(z), -(1 - confidence) / 2, [0, 40])
  deviates.set(confidence, found)
  return found
}

/** The deviate of Student's t for a small sample. */
export const studentDeviate = (confidence: number, freedom: number): number =>
  placeWhere(t => -betaBelow(freedom / (freedom + t * t), freedom / 2, 0.5), confidence - 1, [0, 1e8])

/** What lies above a value in the chi-squared distribution: how often chance alone gives as much or more. */
export const chiSquaredAbove = (value: number, freedom: number): number =>
  gammaParts(freedom / 2, value / 2).above

/** The value of a beta distribution that has a share below it. */
export const betaQuantile = (share: number, a: number, b: number): number =>
  placeWhere(x => betaBelow(x, a, b), share, [0, 1])

/** The value of a gamma distribution that has a share below it. */
export const gammaQuantile = (share: number, shape: number): number =>
  placeWhere(x => gammaParts(shape, x).below, share, [0, shape + 40 * Math.sqrt(shape) + 100])
