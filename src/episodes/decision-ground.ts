import type { Step } from '../kernel/pathway.ts'
import { newestOf } from '../kernel/standing.ts'
import type { KeptEntry } from './episode.ts'
import type { StandingEpisode } from './standing.ts'

type Earlier = Pick<StandingEpisode, 'kept'>

/** The facts that earlier steps answered for a decision. What is not answered yet is left out. */
export function factsBefore(before: Earlier, step: Step): Readonly<Record<string, string>> {
  const answered = Object.entries(step.decides?.given ?? {}).map(
    ([fact, name]) => [fact, newestOf(before.kept.entries, name)?.answers[fact]] as const,
  )
  return Object.fromEntries(
    answered.flatMap(([fact, answer]) => (typeof answer === 'string' ? [[fact, answer]] : [])),
  )
}

/** One earlier step that lies before whoever decides, and what was recorded there, if it was and they may see it. */
export type LyingBefore = Readonly<{ name: string; title: string; done: boolean; entry?: KeptEntry }>

/** Every earlier step that a decision weighs, in the order of the rule, as somebody may see it. */
export const lyingBefore = (
  { kept, rule }: StandingEpisode,
  step: Step,
  visible: readonly KeptEntry[],
): readonly LyingBefore[] =>
  Object.entries(weighedIn({ kept }, step) ?? {}).map(([name, version]) => {
    const entry = visible.find(one => one.version === version)
    return {
      name,
      title: rule.steps[name]?.title ?? name,
      done: version !== null,
      ...(entry ? { entry } : {}),
    }
  })

/** Which entry of each earlier step lay before whoever decides: its version, or nothing where the step was not done. */
export function weighedIn(before: Earlier, step: Step): Readonly<Record<string, number | null>> | undefined {
  const names = step.decides?.weighs
  return (
    names &&
    Object.fromEntries(names.map(name => [name, newestOf(before.kept.entries, name)?.version ?? null]))
  )
}
