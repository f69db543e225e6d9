import type { Pathway, Step } from './pathway.ts'
import { remembered } from './remembered.ts'

/** What a step says that names no other step: its title, its law, and what it asks. */
const nameless: ReadonlySet<string> = new Set(['title', 'source', 'asks'])

/** Every step that is named anywhere in something, whatever word names it. */
function namedIn(said: unknown, steps: Pathway['steps']): readonly string[] {
  if (typeof said === 'string') return Object.hasOwn(steps, said) ? [said] : []
  if (typeof said !== 'object' || said === null) return []
  if (Array.isArray(said)) return said.flatMap(one => namedIn(one, steps))
  return Object.entries(said).flatMap(([word, value]) => [
    ...(Object.hasOwn(steps, word) ? [word] : []),
    ...namedIn(value, steps),
  ])
}

const namedBy = (step: Step, steps: Pathway['steps']): readonly string[] =>
  Object.entries(step).flatMap(([word, value]) => (nameless.has(word) ? [] : namedIn(value, steps)))

/** Everything that can be reached from a step by going from name to name, itself included. */
function reachedFrom(name: string, named: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set([name])
  for (const one of reached) for (const next of named.get(one) ?? []) reached.add(next)
  return reached
}

/**
 * For each step of a rule, the steps whose duties may be others once it is recorded: those that name it, or name a step
 * that does, and so on. What a word means is not asked, so a word that the kernel learns later counts as well.
 */
export const touches = remembered(({ steps }: Pathway): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = Object.keys(steps)
  const named = new Map(names.map(name => [name, namedBy(steps[name] as Step, steps)]))
  const reached = new Map(names.map(name => [name, reachedFrom(name, named)]))
  return new Map(names.map(name => [name, new Set(names.filter(other => reached.get(other)?.has(name)))]))
})
