import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { mayViewFigures } from '../policy/permissions/figures.ts'
import { importedFile, rejectedRows } from './search-import.store.ts'

/** One imported file: what is odd about it, and the rows that could not be read. */
export const viewImport = operation({
  permission: mayViewFigures,
  async facts(tx, { fileId }: { fileId: string }, { actor }) {
    const file = await importedFile(tx, actor.forceId, fileId)
    if (!file) throw new Refusal('NOT_FOUND')
    return { ownForce: true, file }
  },
  about: ({ fileId }) => ({ kind: 'imported file', id: fileId }),
  async run(tx, { fileId }, { actor }, { file }) {
    return { file, rejects: file.badRows > 0 ? await rejectedRows(tx, actor.forceId, fileId) : [] }
  },
})
