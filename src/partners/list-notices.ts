import { operation } from '../access/operation.ts'
import type { Place } from '../kernel/list-place.ts'
import { mayListNotices } from '../policy/permissions/partners.ts'
import { noticesTo } from './notice.store.ts'

const noticesPerPage = 50

/** The notices to the reader, the newest first: what there is to see, and where. */
export const listNotices = operation({
  permission: mayListNotices,
  facts: async () => ({}),
  about: (_from: Readonly<{ place?: Place }>) => ({ kind: 'notices' }),
  async run(tx, { place }, { actor }) {
    const { rows: notices, ...page } = await noticesTo(tx, actor, { place, perPage: noticesPerPage })
    return { ...page, notices, isPastEnd: notices.length === 0 && place?.back === false }
  },
})

/** Notices as their page shows them. */
export type SeenNotices = Awaited<ReturnType<typeof listNotices>>
