import type { Break } from '../kernel/measure.ts'
import type { Watched } from '../policy/break-rules.ts'
import { countedHere } from '../policy/open-data.ts'
import type { SettledBreak } from './data-break.store.ts'
import type { FoundBreak } from './find-breaks.ts'

/** A change that the software proposes, and what somebody said of it, if anybody did. */
export type ProposedBreak = FoundBreak &
  Readonly<{ source: string; watched: Watched; settled?: SettledBreak }>

/** A shift is of the sum: what was said of it was said of every column. */
const isSame = (one: ProposedBreak, other: SettledBreak): boolean =>
  one.source === other.source &&
  (one.kind === 'shift' || one.watched.column === other.column) &&
  one.group === other.group &&
  one.on === other.on

/** Proposals with what was said of each. */
export const withSettled = (
  proposals: readonly ProposedBreak[],
  settled: readonly SettledBreak[],
): readonly ProposedBreak[] =>
  proposals.map(one => {
    const said = settled.find(other => isSame(one, other))
    return said ? { ...one, settled: said } : one
  })

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

/** A proposal in a sentence. */
export function proposalSaid({ kind, group, watched, before, after }: ProposedBreak): string {
  if (kind === 'shift')
    return `The number of searches in a month goes from about ${Math.round(before)} to about ${Math.round(after)}, in every month after.`
  return `“${group}” (${watched.title.toLowerCase()}) goes from ${percent(before)} of all to ${percent(after)}, in every month after.`
}

/** Proposals that nobody has set aside, as breaks: nothing is compared across them. */
export const breaksOf = (proposals: readonly ProposedBreak[]): readonly Break[] =>
  proposals
    .filter(({ settled }) => settled?.isReal !== false)
    .map(one => ({
      on: one.on,
      only: one.source,
      source: countedHere('Found by the software in the files', one.settled ? 'seen' : 'proposal'),
      says: `${one.settled ? 'A change in the data that somebody confirmed' : 'A change that looks like one of the data, and that nobody has settled yet'}. ${proposalSaid(one)}`,
    }))
