import { type Count, childFacts, type Pathway } from './pathway.ts'

type Counting = Pick<Pathway, 'counts'>

/** What the rules of a pathway may ask about the child, and every value: the facts of every child, and its own counts. */
export const factsAsked = ({ counts = {} }: Counting): Readonly<Record<string, readonly string[]>> => ({
  ...childFacts,
  ...Object.fromEntries(Object.keys(counts).map(name => [name, ['yes', 'no']])),
})

function faultsInCount(name: string, count: Count): readonly string[] {
  const isWhole = [count.days, count.atLeast].every(one => Number.isInteger(one) && one > 0)
  return [
    ...(/^[a-z][A-Za-z0-9]*$/.test(name) && !Object.hasOwn(childFacts, name) && name !== 'bornOn'
      ? []
      : [`What it counts cannot be named “${name}”.`]),
    ...(isWhole ? [] : [`“${count.title}” must count at least one episode in at least one day.`]),
    ...(count.title.trim() ? [] : [`What it counts as “${name}” has no title.`]),
  ]
}

/** What is wrong with the facts that a pathway counts. */
export const faultsInCounts = ({ counts = {} }: Counting): readonly string[] =>
  Object.entries(counts).flatMap(([name, count]) => faultsInCount(name, count))
