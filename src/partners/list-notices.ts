import { operation } from '../access/operation.ts'
import { mayListNotices } from '../policy/permissions/partners.ts'
import { noticesTo } from './notice.store.ts'

/** The newest notices to the reader: what there is to see, and where. */
export const listNotices = operation({
  permission: mayListNotices,
  facts: async () => ({}),
  about: (_input: object) => ({ kind: 'notices' }),
  run: async (tx, _input, { actor }) => ({ notices: await noticesTo(tx, actor, 50) }),
})

/** Notices as their page shows them. */
export type SeenNotices = Awaited<ReturnType<typeof listNotices>>
