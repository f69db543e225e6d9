import { operation } from '../access/operation.ts'
import { type Place, type PlaceShape, placePart } from '../kernel/list-place.ts'
import { accessLeads } from '../policy/access.ts'
import { mayListAccess } from '../policy/permissions/access.ts'
import { accessOf, unitsWithPeople } from './access.store.ts'
import type { AccessFilter } from './access.ts'

/** Which people, and from whom on: from the first unless a place is named. */
export type AccessQuestion = Readonly<{ filter: AccessFilter; place?: Place }>

/** A place in the list is an account. */
export const accessPlace: PlaceShape = [placePart.id]

/** Who has access at the agency of whoever asks. There is no way to ask about another agency. */
export const listAccess = operation({
  permission: mayListAccess,
  facts: async () => ({}),
  about: (_question: AccessQuestion) => ({ kind: 'access' }),
  async run(tx, { filter, place }, { actor, now }) {
    const { forceId, agencyId } = actor
    const asked = { forceId, agencyId, now }
    const { rows: people, ...page } = await accessOf(tx, asked, {
      filter,
      place,
      perPage: accessLeads.perPage,
    })
    const units = await unitsWithPeople(tx, forceId, agencyId)
    const isPastEnd = people.length === 0 && place?.back === false
    return { ...page, people, units, filter, isPastEnd, agency: actor.agency, now }
  },
})

/** Who has access, as the page shows it. */
export type SeenAccessList = Awaited<ReturnType<typeof listAccess>>
