import type { Person } from '../people/person.ts'
import { castAgencies, castUnits } from './cast.ts'
import { london } from './london.ts'

const unitIds: readonly string[] = Object.values(castUnits).map(({ id }) => id)
const agencyIds: readonly string[] = Object.values(castAgencies).map(({ id }) => id)

/** Somebody with a role in the units and agencies of the cast, besides or among the cast. */
export function nearCast(role: string): Person {
  const all = london.people.filter(person => person.roles.includes(role))
  const near = all.find(person =>
    person.unit ? unitIds.includes(person.unit.id) : agencyIds.includes(person.agency.id),
  )
  const found = near ?? all[0]
  if (!found) throw new Error(`Nobody in London is a ${role}.`)
  return found
}
