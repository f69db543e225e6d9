import { operation } from '../access/operation.ts'
import { mayListPeople } from '../policy/permissions/people.ts'
import { allPeople } from './person.store.ts'

/** Who has an account: in the whole force, or in one agency. Nobody's way of signing in is shown. */
export const listPeople = operation({
  permission: mayListPeople,
  facts: async (_tx, { agencyId }: { agencyId?: string }, { actor }) => ({
    ownAgency: agencyId === actor.agencyId,
  }),
  about: ({ agencyId }) => ({ kind: 'people', id: agencyId }),
  run: async (tx, { agencyId }, { actor }) =>
    (await allPeople(tx, actor.forceId, agencyId)).map(({ subject: _, ...person }) => person),
})
