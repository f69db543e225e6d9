import { everyRule } from '../policy/every-rule.ts'
import { kindOfRole } from '../policy/roles.ts'

/**
 * What an agreement with a kind of agency may leave out: each step that a pathway shares with it, and each answer of
 * those steps. By the names that an agreement keeps, in words.
 */
export function leavableIn(kind: string, pathways: readonly string[]): Readonly<Record<string, string>> {
  const chosen = everyRule.pathways.filter(({ id }) => pathways.includes(id))
  return Object.fromEntries(
    chosen.flatMap(({ id, title, steps }) =>
      Object.entries(steps)
        .filter(([, step]) => step.sharedWith?.includes(kind) || kindOfRole(step.by) === kind)
        .flatMap(([name, step]) => [
          [`${id} ${name}`, `${title}: ${step.title}`],
          ...Object.entries(step.asks ?? {}).map(([question, { label }]) => [
            `${id} ${name} ${question}`,
            `${title}: ${step.title}: “${label}”`,
          ]),
        ]),
    ),
  )
}
