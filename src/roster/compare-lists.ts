import { looksAfterAccess } from '../policy/access.ts'
import { type Lists, type PersonLine, sameName, type UnitLine, type WrongLine } from './lists.ts'

/** An account as it stands. */
export type Account = Omit<PersonLine, 'line'> & Readonly<{ id: string; ended: boolean }>

/** What a force has now. */
export type There = Readonly<{
  agencies: readonly Readonly<{ id: string; name: string; kind: string }>[]
  units: readonly Readonly<{ id: string; name: string; kind: string; bcu: string }>[]
  people: readonly Account[]
  /** Subjects whose access somebody has stopped in the service: lists do not open it again. */
  stopped: readonly string[]
}>

/** An account that is to say something else. */
export type Changed = Readonly<{ was: Account; line: PersonLine }>

/** What taking lists in would do. Agencies and units that are no longer listed stay: what was done there is on record. */
export type Changes = Readonly<{
  agencies: Lists['agencies']
  units: Readonly<{ add: readonly UnitLine[]; change: readonly Readonly<{ id: string; line: UnitLine }>[] }>
  people: Readonly<{
    add: readonly PersonLine[]
    change: readonly Changed[]
    end: readonly Account[]
    openAgain: readonly Changed[]
  }>
  stays: readonly string[]
  /** Subjects that are listed, and whose access stays stopped. */
  stopped: readonly string[]
  /** Agencies with people, none of whom looks after access. */
  unattended: readonly string[]
  wrong: readonly WrongLine[]
}>

const isSame = ({ was, line }: Changed): boolean =>
  was.name === line.name &&
  sameName(was.agency, line.agency) &&
  sameName(was.unit, line.unit) &&
  was.sex === line.sex &&
  [...was.roles].sort().join() === [...line.roles].sort().join()

const found = <One extends { name: string }>(all: readonly One[], name: string): One | undefined =>
  all.find(one => sameName(one.name, name))

/** An agency or unit that kept its name and is of another kind now would change what was owed there before. */
const otherKinds = (lists: Lists, there: There): readonly WrongLine[] =>
  (['agencies', 'units'] as const).flatMap(list =>
    lists[list].flatMap(({ line, name, kind }) => {
      const was = found<{ name: string; kind: string }>(there[list], name)?.kind
      const says = `“${name}” is of kind “${was}” and stays so. List it under another name.`
      return was === undefined || was === kind ? [] : [{ list, line, says }]
    }),
  )

function peopleChanges({ people }: Lists, there: There): Changes['people'] {
  const known = new Map(there.people.map(one => [one.subject, one]))
  const pairs = people.flatMap(line => {
    const was = known.get(line.subject)
    return was ? [{ was, line }] : []
  })
  const listed = new Set(people.map(({ subject }) => subject))
  return {
    add: people.filter(({ subject }) => !known.has(subject)),
    change: pairs.filter(pair => !pair.was.ended && !isSame(pair)),
    end: there.people.filter(({ subject, ended }) => !ended && !listed.has(subject)),
    openAgain: pairs.filter(({ was }) => was.ended),
  }
}

/** Where nobody sees who has access, and only lists end it. */
const unattendedIn = ({ agencies, people }: Lists): readonly string[] =>
  agencies.flatMap(({ name }) => {
    const own = people.filter(({ agency }) => sameName(agency, name))
    return own.length > 0 && !own.some(looksAfterAccess) ? [name] : []
  })

/** What would come of lists, beside what is there. */
export function compareLists(lists: Lists, there: There): Changes {
  const unitPairs = lists.units.flatMap(line => {
    const was = found(there.units, line.name)
    return was && was.bcu !== line.bcu ? [{ id: was.id, line }] : []
  })
  return {
    agencies: lists.agencies.filter(({ name }) => !found(there.agencies, name)),
    units: { add: lists.units.filter(({ name }) => !found(there.units, name)), change: unitPairs },
    people: peopleChanges(lists, there),
    stays: [
      ...there.agencies.filter(({ name }) => !found(lists.agencies, name)),
      ...there.units.filter(({ name }) => !found(lists.units, name)),
    ].map(({ name }) => name),
    stopped: there.stopped.filter(subject => lists.people.some(one => one.subject === subject)),
    unattended: unattendedIn(lists),
    wrong: otherKinds(lists, there),
  }
}

/** Whether taking the lists in would change anything. */
export const isNothing = ({ agencies, units, people }: Changes): boolean =>
  [agencies, units.add, units.change, ...Object.values(people)].every(({ length }) => length === 0)
