import { lineFrom } from '../kernel/direction.ts'
import { boroughs, commandUnits } from '../policy/boroughs.ts'
import { agencies, kindOfRole, roles } from '../policy/roles.ts'
import { unitKinds } from '../policy/unit-kinds.ts'
import type { FileTable } from '../registers/read-file.ts'

/** The three lists, and the columns that each has. Several values in one cell are parted by semicolons. */
export const listColumns = {
  agencies: ['name', 'kind', 'boroughs'],
  units: ['name', 'kind', 'bcu'],
  people: ['subject', 'name', 'agency', 'unit', 'roles', 'sex'],
} as const

/** The name of one list. */
export type ListName = keyof typeof listColumns

/** Something that is wrong with a line of a list, and what to do about it. */
export type WrongLine = Readonly<{ list: ListName; line: number; says: string }>

/** An agency as a force lists it. Of the whole force where no borough is named. */
export type AgencyLine = Readonly<{ line: number; name: string; kind: string; area: readonly string[] }>

/** A police unit as a force lists it. */
export type UnitLine = Readonly<{ line: number; name: string; kind: string; bcu: string }>

/** Somebody with an account: `subject` is who the force's sign-in says they are. */
export type PersonLine = Readonly<{
  line: number
  subject: string
  name: string
  agency: string
  unit: string
  roles: readonly string[]
  sex: string
}>

/** Everything that a force lists. */
export type Lists = Readonly<{
  agencies: readonly AgencyLine[]
  units: readonly UnitLine[]
  people: readonly PersonLine[]
}>

type Cells = Readonly<Record<string, string>> & { readonly line: number }

/** Whether a name holds what nobody can see on a page, such as a mark that turns the letters after it. */
const isUnseenIn = (name: string): boolean => {
  const read = lineFrom(name)
  return 'mistake' in read || read.line !== name.trim()
}
const unseen = 'name holds a character that nobody can see. Type it again rather than pasting it.'

/** Whether two names are of the same thing, however they are spaced and written. */
export const sameName = (one: string, other: string): boolean => plain(one) === plain(other)
const plain = (name: string): string => name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()

const several = (cell: string): string[] =>
  cell
    .split(';')
    .map(one => one.trim())
    .filter(Boolean)

function cellsIn(table: FileTable): readonly Cells[] {
  const heads = table.columns.map(name => name.trim().toLowerCase())
  return table.rows.map(
    ({ line, cells }) =>
      ({ ...Object.fromEntries(heads.map((head, at) => [head, cells[at] ?? ''])), line }) as Cells,
  )
}

/** The lists as they stand in files, whatever is wrong with them. */
export const readLists = (tables: Readonly<Record<ListName, FileTable>>): Lists => ({
  agencies: cellsIn(tables.agencies).map(({ line, name = '', kind = '', boroughs: area = '' }) => ({
    ...{ line, name, kind, area: several(area) },
  })),
  units: cellsIn(tables.units).map(({ line, name = '', kind = '', bcu = '' }) => ({ line, name, kind, bcu })),
  people: cellsIn(tables.people).map(cells => {
    const { line, subject = '', name = '', agency = '', unit = '', sex = '' } = cells
    return { line, subject, name, agency, unit, roles: several(cells.roles ?? ''), sex }
  }),
})

type Check = readonly [wrong: boolean, says: string]

const said = (list: ListName, line: number, checks: readonly Check[]): readonly WrongLine[] =>
  checks.flatMap(([wrong, says]) => (wrong ? [{ list, line, says }] : []))

const isNamedBefore = (all: readonly { name: string }[], at: number): boolean =>
  all.slice(0, at).some(one => sameName(one.name, all[at]?.name ?? ''))

const oneOf = (keys: object): string => `one of: ${Object.keys(keys).join(', ')}`

const wrongAgencies = ({ agencies: all }: Lists): readonly WrongLine[] =>
  all.flatMap(({ line, name, kind, area }, at) =>
    said('agencies', line, [
      [name === '', 'name is blank.'],
      [isUnseenIn(name), unseen],
      [isNamedBefore(all, at), `“${name}” is listed twice.`],
      [!Object.hasOwn(agencies, kind), `kind is “${kind}”. It is ${oneOf(agencies)}.`],
      [area.some(one => !Object.hasOwn(boroughs, one)), 'boroughs has a name that is no borough.'],
    ]),
  )

const wrongUnits = ({ units: all }: Lists): readonly WrongLine[] =>
  all.flatMap(({ line, name, kind, bcu }, at) =>
    said('units', line, [
      [name === '', 'name is blank.'],
      [isUnseenIn(name), unseen],
      [isNamedBefore(all, at), `“${name}” is listed twice.`],
      [!Object.hasOwn(unitKinds, kind), `kind is “${kind}”. It is ${oneOf(unitKinds)}.`],
      [bcu !== '' && !commandUnits.includes(bcu), `bcu is “${bcu}”, which is no basic command unit.`],
    ]),
  )

function wrongRoles({ line, roles: held }: PersonLine, kind: string | undefined): readonly WrongLine[] {
  const isOther = (role: string) => {
    const of = kindOfRole(role)
    return of !== undefined && of !== 'any' && kind !== undefined && of !== kind
  }
  return said('people', line, [
    [held.length === 0, 'roles is blank: name at least one.'],
    ...held.map(
      role =>
        [
          !Object.hasOwn(roles, role),
          `there is no role “${role}”. “npm run roster -- words” says which there are.`,
        ] as const,
    ),
    ...held.map(role => [isOther(role), `“${role}” is not a role of an agency of this kind.`] as const),
  ])
}

function wrongPeople({ agencies: known, units, people }: Lists): readonly WrongLine[] {
  const seen = new Set<string>()
  return people.flatMap(person => {
    const { line, subject, name, agency, unit, sex } = person
    const kind = known.find(one => sameName(one.name, agency))?.kind
    const isTwice = seen.has(subject)
    seen.add(subject)
    return [
      ...said('people', line, [
        [subject === '', 'subject is blank: it is who your sign-in says they are.'],
        [subject !== '' && isTwice, 'this subject is listed twice: one person, one account.'],
        [name === '', 'name is blank.'],
        [isUnseenIn(name), unseen],
        [kind === undefined, `there is no agency “${agency}” in the list of agencies.`],
        [unit !== '' && kind !== 'police', 'only the police have units.'],
        [unit !== '' && !units.some(one => sameName(one.name, unit)), `there is no unit “${unit}”.`],
        [!['', 'female', 'male'].includes(sex), 'sex is female, male or blank.'],
      ]),
      ...wrongRoles(person, kind),
    ]
  })
}

/** Everything that is wrong with lists in themselves. Nothing is taken in while anything is. */
export function wrongIn(lists: Lists): readonly WrongLine[] {
  const police = lists.agencies.filter(({ kind }) => kind === 'police')
  const isLooked = lists.people.some(one => one.roles.includes('account-lead'))
  return [
    ...wrongAgencies(lists),
    ...wrongUnits(lists),
    ...wrongPeople(lists),
    ...said('agencies', police[1]?.line ?? 1, [
      [police.length !== 1, `there are ${police.length} agencies of kind “police”: a force is one.`],
    ]),
    ...said('people', 1, [[!isLooked, 'nobody is “account-lead”: somebody must look after accounts.']]),
  ]
}

/** Columns that a list lacks. */
export const lackingIn = (list: ListName, { columns }: FileTable): readonly string[] => {
  const heads = columns.map(name => name.trim().toLowerCase())
  return listColumns[list].filter(column => !heads.includes(column))
}
