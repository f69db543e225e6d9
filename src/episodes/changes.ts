import { correctionInWords, correctionsIn } from '../kernel/corrections.ts'
import { givenOf, type StandingEpisode } from './standing.ts'
import type { Visible } from './visibility.ts'

/**
 * What each correction changed, in sentences, by the version of the entry that made it. Worked out from all entries,
 * then narrowed to the entries, duties and breaches that somebody may see.
 */
export function changesIn(
  { kept, rule }: Pick<StandingEpisode, 'kept' | 'rule'>,
  seen: Visible,
  now: Date,
): ReadonlyMap<number, readonly string[]> {
  const versions = new Set(seen.entries.map(entry => entry.version))
  const steps = new Set(seen.duties.map(duty => duty.step))
  const shown = correctionsIn(rule, kept.entries, givenOf(kept, now))
    .filter(correction => versions.has(correction.version))
    .map(correction => ({
      ...correction,
      moved: correction.moved.filter(({ before, after }) => steps.has((after ?? before)?.step ?? '')),
      cleared: correction.cleared.filter(breach => versions.has(breach.version)),
    }))
  return new Map(shown.map(correction => [correction.version, correctionInWords(rule, correction)]))
}
