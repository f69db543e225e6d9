import { operation } from '../access/operation.ts'
import { readAnswers } from '../kernel/answers.ts'
import { type Mistake, mistaken, Refusal, refuseMistakes } from '../kernel/problem.ts'
import type { Given } from '../kernel/reading-time.ts'
import type { Register } from '../kernel/register.ts'
import { mayKeepRegister } from '../policy/permissions/registers.ts'
import { accessTo, keyOf, registerCalled } from './register-row.ts'
import { addRows, changeRows, rowById, rowsWithKeys, strikeOut } from './row.store.ts'
import type { RowWanted } from './view-row.ts'

/** What somebody wrote into the form of a row. */
export type RowWritten = Readonly<{ register: string; given: Given; because?: string }>

function answersIn(register: Register, given: Given, now: Date) {
  const { answers, mistakes } = readAnswers(register.fields, given, now)
  refuseMistakes(mistakes)
  return { answers, key: keyOf(register, answers) }
}

const alreadyThere = (register: Register): Mistake => ({
  question: register.key[0] ?? '',
  label: register.fields[register.key[0] ?? '']?.label ?? '',
  says: `There is such a ${register.one} already. Find it in the list and change it there.`,
})

/** Adds a row. Refuses one that is there already. */
export const addRow = operation({
  permission: mayKeepRegister,
  facts: async (_tx, { register }: RowWritten) => accessTo(registerCalled(register)),
  about: (_written, facts) => ({ kind: facts ? 'register row' : 'register' }),
  async run(tx, { register: id, given }, { actor, now }) {
    const register = registerCalled(id)
    const { answers, key } = answersIn(register, given, now)
    const [added] = await addRows(tx, actor, { at: now, rows: [{ register: id, key, answers }] })
    if (!added) throw mistaken([alreadyThere(register)])
    return { rowId: added.id }
  },
  made: ({ rowId }) => ({ id: rowId }),
})

/** Changes a row, at the version its writer was looking at; a row that was struck out stands again. */
export const changeRow = operation({
  permission: mayKeepRegister,
  facts: async (_tx, { register }: RowWritten & RowWanted & { version: number }) =>
    accessTo(registerCalled(register)),
  about: ({ rowId }) => ({ kind: 'register row', id: rowId }),
  async run(tx, { register: id, rowId, version, given, because }, { actor, now }) {
    const register = registerCalled(id)
    const row = await rowById(tx, actor.forceId, { register: id, id: rowId })
    if (!row) throw new Refusal('NOT_FOUND', { kind: 'register row' })
    const { answers, key } = answersIn(register, given, now)
    if (key !== keyOf(register, row.answers)) {
      const others = await rowsWithKeys(tx, actor.forceId, { register: id, keys: [key] })
      throw new Refusal('ANSWERS_NOT_ACCEPTED', {
        mistakes: [others.length > 0 ? alreadyThere(register) : namesAnother(register)],
      })
    }
    const changed = await changeRows(tx, actor, { at: now, because, rows: [{ id: rowId, version, answers }] })
    if (changed.length === 0) throw new Refusal('ROW_MOVED_ON', { version: row.version })
    return { rowId }
  },
})

const namesAnother = (register: Register): Mistake => ({
  question: register.key[0] ?? '',
  label: register.fields[register.key[0] ?? '']?.label ?? '',
  says: `This names another ${register.one}. Strike this one out and add the other.`,
})

/** Strikes a row out. It stays to be read, with the reason. */
export const removeRow = operation({
  permission: mayKeepRegister,
  facts: async (_tx, { register }: RowWanted & { version: number; because: string }) =>
    accessTo(registerCalled(register)),
  about: ({ rowId }) => ({ kind: 'register row', id: rowId }),
  async run(tx, { register, rowId, version, because }, { actor, now }) {
    // Who keeps one register may not strike out of another.
    if (!(await rowById(tx, actor.forceId, { register, id: rowId })))
      throw new Refusal('NOT_FOUND', { kind: 'register row' })
    if (!(await strikeOut(tx, actor, { id: rowId, version, because, at: now })))
      throw new Refusal('ROW_MOVED_ON', { version })
    return {}
  },
})
