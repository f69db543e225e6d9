import { operation } from '../access/operation.ts'
import { rule } from '../kernel/permission.ts'
import {
  mayChangeAgency,
  mayChangeChannels,
  mayProposeAgreement,
  mayViewAgency,
} from '../policy/permissions/partners.ts'
import { aboutAgency, readAgency } from './agency-facts.ts'
import { agreementsOf } from './agreement.store.ts'
import { channelsOf, undelivered } from './channel.store.ts'

/** An agency: what it serves, what was agreed with it, where notices go, and what could not be delivered. */
export const viewAgency = operation({
  permission: mayViewAgency,
  facts: (tx, { agencyId }: Readonly<{ agencyId: string }>, context) => readAgency(tx, agencyId, context),
  about: input => aboutAgency(input),
  async run(tx, { agencyId }, { actor, now }, facts) {
    const of = { forceId: actor.forceId, agencyId }
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
  },
})

/** An agency as its page shows it. */
export type SeenAgency = Awaited<ReturnType<typeof viewAgency>>
