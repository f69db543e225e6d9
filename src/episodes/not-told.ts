import type { StandingEpisode } from './standing.ts'
import { meantFor } from './telling.ts'

/**
 * The agencies that each entry was meant for and that were not told of it, because no agreement in force covered it when
 * it was recorded. By the version of the entry; entries that everybody was told of are left out.
 */
export const notTold = (standing: StandingEpisode): ReadonlyMap<number, readonly string[]> =>
  new Map(
    standing.kept.entries
      .filter(entry => !entry.withdraws)
      .map(entry => {
        const told = [entry.agencyId, ...entry.sharedWith]
        return [entry.version, meantFor(standing, entry).filter(id => !told.includes(id))] as const
      })
      .filter(([, agencies]) => agencies.length > 0),
  )
