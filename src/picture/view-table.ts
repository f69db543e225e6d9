import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { mayViewFigures } from '../policy/permissions/figures.ts'
import { rejectsIn, tableIn } from './table.store.ts'

/** One file of a public table: what is odd about it, and the lines that could not be read. */
export const viewTable = operation({
  permission: mayViewFigures,
  async facts(tx, { fileId }: { fileId: string }, { actor }) {
    const file = await tableIn(tx, actor.forceId, fileId)
    if (!file) throw new Refusal('NOT_FOUND')
    return { ownForce: true, file }
  },
  about: ({ fileId }) => ({ kind: 'public table', id: fileId }),
  async run(tx, { fileId }, { actor }, { file }) {
    return { file, rejects: file.badRows > 0 ? await rejectsIn(tx, actor.forceId, fileId) : [] }
  },
})
