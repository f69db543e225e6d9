import { operation } from '../access/operation.ts'
import type { Context } from '../kernel/context.ts'
import { rule } from '../kernel/permission.ts'
import {
  mayChangeAgency,
  mayChangeChannels,
  mayProposeAgreement,
  mayViewAgency,
} from '../policy/permissions/partners.ts'
import type { Tx } from '../store/database.ts'
import { aboutAgency, readAgency } from './agency-facts.ts'
import { agreementsOf } from './agreement.store.ts'
import { channelsOf, undelivered } from './channel.store.ts'

type AgencyFacts = Awaited<ReturnType<typeof readAgency>>

/** All that is said of an agency to whoever may see it. */
export async function wholeAgency(tx: Tx, facts: AgencyFacts, { actor, now }: Context) {
  const of = { forceId: actor.forceId, agencyId: facts.agency.id }
  const [agreements, channels, letters] = await Promise.all([
    agreementsOf(tx, of),
    channelsOf(tx, of),
    undelivered(tx, of),
  ])
  return {
    agency: facts.agency,
    agreements,
    channels,
    letters,
    may: {
      changeArea: rule(mayChangeAgency, actor, facts).allowed,
      changeChannels: rule(mayChangeChannels, actor, facts).allowed,
      propose: rule(mayProposeAgreement, actor, facts).allowed,
    },
    now,
  }
}

/** An agency: what it serves, what was agreed with it, where notices go, and what could not be delivered. */
export const viewAgency = operation({
  permission: mayViewAgency,
  facts: (tx, { agencyId }: Readonly<{ agencyId: string }>, context) => readAgency(tx, agencyId, context),
  about: input => aboutAgency(input),
  run: (tx, _asked, context, facts) => wholeAgency(tx, facts, context),
})

/** An agency as its page shows it. */
export type SeenAgency = Awaited<ReturnType<typeof viewAgency>>
