import { changedRows, type DutyRow, rowsAfter } from './duty-rows.ts'
import { type KeptEntry, type Summary, summaryOf } from './episode.ts'
import { type StandingEpisode, stateAfter, stateOf } from './standing.ts'
import { type Telling, tellingOf } from './telling.ts'

/** What adding an entry does: how the episode stands afterwards, and what is written besides the entry. */
export type Effects = Readonly<{
  after: WithRows
  summary: Summary
  /** The rows of duties that differ from before. */
  duties: readonly DutyRow[]
  telling: Telling
}>

/** An episode and where it stands, with the row of each of its duties if they have been worked out. */
export type WithRows = StandingEpisode & Readonly<{ rows?: readonly (DutyRow | undefined)[] }>

/** An episode that goes on after all is worked out with the child's record as it is. */
function withEntry(before: StandingEpisode, entry: KeptEntry, now: Date) {
  const { rule, agencyOf } = before
  const kept = { ...before.kept, version: entry.version, entries: [...before.kept.entries, entry] }
  const state = stateAfter(before, kept, now)
  const { childSince, ...others } = kept
  if (!childSince || summaryOf({ kept, state, agencyOf }).endedAt !== null) return { kept, state }
  const goesOn = { ...others, child: childSince }
  return { kept: goesOn, state: stateOf(goesOn, rule, now) }
}

/** Works out what adding an entry does. */
export function effectsOf({
  before,
  entry,
  now,
}: Readonly<{ before: WithRows; entry: KeptEntry; now: Date }>): Effects {
  const { kept, rule, agencyOf } = before
  const { kept: next, state } = withEntry(before, entry, now)
  const was = { duties: before.state.duties, rows: before.rows }
  const { rows, all, fresh, gone } = rowsAfter(was, state, agencyOf)
  const { answersTo } = rule.steps[entry.step] ?? {}
  const telling = tellingOf({ kept, before: gone, after: all, fresh, at: now, entry, answersTo })
  const sharedWith = [...kept.sharedWith, ...telling.newlyShared]
  return {
    after: { kept: { ...next, sharedWith }, rule, state, agencyOf, rows },
    summary: summaryOf({ kept: next, state, agencyOf }),
    duties: changedRows(gone, fresh),
    telling,
  }
}
