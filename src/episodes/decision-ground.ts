import type { Step } from '../kernel/pathway.ts'
import { standing } from '../kernel/standing.ts'
import type { KeptEntry } from './episode.ts'
import type { StandingEpisode } from './standing.ts'

type Earlier = Pick<StandingEpisode, 'kept'>

const newestOf = ({ kept }: Earlier, step: string): KeptEntry | undefined =>
  (standing(kept.entries) as readonly KeptEntry[]).findLast(entry => entry.step === step)

/** The facts that earlier steps answered for a decision. What is not answered yet is left out. */
export function factsBefore(before: Earlier, step: Step): Readonly<Record<string, string>> {
  const answered = Object.entries(step.decides?.given ?? {}).map(
    ([fact, name]) => [fact, newestOf(before, name)?.answers[fact]] as const,
  )
  return Object.fromEntries(
    answered.flatMap(([fact, answer]) => (typeof answer === 'string' ? [[fact, answer]] : [])),
  )
}

/** Which entry of each earlier step lay before whoever decides: its version, or nothing where the step was not done. */
export function weighedIn(before: Earlier, step: Step): Readonly<Record<string, number | null>> | undefined {
  const names = step.decides?.weighs
  return names && Object.fromEntries(names.map(name => [name, newestOf(before, name)?.version ?? null]))
}
