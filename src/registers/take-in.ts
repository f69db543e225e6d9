import { createHash } from 'node:crypto'
import { operation } from '../access/operation.ts'
import type { Context } from '../kernel/context.ts'
import { Refusal } from '../kernel/problem.ts'
import type { Register } from '../kernel/register.ts'
import { mayKeepRegister } from '../policy/permissions/registers.ts'
import type { Tx } from '../store/database.ts'
import { addImport, importById, setMapping, setProgress } from './import.store.ts'
import { type KeptImport, keysOf, type Sorted, sortRows } from './import.ts'
import { guess, type Mapping, readRow, unfilled } from './mapping.ts'
import { type FileTable, readTable } from './read-file.ts'
import { accessTo, registerCalled } from './register-row.ts'
import { addRows, changeRows, rowsWithKeys } from './row.store.ts'

/** Which file that is being taken into which register. */
export type ImportWanted = Readonly<{ register: string; importId: string }>

/** How many rows are taken in together: what was taken in stays, if the rest is interrupted. */
const atOnce = 5000

const factsOf = async (_tx: Tx, { register }: Readonly<{ register: string }>) =>
  accessTo(registerCalled(register))
const aboutImport = ({ importId }: ImportWanted) => ({ kind: 'register import', id: importId })

async function found(tx: Tx, { actor }: Context, wanted: ImportWanted & { lock?: boolean }) {
  const one = await importById(tx, actor.forceId, { id: wanted.importId, lock: wanted.lock ?? false })
  if (one?.register !== wanted.register) throw new Refusal('NOT_FOUND', { kind: 'register import' })
  return one
}

async function tableOf(bytes: Buffer): Promise<FileTable> {
  const read = await readTable(bytes)
  if (typeof read === 'string') throw new Error('A file that could be read cannot be read any more.')
  return read
}

type Part = Readonly<{ register: Register; mapping: Mapping; table: FileTable; from: number; until: number }>

/** What some rows of a file come to, as things stand. */
async function sortPart(
  tx: Tx,
  { actor, now }: Context,
  { register, mapping, table, from, until }: Part,
): Promise<Sorted> {
  const read = (rows: FileTable['rows']) => rows.map(row => readRow(register, { mapping, now }, row))
  const rows = read(table.rows.slice(from, until))
  const there = await rowsWithKeys(tx, actor.forceId, { register: register.id, keys: keysOf(register, rows) })
  return sortRows(register, rows, { there, seen: new Set(keysOf(register, read(table.rows.slice(0, from)))) })
}

/** Keeps a file that was sent, and guesses what is in its columns. Nothing is taken in yet. */
export const beginImport = operation({
  permission: mayKeepRegister,
  facts: async (tx, wanted: Readonly<{ register: string; fileName: string; bytes: Buffer }>) =>
    factsOf(tx, wanted),
  about: (_sent, facts) => ({ kind: facts ? 'register import' : 'register' }),
  async run(tx, { register: id, fileName, bytes }, { actor, now }) {
    const register = registerCalled(id)
    const table = await readTable(bytes)
    if (typeof table === 'string')
      throw new Refusal('ANSWERS_NOT_ACCEPTED', {
        mistakes: [{ question: 'file', label: 'File', says: table }],
      })
    const importId = await addImport(tx, actor, {
      ...{ register: id, fileName: fileName.slice(-120), bytes, at: now },
      fileHash: createHash('sha256').update(bytes).digest('hex'),
      rows: table.rows.length,
      columns: table.columns,
      mapping: guess(register, table.columns),
    })
    return { importId }
  },
  made: ({ importId }) => ({ id: importId }),
})

/** Says which column fills which field. */
export const mapImport = operation({
  permission: mayKeepRegister,
  facts: async (tx, wanted: ImportWanted & { mapping: Mapping }) => factsOf(tx, wanted),
  about: ({ importId }) => ({ kind: 'register import', id: importId }),
  async run(tx, wanted, context) {
    const one = await found(tx, context, { ...wanted, lock: true })
    if (one.endedAt || one.done > 0) throw new Refusal('IMPORT_ENDED')
    await setMapping(tx, context.actor.forceId, { id: one.id, mapping: wanted.mapping })
    return {}
  },
})

/** Shows a file that is being taken in: what is in its columns, what it would come to, or what it came to. */
export const viewImport = operation({
  permission: mayKeepRegister,
  facts: async (tx, wanted: ImportWanted) => factsOf(tx, wanted),
  about: aboutImport,
  async run(tx, wanted, context) {
    const { bytes, ...kept } = await found(tx, context, wanted)
    const register = registerCalled(kept.register)
    const missing = unfilled(register, kept.mapping)
    const table = bytes ? await tableOf(bytes) : undefined
    const dryRun =
      table && missing.length === 0 && kept.done === 0
        ? await sortPart(tx, context, {
            register,
            mapping: kept.mapping,
            table,
            from: 0,
            until: table.rows.length,
          })
        : undefined
    return { kept, register, missing, dryRun, examples: table?.rows.slice(0, 3).map(row => row.cells) ?? [] }
  },
})

/** Takes the next rows of a file in, and says whether there are more. */
export const takeInMore = operation({
  permission: mayKeepRegister,
  facts: async (tx, wanted: ImportWanted) => factsOf(tx, wanted),
  about: aboutImport,
  async run(tx, wanted, context) {
    const { bytes, ...kept } = await found(tx, context, { ...wanted, lock: true })
    if (kept.endedAt || !bytes) return { isDone: true }
    const register = registerCalled(kept.register)
    if (unfilled(register, kept.mapping).length > 0) throw new Refusal('IMPORT_ENDED')
    const table = await tableOf(bytes)
    const until = Math.min(table.rows.length, kept.done + atOnce)
    const sorted = await sortPart(tx, context, {
      register,
      mapping: kept.mapping,
      table,
      from: kept.done,
      until,
    })
    await keepPart(tx, context, { kept, sorted, until })
    return { isDone: until === table.rows.length }
  },
})

async function keepPart(
  tx: Tx,
  { actor, now }: Context,
  { kept, sorted, until }: Readonly<{ kept: KeptImport; sorted: Sorted; until: number }>,
): Promise<void> {
  const written = { at: now, importId: kept.id }
  const added = await addRows(tx, actor, { ...written, rows: sorted.add })
  const changed = await changeRows(tx, actor, { ...written, rows: sorted.change })
  await setProgress(tx, actor.forceId, {
    id: kept.id,
    done: until,
    added: kept.added + added.length,
    changed: kept.changed + changed.length,
    same: kept.same + sorted.same,
    bad: [...kept.bad, ...sorted.bad],
    endedAt: until === kept.rows ? now : null,
  })
}

/** Gives a file up: what was taken in stays, the rest is let go. */
export const giveUpImport = operation({
  permission: mayKeepRegister,
  facts: async (tx, wanted: ImportWanted) => factsOf(tx, wanted),
  about: aboutImport,
  async run(tx, wanted, context) {
    const one = await found(tx, context, { ...wanted, lock: true })
    if (!one.endedAt) await setProgress(tx, context.actor.forceId, { ...one, endedAt: context.now })
    return {}
  },
})

/** The file as its page shows it. */
export type SeenImport = Awaited<ReturnType<typeof viewImport>>
