import { changedRows, type DutyRow, dutyRows } from './duty-rows.ts'
import { type KeptEpisode, type Summary, summaryOf } from './episode.ts'
import { type StandingEpisode, standingAt } from './standing.ts'

/** An episode with the summary and the duties that stand in the tables beside its entries. */
export type StoredEpisode = Readonly<{
  kept: KeptEpisode
  summary: Summary
  duties: readonly DutyRow[]
}>

/** What an episode is, worked out from its entries alone, and what of the tables says otherwise. */
export type Rebuilt = Readonly<{
  standing: StandingEpisode
  summary: Summary
  summaryDiffers: boolean
  /** The rows of duties that are missing, wrong, or owed no longer: as they should be. */
  duties: readonly DutyRow[]
}>

/** Works an episode out anew from its entries, and compares. The tables may keep duties that a correction undid. */
export function rebuilt(stored: StoredEpisode, now: Date): Rebuilt {
  const standing = standingAt(stored.kept, now)
  const { state, agencyOf } = standing
  const summary = summaryOf({ kept: stored.kept, state, agencyOf })
  const known = new Set(stored.duties.map(row => JSON.stringify(row)))
  return {
    standing,
    summary,
    summaryDiffers: JSON.stringify(summary) !== JSON.stringify(stored.summary),
    duties: changedRows(stored.duties, dutyRows(state, agencyOf)).filter(
      row => !known.has(JSON.stringify(row)),
    ),
  }
}
