/** How often values change sides of a line, and how long they stay on one, against what chance would give. */
export type Runs = Readonly<{
  /** How many values lie on neither the line nor nowhere. */
  useful: number
  longest: number
  longestByChance: number
  crossings: number
  fewestByChance: number
  /** Chance alone would hardly give runs so long, or so few crossings. */
  signal: boolean
}>

/** The least number of heads that chance gives in so many throws at least one time in twenty. */
function fewestHeads(throws: number): number {
  let chance = 0.5 ** throws
  let sum = chance
  let heads = 0
  while (sum < 0.05 && heads < throws) {
    heads += 1
    chance *= (throws - heads + 1) / heads
    sum += chance
  }
  return heads
}

/** Runs about a line, by Anhøj's two rules. Values on the line say nothing and are passed over. */
export function runsAbout(values: readonly number[], line: number): Runs {
  const sides = values.map(value => Math.sign(value - line)).filter(side => side !== 0)
  const crossings = sides.filter((side, at) => at > 0 && side !== sides[at - 1]).length
  let [longest, run] = [0, 0]
  for (const [at, side] of sides.entries()) {
    run = side === sides[at - 1] ? run + 1 : 1
    longest = Math.max(longest, run)
  }
  const useful = sides.length
  const longestByChance = useful > 0 ? Math.round(Math.log2(useful) + 3) : 0
  const fewestByChance = useful > 1 ? fewestHeads(useful - 1) : 0
  const signal = useful > 0 && (longest > longestByChance || crossings < fewestByChance)
  return { useful, longest, longestByChance, crossings, fewestByChance, signal }
}
