import { operation } from '../access/operation.ts'
import { loadChild } from '../children/child.store.ts'
import { mayViewEpisode } from '../policy/permissions/episodes.ts'
import { changesIn } from './changes.ts'
import { namesOf, unitName } from './episode-names.store.ts'
import { aboutEpisode, readEpisode } from './facts.ts'
import { reasonsIn } from './reasons.ts'
import { visibleTo } from './visibility.ts'

/** Reads an episode: the child, what is owed and why, what has happened, and who recorded it. */
export const viewEpisode = operation({
  permission: mayViewEpisode,
  facts: (tx, { episodeId }: Readonly<{ episodeId: string }>, context) => readEpisode(tx, episodeId, context),
  about: ({ episodeId }, facts) => aboutEpisode(episodeId, facts),
  async run(tx, _input, { actor, now }, { before }) {
    const { kept, rule, state } = before
    const seen = visibleTo(actor, before)
    const [child, names, unit] = await Promise.all([
      loadChild(tx, actor.forceId, kept.childId),
      namesOf(tx, actor.forceId, {
        people: seen.entries.map(entry => entry.by),
        agencies: Object.values(kept.agencies),
      }),
      kept.unitId ? unitName(tx, actor.forceId, kept.unitId) : undefined,
    ])
    return {
      child,
      kept: { ...kept, entries: seen.entries },
      rule,
      state: { ...state, ...seen },
      why: reasonsIn(before, seen.entries, now),
      changes: changesIn(before, seen, now),
      names,
      unit,
      now,
      actor,
    }
  },
})

/** An episode as a page or an endpoint shows it. */
export type SeenEpisode = Awaited<ReturnType<typeof viewEpisode>>
