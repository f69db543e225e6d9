import { operation } from '../access/operation.ts'
import { Refusal } from '../kernel/problem.ts'
import { mayReadNotice } from '../policy/permissions/partners.ts'
import { readNotice } from './notice.store.ts'
import type { OwnNotice } from './notice.ts'

/** Opens a notice to the reader's own agency: what kind of thing there is to see, and where. */
export const viewNotice = operation({
  permission: mayReadNotice,
  async facts(
    tx,
    { noticeId }: Readonly<{ noticeId: string }>,
    { actor, now },
  ): Promise<{ notice: OwnNotice }> {
    const notice = await readNotice(tx, actor, { noticeId, at: now })
    if (!notice) throw new Refusal('NOT_FOUND', { kind: 'notice' })
    return { notice }
  },
  about: ({ noticeId }) => ({ kind: 'notice', id: noticeId }),
  run: async (_tx, _input, _context, { notice }) => notice,
})
