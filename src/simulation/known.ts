import { factsOf, type KeptEpisode } from '../episodes/episode.ts'
import { recall } from '../episodes/shelf.ts'
import type { Pathway } from '../kernel/pathway.ts'
import { Reading } from '../kernel/reading.ts'
import { alreadyBy } from '../kernel/recording.ts'
import type { Episode } from '../kernel/replay.ts'
import { standing } from '../kernel/standing.ts'
import type { Person } from '../people/person.ts'
import type { Chance } from './chance.ts'

/** An episode as the people in it know it. */
export type Known = Readonly<{ kept: KeptEpisode; rule: Pathway; state: Episode }>

/** What has been recorded, as the rules read it. */
export const readingOf = ({ rule, kept }: Known): Reading =>
  new Reading(rule, standing(kept.entries), factsOf(kept.child, kept.entries[0]?.happenedAt ?? new Date(0)))

/** Where an episode is, for finding somebody near by. */
export const placeOf = ({ kept }: Known) => ({
  agencies: kept.agencies,
  ...(kept.unitId ? { unitId: kept.unitId } : {}),
})

/**
 * An episode as it was last written, without opening it: chance decides from it what people do next. Nobody is shown it,
 * and what they do is refused, or not, by the operations.
 */
export function atHand({ forceId }: Person, episodeId: string, version?: number): Known | undefined {
  const found = recall(forceId, episodeId)
  return version === undefined || found?.kept.version === version ? found : undefined
}

/** Whether somebody opens what they are going to write in: as often as usual, or so much less often. */
export function opensFirst(
  chance: Chance,
  { usual = 1, looks = 1 }: Readonly<{ usual?: number; looks?: number | undefined }>,
): boolean {
  const likely = usual * looks
  return likely >= 1 || chance.yes(likely)
}

/** Somebody who has not done what two different people must do, of those whom chance finds. */
export function another(
  { rule, kept }: Known,
  step: string,
  find: () => Person | undefined,
): Person | undefined {
  const hasDone = ({ id }: Person) =>
    alreadyBy({ pathway: rule, entries: kept.entries }, { step, by: id }) !== undefined
  let person = find()
  for (let tries = 0; tries < 8 && person && hasDone(person); tries++) person = find()
  return person
}
