import { openDoor } from '../src/access/door.ts'
import type { Context } from '../src/kernel/context.ts'
import type { Person } from '../src/people/person.ts'
import { looksAfterAccess } from '../src/policy/access.ts'
import { addPeople, personRow } from '../src/simulation/cast.store.ts'
import { cast, castAgencies, settleCast } from './cast.ts'
import { freshDatabase } from './database.ts'
import { type Case, everybody } from './permission-cases.ts'

const namesOf = (holds: (person: Person) => boolean): string =>
  Object.entries(everybody)
    .filter(([, person]) => holds(person))
    .map(([name]) => name)
    .join(' ')

const at =
  (agencyId: string) =>
  ({ agency }: Person): boolean =>
    agency.id === agencyId
const inPolice = at(castAgencies.police.id)
const inLambeth = at(castAgencies.lambeth.id)

/** Everybody, by what the access of Tom, of the police, and of Rosa, of children's services in Lambeth, is to them. */
export const byAccess = {
  policeLeads: namesOf(one => inPolice(one) && looksAfterAccess(one)),
  lambethLeads: namesOf(one => inLambeth(one) && looksAfterAccess(one)),
  policeBesides: namesOf(one => inPolice(one) && !looksAfterAccess(one) && one.id !== cast.tom.id),
  lambethBesides: namesOf(one => inLambeth(one) && !looksAfterAccess(one) && one.id !== cast.rosa.id),
  elsewhere: namesOf(one => !inPolice(one) && !inLambeth(one)),
}

/** A database with everybody in it, so that each has an access of their own. */
export async function everybodysAccess() {
  const database = await freshDatabase()
  openDoor(database)
  await settleCast(database)
  const all = JSON.stringify(Object.values(everybody).map(personRow))
  await database.as('owner').statement(`${addPeople} on conflict do nothing`, [all])
  return database
}

type Act = (context: Context, personId: string) => Promise<unknown>

const caseOf = (act: Act, personId: string): Case => ({
  act: context => act(context, personId),
  about: () => ({ about: 'access', about_id: personId, child_id: null }),
})

type Prepare = (personId: string) => Promise<unknown>

/** The columns of a table: one's own access, Tom's and Rosa's. */
export function accessColumns(act: Act, prepare: Prepare = async () => undefined) {
  const column = (idFor: (who: Person) => string) => async (who: Person) => {
    await prepare(idFor(who))
    return caseOf(act, idFor(who))
  }
  return {
    'their own': column(({ id }) => id),
    "Tom's": column(() => cast.tom.id),
    "Rosa's": column(() => cast.rosa.id),
  }
}
