import { operation } from '../access/operation.ts'
import { loadChild } from '../children/child.store.ts'
import { leadOf } from '../children/child-lead.store.ts'
import { disputesIn } from '../partners/dispute.store.ts'
import { referralsIn } from '../partners/referral.store.ts'
import { urgentIn } from '../partners/urgent-sharing.store.ts'
import { unitName } from '../people/person.store.ts'
import { mayViewEpisode } from '../policy/permissions/episodes.ts'
import { accountsOfEpisode } from '../voice/account.store.ts'
import { ownActions } from './agreed-action.ts'
import { changesIn } from './changes.ts'
import { namesOf } from './episode-names.store.ts'
import { aboutEpisode, readEpisode } from './facts.ts'
import { leadsOf } from './leads.ts'
import { notTold } from './not-told.ts'
import { reasonsIn } from './reasons.ts'
import { endingFor } from './told-ending.ts'
import { visibleTo } from './visibility.ts'

/** Reads an episode: the child, what is owed and why, what has happened, and who recorded it. */
export const viewEpisode = operation({
  permission: mayViewEpisode,
  facts: (tx, { episodeId }: Readonly<{ episodeId: string }>, context) => readEpisode(tx, episodeId, context),
  about: ({ episodeId }, facts) => aboutEpisode(episodeId, facts),
  async run(tx, _input, context, { before }) {
    const { actor, now } = context
    const { kept, rule, state } = before
    const seen = visibleTo(actor, before)
    const isPolice = actor.agency === 'police'
    const leads = await leadsOf(tx, { before, entries: seen.entries }, context)
    const [child, lead, referrals, disputes, urgent, accounts, names, unit] = await Promise.all([
      loadChild(tx, actor.forceId, kept.childId),
      leadOf(tx, actor.forceId, kept.childId),
      referralsIn(tx, actor.forceId, kept.id),
      disputesIn(tx, actor.forceId, kept.id),
      urgentIn(tx, actor.forceId, kept.id),
      accountsOfEpisode(tx, actor.forceId, kept.id),
      namesOf(tx, actor.forceId, {
        people: [...seen.entries, ...leads.setAside].map(one => one.by),
        agencies: Object.values(kept.agencies),
      }),
      kept.unitId ? unitName(tx, actor.forceId, kept.unitId) : undefined,
    ])
    return {
      child,
      lead,
      kept: { ...kept, entries: seen.entries },
      rule,
      state: { ...state, ...seen, ...endingFor(actor, state, { rule, seen: seen.entries }) },
      own: ownActions(before, context),
      why: reasonsIn(before, seen.entries, now),
      changes: changesIn(before, seen, now),
      leads,
      referrals,
      disputes,
      urgent,
      accounts,
      untold: isPolice ? notTold(before) : new Map<number, readonly string[]>(),
      names,
      unit,
      now,
      actor,
    }
  },
})

/** An episode as a page or an endpoint shows it. */
export type SeenEpisode = Awaited<ReturnType<typeof viewEpisode>>
