import { operation } from '../access/operation.ts'
import { learningOf } from '../children/child.store.ts'
import { leadOf } from '../children/child-lead.store.ts'
import { flagsOf, relationsOf } from '../children/family.store.ts'
import { readChildRecord } from '../children/view-child.ts'
import { entriesOf, episodesOf, type JourneyEpisode } from '../episodes/journey.store.ts'
import { saidAmong, stillStanding } from '../episodes/said.ts'
import { withEndingsFor } from '../episodes/told-ending.ts'
import { rule as ruling } from '../kernel/permission.ts'
import { pathwayVersion } from '../policy/index.ts'
import { mayViewChild } from '../policy/permissions/children.ts'
import { maySeeWhoLooked } from '../policy/permissions/trail.ts'
import { accountsOfChild } from '../voice/account.store.ts'

const ruleOf = (episode: JourneyEpisode) => pathwayVersion(episode.pathway, episode.inForceFrom)

/** Everything that has happened to a child, across episodes and agencies, as far as the reader may see it. */
export const viewJourney = operation({
  permission: mayViewChild,
  facts: (tx, { childId }: Readonly<{ childId: string }>, context) => readChildRecord(tx, childId, context),
  about: ({ childId }) => ({ kind: 'child', id: childId, childId }),
  async run(tx, { childId }, { actor, now }, facts) {
    const of = [tx, actor.forceId, childId] as const
    const [relations, flags, all, entries, accounts, lead, learning] = await Promise.all([
      relationsOf(...of),
      flagsOf(...of),
      episodesOf(...of),
      entriesOf(...of),
      accountsOfChild(...of),
      leadOf(...of),
      learningOf(...of),
    ])
    const episodes = withEndingsFor(actor, all, entries)
    const byId = new Map(episodes.map(episode => [episode.id, episode]))
    const standing = stillStanding(entries)
    const said = saidAmong(episodes, entries)
    return {
      child: facts.child,
      relations,
      flags,
      episodes: episodes.map(episode => ({
        ...episode,
        title: ruleOf(episode).title,
        nextTitle: nextTitle(episode),
      })),
      line: standing.flatMap(entry => {
        const episode = byId.get(entry.episodeId)
        const title = episode && ruleOf(episode).steps[entry.step]?.title
        return episode ? [{ ...entry, title: title ?? entry.step, pathwayTitle: ruleOf(episode).title }] : []
      }),
      said,
      accounts,
      lead,
      learning,
      maySeeWhoLooked: ruling(maySeeWhoLooked, actor, { known: true }).allowed,
      now,
      actor,
    }
  },
})

const nextTitle = (episode: JourneyEpisode): string | null =>
  episode.nextStep ? (ruleOf(episode).steps[episode.nextStep]?.title ?? episode.nextStep) : null

/** A child's journey as their record shows it. */
export type SeenJourney = Awaited<ReturnType<typeof viewJourney>>
