import { operation } from '../access/operation.ts'
import { rule } from '../kernel/permission.ts'
import { mayListReleases, mayProposeRelease, mayViewRelease } from '../policy/permissions/releases.ts'
import { standingOf } from './kept-release.ts'
import { releasesOf } from './release.store.ts'

/** The releases of the force, the newest first: those that are published, and for whoever makes them the others too. */
export const listReleases = operation({
  permission: mayListReleases,
  facts: async () => ({}),
  about: (_all: Readonly<Record<string, never>>) => ({ kind: 'releases' }),
  async run(tx, _all, { actor, now }) {
    const all = (await releasesOf(tx, actor.forceId)).map(one => ({ ...one, standing: standingOf(one, now) }))
    const releases = all.filter(
      ({ standing }) => rule(mayViewRelease, actor, { isPublished: standing === 'published' }).allowed,
    )
    return { releases, mayPropose: rule(mayProposeRelease, actor, {}).allowed }
  },
})

/** The releases as their page shows them. */
export type SeenReleases = Awaited<ReturnType<typeof listReleases>>
