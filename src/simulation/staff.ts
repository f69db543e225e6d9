import type { Context } from '../kernel/context.ts'
import type { Pathway } from '../kernel/pathway.ts'
import { actorOf, type Person } from '../people/person.ts'
import { kindOfRole } from '../policy/roles.ts'
import type { Chance } from './chance.ts'
import { london } from './london.ts'

const bcuOf = new Map(london.units.map(({ id, bcu }) => [id, bcu]))
const byRole = new Map<string, Person[]>()
for (const person of london.people)
  for (const role of person.roles) byRole.set(role, [...(byRole.get(role) ?? []), person])

/** Where something is to be done: the unit of the episode, and the agency of each kind that answers for the child. */
export type Place = Readonly<{ unitId?: string; bcu?: string; agencies: Readonly<Record<string, string>> }>

export const isPolice = (role: string): boolean => kindOfRole(role) === 'police'

/** The nearest people with a role: of the unit, or else of its basic command unit, or else of the whole force. */
function nearest(role: string, { unitId, bcu, agencies }: Place): readonly Person[] {
  const all = byRole.get(role) ?? []
  if (!isPolice(role)) {
    const agency = agencies[kindOfRole(role) ?? '']
    return all.filter(person => person.agency.id === agency)
  }
  const wanted = bcu ?? bcuOf.get(unitId ?? '')
  const inUnit = all.filter(person => person.unit?.id === unitId)
  if (inUnit.length > 0) return inUnit
  const near = all.filter(person => wanted !== undefined && bcuOf.get(person.unit?.id ?? '') === wanted)
  return near.length > 0 ? near : all
}

/** Somebody near by who holds a role; nobody if there is none. */
export function someone(role: string, place: Place, chance: Chance): Person | undefined {
  const all = nearest(role, place)
  return all.length > 0 ? chance.pick(all) : undefined
}

/** Whoever does a step: most often somebody with the role that owes it, sometimes one of the others who may. */
export function whoDoes(
  step: Readonly<{ by: string; also?: readonly string[] }>,
  place: Place,
  chance: Chance,
): Person | undefined {
  const others = step.also ?? []
  const first = others.length > 0 && chance.yes(0.2) ? chance.pick(others) : step.by
  return [first, step.by, ...others].reduce<Person | undefined>(
    (found, role) => found ?? someone(role, place, chance),
    undefined,
  )
}

/** The units of a kind in a basic command unit, or in the force if it has none there. */
function unitsNear(kind: string, bcu: string): readonly string[] {
  const all = london.units.filter(unit => unit.kind === kind)
  const near = all.filter(unit => unit.bcu === bcu)
  return (near.length > 0 ? near : all).map(unit => unit.id)
}

/** The kind of unit in which people with a role work. */
function unitKindOf(role: string): string | undefined {
  const person = (byRole.get(role) ?? []).find(one => one.unit)
  return london.units.find(unit => unit.id === person?.unit?.id)?.kind
}

/** The unit an episode belongs to: of the kind its rule names, or of whoever in the police owes most of its steps. */
export function unitFor(rule: Pathway, bcu: string, chance: Chance): string | undefined {
  const owing = Object.values(rule.steps).map(step => step.by)
  const police = owing.filter(isPolice)
  const count = (role: string) => police.filter(one => one === role).length
  const most = police.toSorted((a, b) => count(b) - count(a))[0]
  const kind = rule.unit ?? (most && unitKindOf(most))
  return kind && chance.pick(unitsNear(kind, bcu))
}

/** Somebody acting at a time. */
export const acting = (person: Person, now: Date): Context => ({
  actor: actorOf(person),
  now,
  requestId: 'simulation',
})
