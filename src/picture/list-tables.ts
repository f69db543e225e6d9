import { operation } from '../access/operation.ts'
import { mayViewFigures } from '../policy/permissions/figures.ts'
import { tablesIn } from './table.store.ts'

/** The files of public tables that the data picture is worked out from. */
export const listTables = operation({
  permission: mayViewFigures,
  facts: async (_tx, _input: Readonly<Record<never, never>>) => ({ ownForce: true }),
  about: () => ({ kind: 'public tables' }),
  run: (tx, _input, { actor }) => tablesIn(tx, actor.forceId),
})
