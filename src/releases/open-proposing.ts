import { operation } from '../access/operation.ts'
import { mayProposeRelease } from '../policy/permissions/releases.ts'
import { standingOf } from './kept-release.ts'
import { releasesOf } from './release.store.ts'

/** What a proposal may refer to: the published releases that nothing has put right yet. */
export const openProposing = operation({
  permission: mayProposeRelease,
  facts: async () => ({}),
  about: (_all: Readonly<Record<string, never>>) => ({ kind: 'release' }),
  async run(tx, _all, { actor, now }) {
    const all = await releasesOf(tx, actor.forceId)
    return { published: all.filter(one => standingOf(one, now) === 'published' && one.correctedBy === null) }
  },
})
