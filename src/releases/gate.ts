import { leaksThroughRounding } from '../disclosure/rounding.ts'
import { type Leak, leaksIn } from '../disclosure/suppress.ts'
import { knownOfHidden, type Linked } from './linked.ts'

/** What the gate found: a count that would be told, and how. A release with a finding is not let through. */
export type Finding = Readonly<{
  key: string
  says: string
  /** How wide the range is that it is narrowed to; below nought where it could not be proven. */
  width: number
}>

type Shut = Readonly<{ hidden: ReadonlySet<string>; below: number; kept?: 'hidden' | 'rounded' }>

const widthOf = ({ range: { from, to, proven } }: Leak): number => (proven ? to - from : -1)

const joined = (words: readonly string[]): string =>
  words.length > 3 ? `${words.slice(0, 2).join('; ')}; and ${words.length - 2} more` : words.join('; ')

/** The sum in which only this count is hidden, if there is one: then subtraction is enough. */
function bySubtraction(
  { sums, words }: Linked,
  key: string,
  hidden: ReadonlySet<string>,
): string | undefined {
  for (const { total, parts } of sums) {
    const all = [total, ...parts]
    if (!all.includes(key) || all.some(one => one !== key && hidden.has(one))) continue
    const others = parts.filter(one => one !== key).map(one => words.get(one) ?? one)
    const same = parts.length === 1 ? (others[0] ?? words.get(total) ?? total) : undefined
    if (same) return `because it is the same number as “${same}”`
    if (total === key) return `by adding up: ${joined(others)}`
    return `from “${words.get(total) ?? total}” by taking away: ${joined(others)}`
  }
  return undefined
}

function inWords(all: Linked, { hidden, kept = 'hidden' }: Shut, { key, range }: Leak): string {
  const cell = `“${all.words.get(key) ?? key}”`
  if (!hidden.has(key)) return `${cell} is shown, and is too small to be.`
  if (!range.proven) return `It could not be proven that ${cell} stays ${kept}.`
  const how = bySubtraction(all, key, hidden) ?? 'by solving together the sums it stands in'
  return range.from === range.to
    ? `${cell} is ${kept}, and can be worked out ${how}.`
    : `${cell} is ${kept}, and can be narrowed to between ${range.from} and ${range.to} ${how}.`
}

/** Every small count that what is to be shown would tell, alone or beside anything that was shown before. */
export const findingsIn = (all: Linked, shut: Shut): readonly Finding[] =>
  leaksIn(all, shut.hidden, { below: shut.below, known: knownOfHidden(all) }).map(leak => ({
    key: leak.key,
    width: widthOf(leak),
    says: inWords(all, shut, leak),
  }))

/** The same where counts are rounded: what is shown are rounded counts, and none stands as it is. */
export const findingsInRounded = (
  all: Linked,
  shown: ReadonlyMap<string, number>,
  limit: Readonly<{ below: number; base: number }>,
): readonly Finding[] =>
  leaksThroughRounding(all, shown, { ...limit, known: all.known }).map(leak => ({
    key: leak.key,
    width: widthOf(leak),
    says: inWords(all, { hidden: new Set(all.counts.keys()), below: limit.below, kept: 'rounded' }, leak),
  }))
