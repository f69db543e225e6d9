import { operation } from '../access/operation.ts'
import { mayFindChild } from '../policy/permissions/children.ts'
import { likeliest } from './child.store.ts'
import { mostFound, type RecordKind } from './child.ts'

/** A name, a date of birth, or both. */
export type ChildSearch = Readonly<{
  name: string
  bornOn?: string
  /** Whose records are searched; those of children, unless given. */
  kind?: RecordKind | undefined
}>

/** Finds children by name, however it is spelt, and date of birth, among those the actor may see. */
export const findChild = operation({
  permission: mayFindChild,
  facts: async () => ({}),
  about: (_search: ChildSearch) => ({ kind: 'search' }),
  run: (tx, { name, bornOn, kind = 'child' }) =>
    likeliest(tx, { name, bornOn: bornOn ?? null, kind, take: mostFound }),
})
