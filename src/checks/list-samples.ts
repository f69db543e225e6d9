import { operation } from '../access/operation.ts'
import { rule as ruling } from '../kernel/permission.ts'
import { mayAnnounceSample, mayListSamples } from '../policy/permissions/checks.ts'
import { samplesOf } from './sample.store.ts'

/** Every sample that was announced, drawn or not, the newest first. */
export const listSamples = operation({
  permission: mayListSamples,
  facts: async () => ({}),
  about: (_all: Readonly<Record<string, never>>) => ({ kind: 'samples' }),
  async run(tx, _all, { actor, now }) {
    const samples = await samplesOf(tx, actor.forceId)
    return { samples, mayAnnounce: ruling(mayAnnounceSample, actor, {}).allowed, now }
  },
})

/** The samples as their page shows them. */
export type SeenSamples = Awaited<ReturnType<typeof listSamples>>
