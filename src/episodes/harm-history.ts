import type { Actor } from '../kernel/context.ts'
import type { Step } from '../kernel/pathway.ts'
import { pathwayVersion } from '../policy/index.ts'
import type { Tx } from '../store/database.ts'
import { hasOpened } from './harm-history.store.ts'
import type { JourneyEpisode } from './journey.store.ts'
import type { StandingEpisode } from './standing.ts'

/** An episode in which the child was harmed, or may have been, in the words of its rule. */
export type Harm = JourneyEpisode & Readonly<{ title: string; about: string }>

/** Those of a child's episodes in which the child was harmed, or may have been. */
export const harmsAmong = (episodes: readonly JourneyEpisode[]): readonly Harm[] =>
  episodes.flatMap(one => {
    const { harmOf, title, about } = pathwayVersion(one.pathway, one.inForceFrom)
    return harmOf === 'child' ? [{ ...one, title, about }] : []
  })

/** Whether the child's history of harm stands beside a step. */
export const needsHistory = (step: Step | undefined): boolean => step?.besides === 'own-harm'

/** The episode with whether somebody has opened the child's history of harm, where it stands beside the step. */
export async function withHistory<Read extends Readonly<{ before: StandingEpisode }>>(
  tx: Tx,
  read: Read,
  { actor, step }: Readonly<{ actor: Actor; step: string }>,
): Promise<Read> {
  const { before } = read
  if (!needsHistory(before.rule.steps[step])) return read
  const harmHistoryOpened = await hasOpened(tx, actor, before.kept)
  return { ...read, before: { ...before, harmHistoryOpened } }
}
