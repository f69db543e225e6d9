import { operation } from '../access/operation.ts'
import { rule } from '../kernel/permission.ts'
import { mayViewAgency } from '../policy/permissions/partners.ts'
import { mayListUrgent } from '../policy/permissions/urgent-sharing.ts'
import { agenciesOf } from './agency.store.ts'

/** The agencies that the force works with. A partner sees its own. */
export const listAgencies = operation({
  permission: mayViewAgency,
  facts: async () => ({ own: true }),
  about: (_input: object) => ({ kind: 'agencies' }),
  run: async (tx, _input, { actor, now }) => ({
    agencies: await agenciesOf(tx, {
      forceId: actor.forceId,
      now,
      only: actor.agency === 'police' ? undefined : actor.agencyId,
    }),
    mayListUrgent: rule(mayListUrgent, actor, {}).allowed,
    now,
  }),
})

/** The agencies as their page shows them. */
export type SeenAgencies = Awaited<ReturnType<typeof listAgencies>>
