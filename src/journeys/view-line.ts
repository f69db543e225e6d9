import { operation } from '../access/operation.ts'
import { readChildRecord } from '../children/view-child.ts'
import { entriesOf, episodesOf, type JourneyEntry, type JourneyEpisode } from '../episodes/journey.store.ts'
import { stillStanding } from '../episodes/said.ts'
import { withEndingsFor } from '../episodes/told-ending.ts'
import { pathwayVersion } from '../policy/index.ts'
import { mayViewChild } from '../policy/permissions/children.ts'
import { accountsOfChild } from '../voice/account.store.ts'
import { policeOf, waitsOf } from './line.store.ts'
import { familyOf, type Stretch, type Wait } from './line.ts'

type Found = Readonly<{
  entries: readonly JourneyEntry[]
  accounts: readonly Readonly<{ episodeId: string; addedAt: Date }>[]
  waits: readonly Wait[]
  police: readonly string[]
}>

function stretchOf(
  episode: JourneyEpisode,
  number: number,
  { entries, accounts, waits, police }: Found,
): Stretch {
  const rule = pathwayVersion(episode.pathway, episode.inForceFrom)
  const titleOf = (step: string): string => rule.steps[step]?.title ?? step
  const isHere = (one: Readonly<{ episodeId: string }>): boolean => one.episodeId === episode.id
  const marks = entries.filter(isHere).map(one => ({
    at: one.happenedAt,
    by: police.includes(one.agency) ? ('police' as const) : ('partner' as const),
    says: `${titleOf(one.step)}, by ${one.agency}`,
  }))
  const said = accounts.filter(isHere).map(one => ({
    at: one.addedAt,
    by: 'child' as const,
    says: 'The child’s own account',
  }))
  return {
    ...{ number, episodeId: episode.id, title: rule.title, family: familyOf(rule) },
    ...{ from: episode.startedAt, to: episode.endedAt, outcome: episode.outcome },
    marks: [...marks, ...said].sort((a, b) => +a.at - +b.at),
    waits: waits.filter(isHere).map(({ from, to, step, agency }) => ({
      ...{ from, to },
      says: `${agency}: ${titleOf(step)}`,
    })),
  }
}

/** A child's whole journey on one line, across pathways and agencies, as far as the reader may see it. */
export const viewLine = operation({
  permission: mayViewChild,
  facts: (tx, { childId }: Readonly<{ childId: string }>, context) => readChildRecord(tx, childId, context),
  about: ({ childId }) => ({ kind: 'child', id: childId, childId }),
  async run(tx, { childId }, { actor, now }, { child }) {
    const of = [tx, actor.forceId, childId] as const
    const isPolice = actor.agency === 'police'
    const asked = { forceId: actor.forceId, childId, agencyId: actor.agencyId, isPolice }
    const [began, all, accounts, waits, police] = await Promise.all([
      episodesOf(...of),
      entriesOf(...of),
      accountsOfChild(...of),
      waitsOf(tx, asked),
      policeOf(tx, actor.forceId),
    ])
    const found = { entries: stillStanding(all), accounts, waits, police }
    const oldest = withEndingsFor(actor, began, all).toReversed()
    return { child, stretches: oldest.map((one, index) => stretchOf(one, index + 1, found)), now }
  },
})

/** A journey on one line, as its page shows it. */
export type SeenLine = Awaited<ReturnType<typeof viewLine>>
