import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Context } from '../src/kernel/context.ts'
import { Refusal } from '../src/kernel/problem.ts'
import type { Person } from '../src/people/person.ts'
import { type Role, roles } from '../src/policy/roles.ts'
import type { Database } from '../src/store/database.ts'
import { newId } from '../src/store/ids.ts'
import { as, cast, castAgencies, testNow } from './cast.ts'

type Place = keyof typeof castAgencies
const somebody = (number: number, name: string, role: Role, at: Place): Person => ({
  forceId: 1,
  id: `00000000-0000-7000-8000-000000000${number}`,
  subject: name.toLowerCase().replace(' ', '-'),
  name,
  roles: [role],
  sex: 'female',
  agency: { id: castAgencies[at].id, kind: castAgencies[at].kind, name: castAgencies[at].name },
})

/** The cast, and one person for each role that nobody in the cast holds. */
export const everybody = {
  ...cast,
  cora: somebody(901, 'Cora Finch', 'call-handler', 'police'),
  sara: somebody(902, 'Sara Lind', 'safeguarding-lead', 'school'),
  hana: somebody(903, 'Hana Wolde', 'health-professional', 'hospital'),
  paul: somebody(904, 'Paul Reed', 'carer', 'home'),
  nell: somebody(905, 'Nell Abara', 'lines-team', 'police'),
  omar: somebody(906, 'Omar Vance', 'prevent-team', 'police'),
  rita: somebody(907, 'Rita Holm', 'offender-manager', 'police'),
  seth: somebody(908, 'Seth Quaye', 'integrated-offender-team', 'police'),
  tara: somebody(909, 'Tara Wynn', 'witness-care', 'police'),
  umar: somebody(910, 'Umar Beck', 'video-review-team', 'police'),
  vera: somebody(911, 'Vera Lund', 'complaints-team', 'police'),
  adam: somebody(912, 'Adam Rowe', 'personal-adviser', 'lambeth'),
  alma: somebody(920, 'Alma Reyes', 'adult-services-worker', 'adultServices'),
  beth: somebody(913, 'Beth Ako', 'channel-lead', 'lambeth'),
  cleo: somebody(914, 'Cleo Hurst', 'guardian', 'guardians'),
  dina: somebody(915, 'Dina Fell', 'treatment-worker', 'treatment'),
  evan: somebody(916, 'Evan Siddall', 'victim-advocate', 'victims'),
  faye: somebody(917, 'Faye Onslow', 'agency-investigator', 'crimeAgency'),
  gina: somebody(918, 'Gina Marr', 'probation-practitioner', 'probation'),
  hugo: somebody(919, 'Hugo Lamb', 'panel-member', 'panel'),
} satisfies Record<string, Person>

/** Whoever no row names is tried with somebody who has as much to do with the child as they have, and must get the same. */
const triedLike: Readonly<Record<string, readonly string[]>> = {
  sam: ['noor', 'ellen', 'joel', 'wes', 'lena'],
  esther: ['dee', 'maryam', 'pat', 'nell', 'omar', 'rita', 'seth', 'tara', 'umar', 'vera'],
  felix: ['della', 'tariq'],
  niamh: ['yusuf', 'adam', 'beth'],
  owen: ['tess', 'anya', 'gus', 'cleo', 'dina', 'evan', 'faye', 'gina', 'hugo', 'alma', 'olive'],
}

/** What the trail must say of one attempt. */
type About = Readonly<{ about: string; about_id: string | null; child_id: string | null }>

/** What is acted on: the act, and what the trail says it was about, given what came of it. */
export type Case = Readonly<{
  act: (context: Context) => Promise<unknown>
  about: (outcome: string, result: unknown) => About
}>

/** On the trail a child's record is about the child, whoever is refused. */
export const aboutChild = (childId: string) => (): About => ({
  about: 'child',
  about_id: childId,
  child_id: childId,
})

/** Whoever may not know of an episode leaves its id on the trail, and not whose it is. */
export const aboutEpisode =
  (episodeId: string, childId: string) =>
  (outcome: string): About => ({
    about: 'episode',
    about_id: episodeId,
    child_id: outcome === 'NOT_FOUND' ? null : childId,
  })

type Table = Readonly<{
  database: Database
  /** The action as the trail names it. */
  did: string
  /** What each column is about. Made afresh for each person, so that nobody's act is in another's way. */
  columns: Readonly<Record<string, (who: Person) => Promise<Case> | Case>>
  /** People of the cast by first name, and in each column the rule that allows them or the refusal they get. */
  rows: readonly (readonly [people: string, ...expected: string[]])[]
}>

const isRefusal = (expected: string): boolean => expected === expected.toUpperCase()

async function check({ database, did }: Table, { act, about }: Case, who: Person, expected: string) {
  const requestId = newId()
  const outcome = await act(as(who, testNow, requestId)).then(
    result => ({ says: 'allowed', result }),
    problem => {
      if (!(problem instanceof Refusal)) throw problem
      return { says: problem.code, result: undefined }
    },
  )
  assert.equal(outcome.says, isRefusal(expected) ? expected : 'allowed', who.name)
  const lines = await database
    .as('owner')
    .statement<Record<string, unknown>>(
      'select did, who, who_agency, about, about_id, child_id, allowed, because, reason from trail where request_id = $1',
      [requestId],
    )
  const said = { did, who: who.id, who_agency: who.agency.id, reason: null }
  const ruling = { allowed: !isRefusal(expected), because: expected }
  assert.deepEqual(
    lines.map(line => ({ ...line })),
    [{ ...said, ...about(outcome.says, outcome.result), ...ruling }],
    who.name,
  )
}

const named = (people: string): readonly Person[] =>
  people.split(' ').map(name => {
    const found = (everybody as Record<string, Person>)[name]
    if (!found) throw new Error(`Nobody in the cast is called ${name}`)
    return found
  })

/** The rows of a table, each with those who are tried like somebody in it. */
function completed(rows: Table['rows']): Table['rows'] {
  const all = rows.flatMap(([people]) => people.split(' '))
  return rows.map(([people, ...expected]) => {
    const names = people.split(' ')
    const more = names.flatMap(name => triedLike[name] ?? []).filter(name => !all.includes(name))
    return [[...names, ...more].join(' '), ...expected]
  })
}

/**
 * Who may and who may not, for everybody there is: what they get, and that the trail holds exactly one line that says
 * so, in ids and words of the policy. Every person has a row, and so has every role. Rows are tried from top to bottom.
 */
export function permissionTable(title: string, given: Table): void {
  const table = { ...given, rows: completed(given.rows) }
  const columns = Object.entries(table.columns)
  describe(title, () => {
    it('is tried by everybody, in every role', () => {
      const tried = [...new Set(table.rows.flatMap(([people]) => named(people)))]
      assert.deepEqual(
        tried.map(one => one.name).sort(),
        Object.values(everybody)
          .map(one => one.name)
          .sort(),
      )
      const held = new Set<string>(tried.flatMap(one => one.roles))
      assert.deepEqual(
        Object.keys(roles).filter(role => !held.has(role)),
        [],
      )
    })

    for (const [people, ...expected] of table.rows)
      for (const [index, [what, caseFor]] of columns.entries()) {
        const result = expected[index] ?? ''
        it(`${people}, ${what}: ${result}`, async () => {
          for (const who of named(people)) await check(table, await caseFor(who), who, result)
        })
      }
  })
}
