import type { Pathway, Step } from './pathway.ts'
import { waitsFor } from './reading.ts'

const known = (pathway: Pathway, names: readonly string[]): readonly string[] =>
  names.filter(name => Object.hasOwn(pathway.steps, name))

/** The steps whose arrows lead to a step. */
export const before = (pathway: Pathway, name: string): readonly string[] =>
  known(pathway, waitsFor(pathway.steps[name] as Step))

/** What a step is drawn to the right of: what it waits for, and what its clock runs from. */
const leftOf = (pathway: Pathway, name: string): readonly string[] => {
  const { within } = pathway.steps[name] as Step
  const from = within && 'from' in within && within.from !== name ? [within.from] : []
  return known(pathway, [...before(pathway, name), ...from])
}

/** In which column each step stands: one further right than everything it depends on. */
export function columnsOf(pathway: Pathway): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const columnOf = (name: string): number => {
    const column = found.get(name)
    if (column !== undefined) return column
    found.set(name, 0)
    const deepest = leftOf(pathway, name).reduce((most, other) => Math.max(most, columnOf(other) + 1), 0)
    found.set(name, deepest)
    return deepest
  }
  for (const name of Object.keys(pathway.steps)) columnOf(name)
  return found
}

/** Whether a step comes after another by way of a third, so that an arrow between them would say nothing new. */
export function isRoundabout(pathway: Pathway, from: string, to: string): boolean {
  const seen = new Set<string>()
  const leads = (name: string): boolean => {
    if (seen.has(name)) return false
    seen.add(name)
    return before(pathway, name).some(other => other === from || leads(other))
  }
  return before(pathway, to).some(other => other !== from && leads(other))
}
