import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { accessLeads } from '../policy/access.ts'
import { type FileTable, readTable } from '../registers/read-file.ts'
import type { Database, Tx } from '../store/database.ts'
import { type Changes, compareLists, isNothing } from './compare-lists.ts'
import { type ListName, lackingIn, listColumns, readLists, type WrongLine, wrongIn } from './lists.ts'
import { addForce, forceHere, lockForces, readThere, takeIn } from './roster.store.ts'

/** What is wanted with the lists in a folder. Nothing is changed without `isMeant`. */
export type RosterWanted = Readonly<{
  folder: string
  /** What the force is called: for an empty database. */
  force?: string | undefined
  isMeant: boolean
  /** How many accounts may end. Whoever says it has seen how many would. */
  ends: number
  at: Date
}>

/** What came of it, in sentences. */
export type RosterKept = Readonly<{ isDone: boolean; says: readonly string[] }>

const lists = Object.keys(listColumns) as ListName[]

/** A file that is not there is none; one that cannot be opened is a fault, and not called missing. */
function unlessThere(fault: NodeJS.ErrnoException): undefined {
  if (fault.code !== 'ENOENT') throw fault
}

/** A list from its file, CSV or XLSX; a sentence where there is none that can be read. */
async function tableOf(folder: string, list: ListName): Promise<FileTable | string> {
  for (const kind of ['csv', 'xlsx']) {
    const bytes = await readFile(path.join(folder, `${list}.${kind}`)).catch(unlessThere)
    if (!bytes) continue
    const table = await readTable(bytes)
    if (typeof table === 'string') return `${list}.${kind}: ${table}`
    const lacks = lackingIn(list, table)
    return lacks.length > 0 ? `${list}.${kind} has no column ${lacks.join(', ')}.` : table
  }
  return `There is no ${list}.csv (or .xlsx) in the folder. Its columns are: ${listColumns[list].join(', ')}.`
}

const inWords = ({ list, line, says }: WrongLine): string => `! ${list}, line ${line}: ${says}`

const notTaken = (...says: string[]): RosterKept => ({
  isDone: false,
  says: ['Nothing was changed.', ...says],
})

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

/** What is no change, and still to be known: access that stays stopped, and agencies where nobody looks after it. */
const remarksOn = ({ stopped, unattended }: Changes): readonly string[] => [
  ...stopped.map(
    subject => `  - ${subject} is listed; access was stopped in the service, and lists do not open it again`,
  ),
  ...unattended.map(
    name =>
      `  “${name}” has nobody who looks after access (${accessLeads.roles.join(' or ')}): only lists end it there.`,
  ),
]

function summaryOf(changes: Changes): readonly string[] {
  const { agencies, units, people, stays } = changes
  const lines = [
    [agencies.length, counted(agencies.length, 'agency is new', 'agencies are new')],
    [units.add.length, counted(units.add.length, 'unit is new', 'units are new')],
    [units.change.length, counted(units.change.length, 'unit moves', 'units move')],
    [people.add.length, counted(people.add.length, 'account is new', 'accounts are new')],
    [people.change.length, counted(people.change.length, 'account changes', 'accounts change')],
    [people.openAgain.length, counted(people.openAgain.length, 'account opens again', 'accounts open again')],
    [people.end.length, counted(people.end.length, 'account ends', 'accounts end')],
  ] as const
  return [
    ...lines.filter(([count]) => count > 0).map(([, says]) => `  ${says}.`),
    ...people.end.map(({ subject }) => `  - ${subject} is not listed and can do nothing any more`),
    ...stays.map(name => `  “${name}” is not listed and stays: what was done there is on record.`),
    ...remarksOn(changes),
  ]
}

/** Compares and, where it is meant, takes in. Thrown away as a whole when anything goes wrong. */
async function compared(
  tx: Tx,
  wanted: RosterWanted,
  tables: Record<ListName, FileTable>,
): Promise<RosterKept> {
  await lockForces(tx)
  const found = await forceHere(tx)
  if (found?.demonstration) return notTaken('This database belongs to the demonstration force.')
  if (!found && !wanted.force)
    return notTaken('The database is empty: say what the force is called, with --force.')
  const read = readLists(tables)
  const there = found
    ? await readThere(tx, found.forceId)
    : { agencies: [], units: [], people: [], stopped: [] }
  const changes = compareLists(read, there)
  const wrong = [...wrongIn(read), ...changes.wrong]
  if (wrong.length > 0) return notTaken(...wrong.map(inWords))
  if (found && isNothing(changes))
    return { isDone: true, says: ['All of it is here already.', ...remarksOn(changes)] }
  const says = summaryOf(changes)
  if (!wanted.isMeant) return notTaken('To do this, say --do:', ...says)
  const ends = changes.people.end.length
  if (ends !== wanted.ends)
    return notTaken(`To end ${counted(ends, 'account', 'accounts')}, say --ends ${ends}.`, ...says)
  const { forceId } = found ?? (await addForce(tx, wanted.force ?? ''))
  await takeIn(tx, forceId, { changes, at: wanted.at })
  return { isDone: true, says: ['Done.', ...says] }
}

/** Brings the agencies, units and accounts of a force to what its lists say: all of it, or nothing. */
export async function keepRoster(database: Database, wanted: RosterWanted): Promise<RosterKept> {
  const read = await Promise.all(lists.map(async list => [list, await tableOf(wanted.folder, list)] as const))
  const refused = read.flatMap(([, table]) => (typeof table === 'string' ? [table] : []))
  if (refused.length > 0) return notTaken(...refused)
  const tables = Object.fromEntries(read) as Record<ListName, FileTable>
  return database.as('owner').transaction(tx => compared(tx, wanted, tables))
}
