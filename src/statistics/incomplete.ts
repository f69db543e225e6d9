/**
 * The incomplete gamma and beta functions, from which every distribution here is made. Series and continued fractions as
 * in the Handbook of Mathematical Functions (6.5.29, 6.5.31, 26.5.8); good to about twelve figures.
 */

const most = 100_000
const tiny = 1e-300
const close = 1e-16

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** The logarithm of the gamma function of a positive number: of `n + 1`, the logarithm of the factorial of `n`. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const base = x + 6.5
  const sum = lanczos.slice(1).reduce((all, part, at) => all + part / (x + at), lanczos[0] ?? 1)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum)
}

type Term = (at: number) => readonly [numerator: number, denominator: number]

const apartFromNought = (value: number): number => (Math.abs(value) < tiny ? tiny : value)

/** A continued fraction, by Lentz's method: `first` and then the terms from 1 on. */
function fraction(first: number, term: Term): number {
  let value = apartFromNought(first)
  let above = value
  let below = 0
  for (let at = 1; at < most; at += 1) {
    const [numerator, denominator] = term(at)
    below = 1 / apartFromNought(denominator + numerator * below)
    above = apartFromNought(denominator + numerator / above)
    const step = above * below
    value *= step
    if (Math.abs(step - 1) < close) break
  }
  return value
}

function gammaSeries(shape: number, x: number): number {
  let term = 1 / shape
  let sum = term
  for (let at = 1; at < most && term > sum * close; at += 1) {
    term *= x / (shape + at)
    sum += term
  }
  return sum
}

/** How a gamma distribution of a shape divides at `x`: what lies below it, and what above. */
export function gammaParts(shape: number, x: number): Readonly<{ below: number; above: number }> {
  if (x <= 0) return { below: 0, above: 1 }
  const scale = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  if (x < shape + 1) {
    const below = Math.min(1, scale * gammaSeries(shape, x))
    return { below, above: 1 - below }
  }
  const above = scale / fraction(x + 1 - shape, at => [at * (shape - at), x + 1 - shape + 2 * at])
  return { below: 1 - above, above }
}

const betaTerm =
  (a: number, b: number, x: number): Term =>
  at => {
    const half = Math.floor(at / 2)
    const part =
      at % 2 === 0
        ? (half * (b - half)) / ((a + 2 * half - 1) * (a + 2 * half))
        : -((a + half) * (a + b + half)) / ((a + 2 * half) * (a + 2 * half + 1))
    return [part * x, 1]
  }

/** What lies below `x` in a beta distribution. */
export function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(1 - x, b, a)
  const scale = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b))
  return scale / (a * fraction(1, betaTerm(a, b, x)))
}
