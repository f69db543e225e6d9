import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { maySetAsideLead } from '../policy/permissions/steps.ts'
import { aboutEpisode, readEpisode, stepFacts } from './facts.ts'
import { addSetAside } from './lead.store.ts'
import { proposalsIn } from './leads.ts'
import { reasonIn } from './reason.ts'
import { visibleTo } from './visibility.ts'

/** Which pathway, of those that a recorded step leads to, is not started, and why. */
export type SettingAside = Readonly<{ episodeId: string; step: string; pathway: string; reason: string }>

/** Decides not to start a pathway that a recorded step leads to. The reason stays beside the episode. */
export const setAsideLead = operation({
  permission: maySetAsideLead,
  facts: async (tx, aside: SettingAside, context) =>
    stepFacts(await readEpisode(tx, aside.episodeId, context), aside),
  about: ({ episodeId }, facts) => aboutEpisode(episodeId, facts),
  async run(tx, aside, context, { before }) {
    const reason = reasonIn(aside.reason)
    const { entries } = visibleTo(context.actor, before)
    const isProposed = proposalsIn({ before, entries }, context).some(
      lead => lead.step === aside.step && lead.pathway === aside.pathway,
    )
    const kept = { ...aside, reason, at: context.now }
    if (!isProposed || !(await addSetAside(tx, context.actor, kept))) throw new Refusal('ANSWERED_ALREADY')
  },
})
