import { operation } from '../access/operation.ts'
import { mayViewFigures } from '../policy/permissions/figures.ts'
import { importedFiles } from './search-import.store.ts'

/** The files of published searches that the force's figures are worked out from. */
export const listImports = operation({
  permission: mayViewFigures,
  facts: async (_tx, _input: Readonly<Record<never, never>>) => ({ ownForce: true }),
  about: () => ({ kind: 'imported files' }),
  run: (tx, _input, { actor }) => importedFiles(tx, actor.forceId),
})
