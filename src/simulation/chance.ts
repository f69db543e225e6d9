/** Chance that comes out the same every time it starts from the same seed. */
export type Chance = Readonly<{
  /** From 0 up to, not including, 1. */
  next(): number
  between(from: number, to: number): number
  /** A whole number, both ends included. */
  whole(from: number, to: number): number
  yes(probability: number): boolean
  pick<One>(all: readonly One[]): One
  /** One of several, each as likely as its weight says. */
  weighed<One>(all: readonly (readonly [One, number])[]): One
  /** As often below the median as above; `spread` 0.5 keeps near it, 1 strays to several times as much. */
  around(median: number, spread: number): number
  /** A stream of its own, which does not depend on how much of this one has been used. */
  apart(name: string): Chance
}>

/** Four numbers from a text (cyrb128). */
function seeds(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = b ^ Math.imul(a ^ code, 597399067)
    b = c ^ Math.imul(b ^ code, 2869860233)
    c = d ^ Math.imul(c ^ code, 951274213)
    d = a ^ Math.imul(d ^ code, 2716044179)
  }
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a]
}

/** The generator sfc32. */
function sfc32([a, b, c, d]: [number, number, number, number]): () => number {
  return () => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return (sum >>> 0) / 4294967296
  }
}

/** Begins a stream of chance from a seed. */
export function chanceFrom(seed: string): Chance {
  const next = sfc32(seeds(seed))
  for (let warm = 0; warm < 12; warm++) next()
  const between = (from: number, to: number) => from + next() * (to - from)
  const whole = (from: number, to: number) => Math.floor(between(from, to + 1))
  const pick = <One>(all: readonly One[]): One => all[Math.floor(next() * all.length)] as One
  return {
    next,
    between,
    whole,
    pick,
    yes: probability => next() < probability,
    weighed: all => weighed(all, next),
    around: (median, spread) =>
      median * Math.exp(spread * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
    apart: name => chanceFrom(`${seed}/${name}`),
  }
}

function weighed<One>(all: readonly (readonly [One, number])[], next: () => number): One {
  let left = next() * all.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [one, weight] of all) {
    left -= weight
    if (left < 0) return one
  }
  return (all.at(-1) as readonly [One, number])[0]
}
