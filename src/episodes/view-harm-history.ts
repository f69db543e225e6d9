import { operation } from '../access/operation.ts'
import { loadChild } from '../children/child.store.ts'
import { Refusal } from '../kernel/problem.ts'
import { mayOpenHarmHistory } from '../policy/permissions/steps.ts'
import { aboutEpisode, readEpisode, stepFacts } from './facts.ts'
import { harmsAmong, needsHistory } from './harm-history.ts'
import { entriesOf, episodesOf } from './journey.store.ts'
import { saidAmong } from './said.ts'
import { withEndingsFor } from './told-ending.ts'

type Asked = Readonly<{ episodeId: string; step: string }>

/** Opens what happened to a child as a child who was harmed, beside a step that asks for it to be read first. */
export const viewHarmHistory = operation({
  permission: mayOpenHarmHistory,
  facts: async (tx, asked: Asked, context) =>
    stepFacts(await readEpisode(tx, asked.episodeId, context), asked),
  about: ({ episodeId }, facts) => aboutEpisode(episodeId, facts),
  async run(tx, { step: name }, { actor }, { before }) {
    const { kept, rule } = before
    const step = rule.steps[name]
    if (!step || !needsHistory(step)) throw new Refusal('NOT_FOUND', { kind: 'step' })
    const of = [tx, actor.forceId, kept.childId] as const
    const [child, episodes, entries] = await Promise.all([
      loadChild(...of),
      episodesOf(...of),
      entriesOf(...of),
    ])
    const harms = harmsAmong(withEndingsFor(actor, episodes, entries))
    return { child, episodeId: kept.id, name, step, harms, said: saidAmong(harms, entries) }
  },
})

/** That history as its page shows it. */
export type SeenHarmHistory = Awaited<ReturnType<typeof viewHarmHistory>>
