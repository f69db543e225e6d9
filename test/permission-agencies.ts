import { openDoor } from '../src/access/door.ts'
import type { Context } from '../src/kernel/context.ts'
import type { Person } from '../src/people/person.ts'
import { castAgencies, settleCast } from './cast.ts'
import { freshDatabase } from './database.ts'
import { type Case, everybody } from './permission-cases.ts'

const namesOf = (holds: (person: Person) => boolean): string =>
  Object.entries(everybody)
    .filter(([, person]) => holds(person))
    .map(([name]) => name)
    .join(' ')

const isPolice = ({ agency }: Person): boolean => agency.kind === 'police'
const isOf = ({ id }: { id: string }, person: Person): boolean => person.agency.id === id

/** Everybody, by what an agency's own business is to them. */
export const groups = {
  accounts: namesOf(({ roles }) => roles.includes('account-lead')),
  signsForPolice: namesOf(person => isPolice(person) && person.roles.includes('sharing-lead')),
  signsForLambeth: namesOf(
    person => isOf(castAgencies.lambeth, person) && person.roles.includes('sharing-lead'),
  ),
  policeBesides: namesOf(person => isPolice(person) && !person.roles.includes('sharing-lead')),
  lambethBesides: namesOf(
    person => isOf(castAgencies.lambeth, person) && !person.roles.includes('sharing-lead'),
  ),
  police: namesOf(person => isPolice(person) && !person.roles.includes('account-lead')),
  lambeth: namesOf(person => isOf(castAgencies.lambeth, person)),
  otherPartners: namesOf(person => !isPolice(person) && !isOf(castAgencies.lambeth, person)),
}

type Act = (context: Context) => Promise<unknown>

/** A database with the cast, and a column of a permission table about children's services in Lambeth. */
export async function lambethsOwnBusiness() {
  const database = await freshDatabase()
  openDoor(database)
  await settleCast(database)
  const agencyId = castAgencies.lambeth.id
  const about = () => ({ about: 'agency', about_id: agencyId, child_id: null })
  const column = (act: Act, prepare?: () => Promise<unknown>) => async (): Promise<Case> => {
    await prepare?.()
    return { act, about }
  }
  return { database, agencyId, about, column }
}
