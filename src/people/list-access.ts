import { operation } from '../access/operation.ts'
import { accessLeads } from '../policy/access.ts'
import { mayListAccess } from '../policy/permissions/access.ts'
import { accessOf, unitsWithPeople } from './access.store.ts'
import type { AccessFilter } from './access.ts'

/** Which people, and which page of them. */
export type AccessQuestion = Readonly<{ filter: AccessFilter; page: number }>

/** Who has access at the agency of whoever asks. There is no way to ask about another agency. */
export const listAccess = operation({
  permission: mayListAccess,
  facts: async () => ({}),
  about: (_question: AccessQuestion) => ({ kind: 'access' }),
  async run(tx, { filter, page }, { actor, now }) {
    const { forceId, agencyId } = actor
    const { perPage } = accessLeads
    const asked = { forceId, agencyId, now }
    const slice = { filter, skip: (page - 1) * perPage, take: perPage }
    const { people, total } = await accessOf(tx, asked, slice)
    const units = await unitsWithPeople(tx, forceId, agencyId)
    return { people, total, units, filter, page, agency: actor.agency, now }
  },
})

/** Who has access, as the page shows it. */
export type SeenAccessList = Awaited<ReturnType<typeof listAccess>>
