import { explain } from '../kernel/explain.ts'
import { titled } from '../kernel/in-words.ts'
import type { Duty } from '../kernel/replay.ts'
import type { KeptEntry } from './episode.ts'
import { givenOf, type StandingEpisode } from './standing.ts'

/**
 * Why each duty is owed and what became of it, in sentences, for somebody who sees only some of the entries. They are
 * worked out from all of them, because a deadline is; a sentence that names a step whose entry is withheld is left out.
 */
export function reasonsIn(
  { kept, rule }: Pick<StandingEpisode, 'kept' | 'rule'>,
  seen: readonly KeptEntry[],
  now: Date,
): (duty: Duty) => readonly string[] {
  const versions = new Set(seen.map(entry => entry.version))
  const withheld = new Set(
    kept.entries.filter(entry => !versions.has(entry.version)).map(entry => entry.step),
  )
  const names = [...withheld].map(step => titled(rule, step))
  const say = explain(rule, kept.entries, givenOf(kept, now))
  return duty => say(duty).filter(sentence => !names.some(name => sentence.includes(name)))
}
